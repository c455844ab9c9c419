/** Logs in as superuser and asks the server who it is: the only proof that it is ours. */
import pg from 'pg';
import type { Area } from './area.ts';
import { SUPERUSER } from './control.ts';
import { sameDirectory } from './platform.ts';

/** The database that the product lives in; `postgres` stays empty, for maintenance. */
export const DATABASE = 'mamori';

export function connectionString(area: Area, port: number, database: string): string {
  return `postgresql://${SUPERUSER}:${encodeURIComponent(area.password)}@127.0.0.1:${port}/${database}`;
}

export interface LoggedIn {
  readonly port: number;
  /** Of the server's programs, such as 18.4. */
  readonly serverVersion: string;
}

/** Null when nobody answers there, the password is refused, or it serves another cluster. */
export async function logIn(area: Area, port: number): Promise<LoggedIn | null> {
  return await asSuperuser(area, port, 'postgres', async (client) => {
    const answer = await client.query<{ directory: string; version: string }>(
      "select current_setting('data_directory') as directory, current_setting('server_version') as version",
    );
    const row = answer.rows[0];
    if (row === undefined || sameDirectory(row.directory, area.cluster) !== true) return null;
    return { port, serverVersion: row.version };
  }).catch(() => null);
}

export async function ensureDatabase(area: Area, port: number): Promise<void> {
  await asSuperuser(area, port, 'postgres', async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  });
}

async function asSuperuser<T>(
  area: Area,
  port: number,
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: connectionString(area, port, database),
    connectionTimeoutMillis: 3_000,
    query_timeout: 5_000,
  });
  // Without a listener a connection that breaks between two queries would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
