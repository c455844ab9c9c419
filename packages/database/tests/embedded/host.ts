/** A process of its own that runs the embedded PostgreSQL, for tests that kill it. Prints one JSON line per event. */
import { EmbeddedPostgresError } from '../../src/embedded/errors.ts';
import { startEmbeddedPostgres } from '../../src/embedded/start.ts';

const say = (value: object) => process.stdout.write(`${JSON.stringify(value)}\n`);
const [dataDirectory] = process.argv.slice(2);
if (dataDirectory === undefined) throw new Error('usage: host.ts DATA_DIRECTORY');

try {
  const postgres = await startEmbeddedPostgres({ dataDirectory, log: (event) => say({ event }) });
  const keepAlive = setInterval(() => {}, 60_000);
  process.on('SIGTERM', async () => {
    await postgres.stop();
    clearInterval(keepAlive);
  });
  const { connectionString, port, pid } = postgres;
  say({ ready: { connectionString, port, pid } });
} catch (error) {
  if (!(error instanceof EmbeddedPostgresError)) throw error;
  say({ error: { code: error.code, params: error.params } });
  process.exitCode = 1;
}
