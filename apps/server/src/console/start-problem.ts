/** Why the server could not start, in one sentence that says what to do; null for a defect, which shows its stack. */
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';
import { ConfigProblem } from '../config.ts';
import { databaseProblem } from './database-problem.ts';
import { embeddedProblem } from './embedded-postgres.ts';

const LISTEN_PROBLEMS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'console:portInUse',
  EACCES: 'console:portNotAllowed',
  EADDRNOTAVAIL: 'console:hostUnknown',
  ENOTFOUND: 'console:hostUnknown',
};

export function startProblem(locale: Locale, error: unknown): string | null {
  if (error instanceof ConfigProblem)
    return translateDynamic(locale, error.key, error.params) ?? error.message;
  return embeddedProblem(locale, error) ?? databaseProblem(locale, error) ?? listenProblem(locale, error);
}

/** `syscall` tells a failed listen from everything else with the same code. */
function listenProblem(locale: Locale, error: unknown): string | null {
  const failed = Object(error) as {
    code?: string;
    syscall?: string;
    port?: number;
    address?: string;
    hostname?: string;
  };
  if (failed.syscall !== 'listen' && failed.syscall !== 'getaddrinfo') return null;
  const key = LISTEN_PROBLEMS[failed.code ?? ''];
  const host = failed.address ?? failed.hostname ?? '';
  return key ? (translateDynamic(locale, key, { port: failed.port ?? '', host }) ?? null) : null;
}
