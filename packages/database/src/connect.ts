import type pg from 'pg';
import { explainConnection } from './connection-problem.ts';
import { setUpEmbeddedRoles } from './embedded-roles.ts';
import { DatabaseProblem } from './errors.ts';
import { type MigrationOptions, type MigrationResult, migrate } from './migration/migrate.ts';
import { connectClient, createPool, withClient } from './pool.ts';
import { checkApplicationConnection, ensureApplicationRole, ensureOwnerMayStepDown } from './roles.ts';
import { type Actor, beginStatement, type Scope } from './scope.ts';
import { APPLICATION_ROLE } from './tables.ts';
import { inTransaction, type Tx } from './transaction.ts';

export type { Actor, Scope } from './scope.ts';
export type { Tx } from './transaction.ts';

const OLDEST_POSTGRESQL = 15;

export interface EmbeddedConfig {
  readonly kind: 'embedded';
  /** Superuser connection of the cluster that the product started. */
  readonly connectionString: string;
  /** Where the random passwords of our two roles are kept, beside the data. */
  readonly passwordFile: string;
}

export interface ExternalConfig {
  readonly kind: 'external';
  /** DATABASE_URL: owner of the database; runs migrations, sealing and backups. */
  readonly ownerUrl: string;
  /** MAMORI_APP_DATABASE_URL: a login that is a member of mamori_app. Without it the owner's login steps down. */
  readonly applicationUrl?: string;
}

export type DatabaseConfig = (EmbeddedConfig | ExternalConfig) & {
  readonly poolSize?: number;
  readonly migration?: MigrationOptions;
};

export interface Database {
  /** One request is one transaction: committed when `work` returns, rolled back when it throws. */
  transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A read-only transaction over one snapshot. */
  read<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same without organisation: people, sessions, editions; no tenant's rows but the actor's own memberships. */
  readonly installation: {
    transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
    read<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  };
  /** The owner's connection, outside any transaction: sealing, backup, restore. Never for requests. */
  maintenance<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T>;
  readonly ownerUrl: string;
  readonly migrated: MigrationResult;
  /** Version of the server as `server_version_num`, for example 150019. */
  readonly serverVersion: number;
  close(): Promise<void>;
}

export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly stepDown: boolean;
}

/** Connects, sets up the roles, migrates, and checks that the application is bound by row-level security. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const urls = await resolveUrls(config);
  const { serverVersion, migrated } = await withClient(
    urls.ownerUrl,
    (owner) => prepare(owner, urls, config),
    { name: 'mamori migrate' },
  );
  const app = createPool(urls.applicationUrl, applicationOptions(urls, config.poolSize ?? 10));
  const owner = createPool(urls.ownerUrl, { max: 3, name: 'mamori maintenance' });
  await withPoolClient(app, checkApplicationConnection).catch(async (error) => {
    await Promise.all([app.end(), owner.end()]);
    throw explainConnection(error);
  });
  return assemble(app, owner, urls.ownerUrl, serverVersion, migrated);
}

function assemble(
  app: pg.Pool,
  owner: pg.Pool,
  ownerUrl: string,
  serverVersion: number,
  migrated: MigrationResult,
): Database {
  const run = async <T>(mode: 'read' | 'write', scope: Scope, work: (tx: Tx) => Promise<T>) =>
    inTransaction(app, beginStatement(scope, mode), work);
  let closing: Promise<void> | undefined;
  return {
    transaction: (scope, work) => run('write', scope, work),
    read: (scope, work) => run('read', scope, work),
    installation: {
      transaction: (actor, work) => run('write', { ...actor, organizationId: null }, work),
      read: (actor, work) => run('read', { ...actor, organizationId: null }, work),
    },
    maintenance: (work) => withPoolClient(owner, work),
    ownerUrl,
    migrated,
    serverVersion,
    close: () => {
      closing ??= Promise.all([app.end(), owner.end()]).then(() => {});
      return closing;
    },
  };
}

/** Sets up the roles of our own cluster; the addresses of an external one are taken as given. */
export async function resolveUrls(config: DatabaseConfig): Promise<DatabaseUrls> {
  if (config.kind === 'embedded') {
    return { ...(await setUpEmbeddedRoles(config.connectionString, config.passwordFile)), stepDown: false };
  }
  const stepDown = config.applicationUrl === undefined;
  return { ownerUrl: config.ownerUrl, applicationUrl: config.applicationUrl ?? config.ownerUrl, stepDown };
}

function applicationOptions(urls: DatabaseUrls, max: number) {
  const settings: Record<string, string> = {
    idle_in_transaction_session_timeout: '60000',
    statement_timeout: '60000',
  };
  if (urls.stepDown) settings.role = APPLICATION_ROLE;
  return { max, settings, name: 'mamori' };
}

async function prepare(owner: pg.Client, urls: DatabaseUrls, config: DatabaseConfig) {
  const serverVersion = await checkServer(owner);
  await ensureApplicationRole(owner);
  if (urls.stepDown) await ensureOwnerMayStepDown(owner);
  return { serverVersion, migrated: await migrate(owner, urls.ownerUrl, config.migration) };
}

/** Old servers, other encodings and missing privileges are refused before anything is written. */
export async function checkServer(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ version: string; encoding: string; schema: boolean }>(`
    SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding,
      has_schema_privilege('public', 'CREATE') AS schema`);
  const { version, encoding, schema } = rows[0] ?? { version: '0', encoding: '', schema: false };
  const major = Math.floor(Number(version) / 10_000);
  if (major < OLDEST_POSTGRESQL) {
    throw new DatabaseProblem(
      'server-too-old',
      `PostgreSQL ${major} is too old: version ${OLDEST_POSTGRESQL} or newer is needed.`,
      { version: major, oldest: OLDEST_POSTGRESQL },
    );
  }
  if (encoding !== 'UTF8') {
    throw new DatabaseProblem(
      'server-encoding',
      `The database is encoded in ${encoding}; create it with ENCODING 'UTF8'.`,
      { encoding },
    );
  }
  if (!schema) {
    throw new DatabaseProblem(
      'schema-privilege',
      'The user of DATABASE_URL may not create tables in schema public; make it the owner of the database.',
      {},
    );
  }
  return Number(version);
}

async function withPoolClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (error) {
    // The state of the connection is unknown after a failure of maintenance work: it is closed, not reused.
    client.release(true);
    throw error;
  }
}

/** One connection outside the pools, for work that needs its own session (COPY, advisory locks held for long). */
export function connectOwner(ownerUrl: string, name: string): Promise<pg.Client> {
  return connectClient(ownerUrl, { name });
}
