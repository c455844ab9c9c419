/** Named errors and their RFC 9457 answers. A handler throws `new Problem('not-found', {…})`; nothing else leaves the server. */
import { ERRORS, type ErrorCode, type FieldProblem, type ProblemDetails } from '@mamori/contract/errors';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';

export interface ProblemExtras {
  /** Values for the placeholders of the message. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** What exactly stands in the way, in the reader's language: said in place of the general advice, and given as `details.reason`. */
  readonly reason?: string;
  readonly fields?: readonly FieldProblem[];
  /** Typed details for the program, such as the current value. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
  /** Done once the refused transaction has been rolled back, so that it neither undoes nor waits for it. */
  readonly afterRollback?: () => Promise<void>;
}

export class Problem extends Error {
  readonly code: ErrorCode;
  readonly extras: ProblemExtras;
  constructor(code: ErrorCode, extras: ProblemExtras = {}) {
    super(code, { cause: extras.cause });
    this.code = code;
    this.extras = extras;
  }
}

/** `山田 花子さん`; somebody whom we cannot name is 別の人. */
function personIn(name: string, locale: Locale): string {
  const t = translator(locale);
  return name === '' ? t('errors:somebodyElse') : t('errors:personNamed', { name });
}

export function problemDetails(problem: Problem, locale: Locale, requestId: string): ProblemDetails {
  const { params = {}, fields, reason } = problem.extras;
  const details = reason === undefined ? problem.extras.details : { ...problem.extras.details, reason };
  const text = (part: 'title' | 'detail') =>
    translateDynamic(locale, `errors:${problem.code}.${part}`, {
      ...params,
      ...(params.person === undefined ? {} : { person: personIn(String(params.person), locale) }),
      requestId,
    }) ?? problem.code;
  return {
    type: `/api/errors#${problem.code}`,
    title: text('title'),
    status: ERRORS[problem.code],
    detail: reason ?? text('detail'),
    code: problem.code,
    requestId,
    ...(fields ? { fields } : {}),
    ...(details ? { details } : {}),
  };
}
