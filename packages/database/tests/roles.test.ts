/** Set-up of the two roles: own cluster, external server with one address, external server with two. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../src/connect.ts';
import { withClient } from '../src/pool.ts';
import { createTestDatabase, dropDatabase, type TestUrls } from '../src/testing/test-database.ts';
import { testServerUrl } from '../src/testing/test-server.ts';
import { countRows, createTenant } from './support/rows.ts';

const LOGIN = `mamori_roles_${process.pid}`;
let urls: TestUrls;
let loginUrl: string;

const asSuperuser = (statement: string) => withClient(urls.superuserUrl, (client) => client.query(statement));

beforeAll(async () => {
  const server = await testServerUrl();
  await withClient(server, (client) =>
    client.query(`DROP ROLE IF EXISTS ${LOGIN}; CREATE ROLE ${LOGIN} LOGIN PASSWORD 'x'`),
  );
});
afterAll(async () => {
  await withClient(await testServerUrl(), (client) => client.query(`DROP ROLE IF EXISTS ${LOGIN}`));
});
beforeEach(async () => {
  urls = await createTestDatabase({ migrated: false });
  await asSuperuser(`ALTER DATABASE ${urls.name} OWNER TO ${LOGIN}`);
  const url = new URL(urls.ownerUrl);
  [url.username, url.password] = [LOGIN, 'x'];
  loginUrl = url.href;
});
afterEach(() => dropDatabase(urls));

async function currentRole(database: Database): Promise<unknown> {
  const tenant = await createTenant(database, 'A');
  expect(await database.read(tenant.scope, (tx) => countRows(tx, 'membership'))).toBe(1);
  const { rows } = await database.read(tenant.scope, (tx) =>
    sql`SELECT session_user AS login, current_user AS role`.execute(tx),
  );
  await database.close();
  return rows[0];
}

describe('an external server', () => {
  it('with one address: the login steps down to the application role', async () => {
    await asSuperuser(`GRANT mamori_app TO ${LOGIN}`);
    const database = await openDatabase({ kind: 'external', ownerUrl: loginUrl });
    expect(await currentRole(database)).toEqual({ login: LOGIN, role: 'mamori_app' });
    await asSuperuser(`REVOKE mamori_app FROM ${LOGIN}`);
  });

  it('with a login that may not step down: says what the administrator has to run', async () => {
    const error = await openDatabase({ kind: 'external', ownerUrl: loginUrl }).catch((caught) => caught);
    expect(error).toMatchObject({ code: 'application-role-missing' });
    expect(error.message).toContain(`GRANT mamori_app TO "${LOGIN}"`);
    await asSuperuser(error.details.sql.replace('CREATE ROLE mamori_app NOLOGIN;', ''));
    const database = await openDatabase({ kind: 'external', ownerUrl: loginUrl });
    await database.close();
    await asSuperuser(`REVOKE mamori_app FROM ${LOGIN}`);
  });

  it('with a superuser as owner: the application is bound all the same', async () => {
    const database = await openDatabase({ kind: 'external', ownerUrl: urls.superuserUrl });
    expect(await currentRole(database)).toMatchObject({ role: 'mamori_app' });
  });

  it('refuses an application login that row-level security does not bind', async () => {
    for (const applicationUrl of [urls.superuserUrl, loginUrl]) {
      const opening = openDatabase({ kind: 'external', ownerUrl: loginUrl, applicationUrl });
      await expect(opening).rejects.toMatchObject({ code: 'application-role-unsafe' });
    }
  });
});

describe('our own cluster', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mamori-roles-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('keeps the passwords of its roles to itself', async () => {
    const { setUpEmbeddedRoles } = await import('../src/embedded-roles.ts');
    const passwordFile = join(directory, 'keys', 'roles.json');
    const names = { owner: `${LOGIN}_owner`, application: `${LOGIN}_app`, database: `${urls.name}_own` };
    const first = await setUpEmbeddedRoles(urls.superuserUrl, passwordFile, names);
    const second = await setUpEmbeddedRoles(urls.superuserUrl, passwordFile, names);
    expect(second).toEqual(first);
    expect((await stat(passwordFile)).mode & 0o777).toBe(0o600);
    for (const url of [first.ownerUrl, first.applicationUrl])
      await withClient(url, (client) => client.query('SELECT 1'));
    await asSuperuser(`DROP DATABASE ${names.database}`);
    await asSuperuser(`DROP ROLE ${names.owner}; DROP ROLE ${names.application}`);
  });
});
