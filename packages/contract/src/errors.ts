/**
 * The one catalogue of named errors (RFC 9457 problem details): code → HTTP status. Titles and details in both languages
 * stand in the message catalogue under `errors:<code>.title` and `errors:<code>.detail`.
 */
export const ERRORS = {
  'invalid-input': 422,
  'malformed-request': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'wrong-second-factor': 401,
  'second-factor-required': 403,
  'second-factor-enrolment-required': 403,
  'account-locked': 423,
  'account-disabled': 403,
  forbidden: 403,
  'cross-site-request': 403,
  'not-found': 404,
  conflict: 409,
  'already-exists': 409,
  'changed-meanwhile': 412,
  'precondition-required': 428,
  'idempotency-key-reused': 422,
  'idempotency-in-progress': 409,
  'too-many-requests': 429,
  'payload-too-large': 413,
  'unsupported-file': 415,
  'unreadable-file': 422,
  'wrong-form': 422,
  'set-up-already-done': 409,
  'wrong-set-up-code': 403,
  'password-too-short': 422,
  'password-guessable': 422,
  'password-reused': 422,
  'invitation-invalid': 410,
  'link-invalid': 410,
  'link-expired': 410,
  'wrong-code': 401,
  'code-void': 410,
  'code-too-soon': 429,
  'request-closed': 409,
  'limit-reached': 409,
  'reset-invalid': 410,
  'reset-refused': 403,
  'last-administrator': 409,
  'edition-incomplete': 409,
  'edition-exists': 409,
  'not-ready': 409,
  'nothing-to-undo': 409,
  'mail-not-set-up': 409,
  'mail-refused': 422,
  'backup-failed': 500,
  'document-not-authentic': 422,
  'document-not-accepted': 403,
  'own-document': 422,
  'not-for-us': 422,
  'peer-not-confirmed': 409,
  'peer-not-linked': 409,
  busy: 503,
  'storage-full': 507,
  unexpected: 500,
} as const;
export type ErrorCode = keyof typeof ERRORS;

/** One field that was refused, by its JSON pointer. */
export interface FieldProblem {
  readonly pointer: string;
  readonly message: string;
}

/** Body of every error answer, `application/problem+json`. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly requestId: string;
  readonly fields?: readonly FieldProblem[];
  /** Typed details of the error, such as the current value after `changed-meanwhile`. */
  readonly details?: Readonly<Record<string, unknown>>;
}
