import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import { DatabaseProblem } from './errors.ts';
import type { Schema } from './generated/schema.ts';

/** The queries of one open transaction. */
export type Tx = Kysely<Schema>;

/** The connection of one transaction: queries one after the other, none after its end. */
class OpenConnection implements DatabaseConnection {
  readonly #client: pg.ClientBase;
  #last: Promise<unknown> = Promise.resolve();
  #ended = false;

  constructor(client: pg.ClientBase) {
    this.#client = client;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#ended) return Promise.reject(new Error('the transaction has ended: a query was not awaited'));
    const result = this.#last.then(() => this.#run<R>(query));
    this.#last = result.catch(() => {});
    return result;
  }

  async #run<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.#client.query(query.sql, query.parameters as unknown[]);
    const changes = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(result.command);
    return {
      rows: result.rows as R[],
      ...(changes ? { numAffectedRows: BigInt(result.rowCount ?? 0) } : {}),
    };
  }

  /** Waits for queries still under way, so that none of them runs in the next transaction of this connection. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#last;
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not offered: read pages by key');
  }
}

/** Kysely over a connection whose transaction is begun and ended outside. */
class OpenTransactionDriver implements Driver {
  readonly #connection: OpenConnection;

  constructor(connection: OpenConnection) {
    this.#connection = connection;
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async beginTransaction(): Promise<void> {
    throw new Error('already inside a transaction: one request is one transaction');
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

function queriesOn(connection: OpenConnection): Tx {
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new OpenTransactionDriver(connection),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

/** Runs work between `begin` and COMMIT on a connection of the pool; anything thrown rolls back. */
export async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const connection = new OpenConnection(client);
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const result = await work(queriesOn(connection));
    await connection.end();
    await commit(client);
    return result;
  } catch (error) {
    await connection.end();
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function commit(client: pg.ClientBase): Promise<void> {
  const { command } = await client.query('COMMIT');
  // PostgreSQL answers COMMIT with ROLLBACK when a query had failed and the error was swallowed.
  if (command === 'COMMIT') return;
  throw new DatabaseProblem(
    'rolled-back',
    'The transaction was rolled back: a failed query in it was ignored',
  );
}
