/** Sentences for the console about the embedded PostgreSQL: what it is doing, and why it could not. */
import { type EmbeddedLog, EmbeddedPostgresError } from '@mamori/database/embedded/errors';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';

/** For `startEmbeddedPostgres({ log })`: a first start takes a while and must not look stuck. */
export function consoleLog(locale: Locale): EmbeddedLog {
  return ({ code, ...params }) => {
    console.error(translateDynamic(locale, `server:postgres.${code}`, params) ?? code);
  };
}

/** Null when the error comes from elsewhere. */
export function embeddedProblem(locale: Locale, error: unknown): string | null {
  if (!(error instanceof EmbeddedPostgresError)) return null;
  return translateDynamic(locale, `server:problem.${error.code}`, error.params) ?? error.message;
}
