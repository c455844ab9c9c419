import pg from 'pg';
import { explainConnection, requireAddress } from './connection-problem.ts';

const DATE = 1082;
const INT8 = 20;

/** Calendar dates stay text: a JavaScript Date would shift them by the time zone. */
function parserFor(oid: number, format?: 'text' | 'binary'): (value: never) => unknown {
  if (format !== 'binary' && oid === DATE) return (text: string) => text;
  if (format !== 'binary' && oid === INT8) return parseInt8;
  return pg.types.getTypeParser(oid, format as 'text');
}

function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`bigint ${text} does not fit into a JavaScript number`);
  return value;
}

const types = { getTypeParser: parserFor } as unknown as pg.CustomTypesConfig;

export interface PoolOptions {
  readonly max?: number;
  /** Server settings of each connection, as `-c name=value` start-up options. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly name?: string;
}

export function connectionConfig(url: string, options: PoolOptions = {}): pg.ClientConfig {
  const settings = Object.entries(options.settings ?? {}).map(([name, value]) => `-c ${name}=${value}`);
  return {
    connectionString: url,
    types,
    application_name: options.name ?? 'mamori',
    keepAlive: true,
    // A server that does not answer, or a pool that is used up, becomes an error, not an endless wait.
    connectionTimeoutMillis: 20_000,
    ...(settings.length > 0 ? { options: settings.join(' ') } : {}),
  };
}

export function createPool(url: string, options: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    ...connectionConfig(url, options),
    max: options.max ?? 10,
    idleTimeoutMillis: 30_000,
  });
  // An idle connection that the server closes (restart, kill) is replaced by the pool; without a listener it ends Node.
  pool.on('error', () => {});
  // The same for one in use: its query fails, and the pool takes it out.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** One connection; why it cannot be made is said in the terms of its administrator. */
export async function connectClient(url: string, options: PoolOptions = {}): Promise<pg.Client> {
  requireAddress(url);
  const client = new pg.Client(connectionConfig(url, options));
  // A lost connection fails the query under way; the event as well would end Node.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw explainConnection(error);
  }
}

export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
  options: PoolOptions = {},
): Promise<T> {
  const client = await connectClient(url, options);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
