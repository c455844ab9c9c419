/** Entry of the server: reads the configuration, starts, prints the address, stops on a signal. */

import { keptClusters } from '@mamori/database/embedded/majors';
import { translator } from '@mamori/messages/translate';
import { newerEdition } from '@mamori/regulations/newer';
import { readConfig } from './config.ts';
import { databaseProblem } from './console/database-problem.ts';
import { embeddedProblem } from './console/embedded-postgres.ts';
import { NOBODY } from './identity/session.ts';
import { renewSetUpCode } from './identity/set-up-code.ts';
import { type Running, start } from './start.ts';

const config = readConfig(process.env, process.argv.slice(2));
const { locale } = config;
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
  for (const { major, place } of config.databaseUrl ? [] : keptClusters(config.dataDirectory))
    console.log(t('console:oldDatabase', { major, directory: place }));
}

let stopping = false;
async function stop(running: Running): Promise<void> {
  if (stopping) return;
  stopping = true;
  console.log(t('console:stopping'));
  await running.stop();
  process.exit(0);
}

try {
  const running = await start(config);
  process.on('SIGINT', () => void stop(running));
  process.on('SIGTERM', () => void stop(running));
  await greet(running);
} catch (error) {
  console.error(embeddedProblem(locale, error) ?? databaseProblem(locale, error) ?? error);
  process.exit(1);
}
