/** Why a document that came is not taken over. It stays in the inbox with this name; key `exchange:problem.<code>`. */
export const DOCUMENT_PROBLEMS = [
  'unknown-format',
  'payload-changed',
  'signature-invalid',
  'sender-differs',
  'other-recipient',
  'sender-unknown',
  'other-kind',
  'unknown-type',
  'payload-malformed',
  'handover-malformed',
  'peer-not-linked',
  'request-unknown',
  'request-of-another-vendor',
  'request-closed',
  'other-edition',
  'older-than-received',
  'unexpected',
] as const;
export type DocumentProblemCode = (typeof DOCUMENT_PROBLEMS)[number];

/** Thrown by a handler: its transaction is rolled back, and the document is kept as refused. */
export class DocumentRefused extends Error {
  readonly code: DocumentProblemCode;
  /** What the page shows beside the sentence. */
  readonly details: Readonly<Record<string, unknown>>;
  constructor(code: DocumentProblemCode, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}
