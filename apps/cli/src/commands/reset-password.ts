import { type ConsoleReset, makeConsoleReset } from '@mamori/database/console-password-reset';
import { withDatabase } from '../database.ts';
import { CommandError, locale, say, sayJson, t } from '../output.ts';
import { runningServer } from '../running-server.ts';

interface Options {
  readonly withSecondFactor?: boolean;
  readonly json?: boolean;
}

type Made = Extract<ConsoleReset, { result: 'made' }>;
type Answer = ConsoleReset & { readonly url?: string };

/** `mamori reset-password NAME`: a one-time link, through the running server, else with the database opened for it alone. */
export async function resetPassword(signInName: string, options: Options): Promise<void> {
  const request = { signInName, withSecondFactor: options.withSecondFactor ?? false };
  const server = runningServer();
  const answer: Answer = server
    ? await server.ask<Answer>('password-reset', request)
    : await withDatabase((database) => makeConsoleReset(database, request, new Date()));
  if (answer.result === 'unknown') {
    throw new CommandError(
      t('cli:resetPassword.unknown', { name: signInName, names: answer.names.join(', ') }),
    );
  }
  if (answer.result === 'disabled')
    throw new CommandError(t('cli:resetPassword.disabled', { name: signInName }));
  const { result: _, ...made } = answer;
  const url = answer.url ?? usualUrl(answer);
  if (options.json) return sayJson({ format: 'mamori.password-reset/1', ...made, url });
  print({ ...answer, url }, { isStopped: server === null, ...request });
}

/** Where the server will be once it is started as before. */
function usualUrl({ code }: Made): string {
  const address = process.env.MAMORI_PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? '8420'}`;
  return `${address}/password-reset#${code}`;
}

function print(
  made: Made & { readonly url: string },
  how: { readonly isStopped: boolean; readonly withSecondFactor: boolean },
): void {
  const { displayName: name, signInName, url, code, expiresAt } = made;
  const until = new Date(expiresAt).toLocaleString(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  say(t('cli:resetPassword.done', { name, signInName, until }));
  say(t('cli:resetPassword.link', { url }));
  say(t('cli:resetPassword.code', { code }));
  if (how.withSecondFactor) say(t('cli:resetPassword.secondFactor'));
  if (how.isStopped) say(t('cli:resetPassword.stopped'));
}
