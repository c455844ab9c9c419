/** A migrated, empty database for one test file: copied from a template, so it takes some tens of milliseconds. */
import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { type Database, type DatabaseConfig, openDatabase } from '../connect.ts';
import { readMigrations } from '../migration/files.ts';
import { migrate } from '../migration/migrate.ts';
import { withClient } from '../pool.ts';
import { APPLICATION_ROLE } from '../tables.ts';
import { testServerUrl } from './test-server.ts';

const OWNER = 'mamori_owner';
/** Loopback only, throw-away data. */
const PASSWORD = 'test-only-password';
const TEMPLATE_LOCK = 0x7465_6d70;

export interface TestDatabase {
  readonly database: Database;
  /** What `openDatabase` was given: open it a second time, or hand it to a server under test. */
  readonly config: DatabaseConfig;
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  /** For tests that tamper. */
  readonly superuserUrl: string;
  close(): Promise<void>;
}

export async function testDatabase(): Promise<TestDatabase> {
  const urls = await createTestDatabase();
  const config: DatabaseConfig = {
    kind: 'external',
    ownerUrl: urls.ownerUrl,
    applicationUrl: urls.applicationUrl,
    poolSize: 5,
  };
  const database = await openDatabase(config);
  const close = async () => {
    await database.close();
    await dropDatabase(urls);
  };
  return { ...urls, database, config, close };
}

export interface TestUrls {
  readonly name: string;
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly superuserUrl: string;
}

export interface TestDatabaseOptions {
  /** false: a database without any table, owned by the owner role. */
  readonly migrated?: boolean;
  /** Another PostgreSQL than the usual one for tests. */
  readonly postgresHome?: string;
}

export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestUrls> {
  const server = await testServerUrl(options.postgresHome);
  const name = `mamori_test_${process.pid}_${randomBytes(5).toString('hex')}`;
  await withClient(server, async (client) => {
    const template = options.migrated === false ? 'template0' : await ensureTemplate(client, server);
    if (options.migrated === false) await ensureRolesLocked(client);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${OWNER} ENCODING 'UTF8'`);
  });
  return urlsOf(server, name);
}

export async function dropDatabase(urls: Pick<TestUrls, 'name' | 'superuserUrl'>): Promise<void> {
  const server = new URL(urls.superuserUrl);
  server.pathname = '/postgres';
  await withClient(server.href, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${urls.name} WITH (FORCE)`),
  );
}

function urlsOf(server: string, name: string): TestUrls {
  const address = (user?: string) => {
    const url = new URL(server);
    url.pathname = `/${name}`;
    if (user) [url.username, url.password] = [user, PASSWORD];
    return url.href;
  };
  return {
    name,
    ownerUrl: address(OWNER),
    applicationUrl: address(APPLICATION_ROLE),
    superuserUrl: address(),
  };
}

/** Named by the migrations' content: an edited migration makes a new template by itself. */
async function ensureTemplate(client: pg.Client, server: string): Promise<string> {
  const files = await readMigrations();
  const name = `mamori_template_${createHash('sha256')
    .update(files.map((file) => file.sha256).join())
    .digest('hex')
    .slice(0, 16)}`;
  const exists = async () =>
    (await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rows.length > 0;
  await underTemplateLock(client, async () => {
    await ensureRoles(client);
    if (!(await exists())) await buildTemplate(client, server, name);
  });
  return name;
}

const ensureRolesLocked = (client: pg.Client) => underTemplateLock(client, () => ensureRoles(client));

async function underTemplateLock(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  await work().finally(() => client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]));
}

async function buildTemplate(client: pg.Client, server: string, name: string): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${unfinished} TEMPLATE template0 OWNER ${OWNER} ENCODING 'UTF8'`);
  const { ownerUrl } = urlsOf(server, unfinished);
  await withClient(ownerUrl, (owner) => migrate(owner, ownerUrl));
  await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
}

async function ensureRoles(client: pg.Client): Promise<void> {
  for (const role of [OWNER, APPLICATION_ROLE]) {
    const { rows } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    const verb = rows.length === 0 ? 'CREATE' : 'ALTER';
    await client.query(
      `${verb} ROLE ${role} LOGIN ${role === OWNER ? 'CREATEDB' : ''} PASSWORD '${PASSWORD}'`,
    );
  }
}
