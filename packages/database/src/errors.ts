/** What goes wrong in the database layer. `code` is a key of the message catalogue (`backup:errors.<code>`). */
export class DatabaseProblem extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'DatabaseProblem';
    this.code = code;
    this.details = details;
  }
}

/** The fields of a PostgreSQL error that the product maps; `pg` throws plain objects with many more. */
export interface PostgresError extends Error {
  readonly code: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly column?: string;
  readonly detail?: string;
}

export function isPostgresError(error: unknown): error is PostgresError {
  return error instanceof Error && 'code' in error && /^[0-9A-Z]{5}$/.test(String(error.code));
}

/** Name of the constraint that refused a write; errors shown to people are mapped by it, in one place. */
export function violatedConstraint(error: unknown): string | null {
  return isPostgresError(error) && error.code.startsWith('23') ? (error.constraint ?? null) : null;
}
