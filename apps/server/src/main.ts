/** Entry of the server: reads the configuration, starts, prints the address, stops on a signal. */

import { keptClusters } from '@mamori/database/embedded/majors';
import { chooseLocale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { newerEdition } from '@mamori/regulations/newer';
import { readConfig } from './config.ts';
import { startProblem } from './console/start-problem.ts';
import { NOBODY } from './identity/session.ts';
import { renewSetUpCode } from './identity/set-up-code.ts';
import { type Running, start } from './start.ts';

const locale = chooseLocale(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG);
const t = translator(locale);

async function greet({ url, context }: Running): Promise<void> {
  console.log(t('console:ready', { url }));
  const code = await context.database.installation.transaction(NOBODY, renewSetUpCode);
  if (code) console.log(t('console:setUpCode', { url: `${url}/start`, code }));
  const newer = newerEdition(context.regulations.current(), context.now());
  if (newer)
    console.log(
      t('console:newerEdition', {
        title: newer.title[locale],
        url: `${url}/editions`,
      }),
    );
  const { config } = context;
  for (const { major, place } of config.databaseUrl ? [] : keptClusters(config.dataDirectory))
    console.log(t('console:oldDatabase', { major, directory: place }));
}

/** Asked to stop before everything runs: what has been started is stopped again, in order. */
const stop = new AbortController();
let running: Running | null = null;

async function onSignal(): Promise<void> {
  if (stop.signal.aborted) return;
  stop.abort();
  console.log(t('console:stopping'));
  if (running === null) return;
  await running.stop();
  process.exit(0);
}

// Whoever watched may be gone, with the terminal: a line that nobody can read must not end the clean-up.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void onSignal());

try {
  const started = await start(readConfig(process.env, process.argv.slice(2)), stop.signal);
  running = started;
  await greet(started);
} catch (error) {
  if (stop.signal.aborted) process.exit(0);
  console.error(startProblem(locale, error) ?? error);
  process.exit(1);
}
