/** PostgreSQL errors that are the caller's, mapped once by constraint name or SQLSTATE. */
import { Problem } from './problem.ts';

interface PostgresError {
  readonly code: string;
  readonly constraint?: string;
}

function isPostgresError(error: unknown): error is PostgresError {
  return (
    typeof error === 'object' && error !== null && typeof (error as { code?: unknown }).code === 'string'
  );
}

const BY_STATE: Readonly<Record<string, () => Problem>> = {
  // unique_violation
  '23505': () => new Problem('already-exists'),
  // foreign_key_violation: a row of another organization, or one that is gone
  '23503': () => new Problem('not-found'),
  // serialization_failure, deadlock_detected
  '40001': () => new Problem('conflict'),
  '40P01': () => new Problem('conflict'),
  // too_many_connections, cannot_connect_now
  '53300': () => new Problem('busy', { retryAfterSeconds: 2 }),
  '57P03': () => new Problem('busy', { retryAfterSeconds: 2 }),
  // disk_full
  '53100': () => new Problem('storage-full', { retryAfterSeconds: 60 }),
};

/** PostgreSQL is being started again, or its server is out of reach for a moment; nothing was committed unseen. */
const AWAY = /^(57P01|57P02|08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
/** `pg` gives these no code. */
const AWAY_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

export function databaseProblem(error: unknown): Problem | null {
  if (isAway(error)) return new Problem('busy', { retryAfterSeconds: 2, cause: error });
  if (!isPostgresError(error)) return null;
  return BY_STATE[error.code]?.() ?? null;
}

function isAway(error: unknown): boolean {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  return AWAY.test(String(code)) || (error instanceof Error && AWAY_MESSAGE.test(String(message)));
}
