import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below what Linux (from 32768), Windows and macOS (from 49152) hand out to outgoing connections: otherwise one of
 * those could take the port in the moment in which PostgreSQL is started again.
 */
const FIRST = 20_000;
const LAST = 32_767;
const ATTEMPTS = 50;

/** A port that nobody uses on the loopback interface at this moment. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = randomInt(FIRST, LAST + 1);
    if (await canListen(port)) return port;
  }
  throw new Error(`no free port between ${FIRST} and ${LAST} on 127.0.0.1`);
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
