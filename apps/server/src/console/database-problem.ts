/** Sentences for the console about a database that cannot be used; the message adds what an administrator needs. */
import { DatabaseProblem } from '@mamori/database/errors';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';

/** Null when the error comes from elsewhere. */
export function databaseProblem(locale: Locale, error: unknown): string | null {
  if (!(error instanceof DatabaseProblem)) return null;
  const text = translateDynamic(locale, `backup:errors.${error.code}`);
  return text ? `${text}\n${error.message}` : error.message;
}
