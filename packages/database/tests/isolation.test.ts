/** ARCHITECTURE.md principle 3: each organisation sees and changes its own rows only. Tables come from the catalogue. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSealer } from '../src/audit-seal.ts';
import { readCatalogue } from '../src/catalogue/read.ts';
import { tenantColumn } from '../src/catalogue/safety.ts';
import { isPostgresError } from '../src/errors.ts';
import { withClient } from '../src/pool.ts';
import { INSTALLATION_TABLES, NIL_UUID } from '../src/tables.ts';
import { type TestDatabase, testDatabase } from '../src/testing/test-database.ts';
import { countRows, createTenant, fillTenant, type Tenant } from './support/rows.ts';

let db: TestDatabase;
let a: Tenant;
let b: Tenant;
let tables: string[];

beforeAll(async () => {
  db = await testDatabase();
  a = await createTenant(db.database, 'A');
  b = await createTenant(db.database, 'B');
  await fillTenant(db.database, a);
  await createSealer(db.database).flush();
  const catalogue = await withClient(db.ownerUrl, readCatalogue);
  tables = catalogue.tables
    .map((table) => table.name)
    .filter((name) => !(INSTALLATION_TABLES as readonly string[]).includes(name));
});
afterAll(() => db.close());

const OWN_ONLY = ['organization', 'membership', 'assessment', 'audit_entry', 'audit_seal'];

describe('tenant isolation', () => {
  it('shows A its rows in every tenant table', async () => {
    const counts = await db.database.read(a.scope, (tx) =>
      Promise.all(tables.map(async (table) => [table, await countRows(tx, table)])),
    );
    expect(counts.filter(([, count]) => count === 0)).toEqual([]);
  });

  it('shows B none of them, and nobody anything without an organisation', async () => {
    const foreign = { ...b.scope, personId: null };
    const expected = tables.map((table) => [table, OWN_ONLY.includes(table) ? 1 : 0]);
    const seen = await db.database.read(foreign, (tx) =>
      Promise.all(tables.map(async (table) => [table, await countRows(tx, table)])),
    );
    expect(seen).toEqual(expected);
    const outside = { personId: null, personName: 'nobody', origin: null };
    const installation = await db.database.installation.read(outside, (tx) =>
      Promise.all(tables.map((table) => countRows(tx, table))),
    );
    expect(installation.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it('lets B change or remove none of them', async () => {
    for (const table of tables) {
      const column = tenantColumn(table);
      for (const statement of [`DELETE FROM ${table}`, `UPDATE ${table} SET ${column} = ${column}`]) {
        const affected = await db.database
          .transaction(
            b.scope,
            async (tx) =>
              (await sql.raw(`${statement} WHERE ${column} = '${a.organizationId}'`).execute(tx))
                .numAffectedRows,
          )
          .catch((error) => (isPostgresError(error) ? error.code : error));
        // No row found, or no privilege at all.
        expect([`${table}: 0`, `${table}: 42501`]).toContain(`${table}: ${affected}`);
      }
    }
  });

  it('refuses rows written for another organisation', async () => {
    const writing = db.database.transaction(b.scope, (tx) =>
      tx
        .insertInto('vendor')
        .values({ organization_id: a.organizationId, id: NIL_UUID, name: 'x', contract_kind: 'none' })
        .execute(),
    );
    await expect(writing).rejects.toThrow(/row-level security/);
  });

  it('does not let a row move to another organisation', async () => {
    const moving = db.database.transaction(a.scope, (tx) =>
      tx.updateTable('vendor').set({ organization_id: b.organizationId }).execute(),
    );
    await expect(moving).rejects.toThrow(/row-level security/);
  });

  it('shows a person at sign-in the own memberships and organisations, of all tenants', async () => {
    const actor = { personId: a.personId, personName: 'A', origin: null };
    const seen = await db.database.installation.read(actor, (tx) =>
      tx
        .selectFrom('membership as m')
        .innerJoin('organization as o', 'o.id', 'm.organization_id')
        .select(['o.name', 'm.person_id'])
        .execute(),
    );
    expect(seen).toEqual([{ name: 'A', person_id: a.personId }]);
  });

  it('leaves nothing of a scope on the connection for the next transaction', async () => {
    const settings = await withClient(db.applicationUrl, async (client) => {
      await client.query(`BEGIN; SELECT set_config('app.organization', '${a.organizationId}', true); COMMIT`);
      return client.query('SELECT count(*) AS count FROM vendor');
    });
    expect(settings.rows).toEqual([{ count: 0 }]);
  });

  it('binds the owner as well, who sees nothing without saying so', async () => {
    const count = (maintenance: string) =>
      withClient(db.ownerUrl, async (client) => {
        await client.query(`BEGIN; SELECT set_config('app.maintenance', '${maintenance}', true)`);
        return Number((await client.query('SELECT count(*) AS count FROM vendor')).rows[0]?.count);
      });
    expect([await count(''), await count('on')]).toEqual([0, 1]);
  });

  it('does not let the application pass for maintenance', async () => {
    const seen = await db.database.read(b.scope, async (tx) => {
      await sql`SELECT set_config('app.maintenance', 'on', true)`.execute(tx);
      return countRows(tx, 'vendor');
    });
    expect(seen).toBe(0);
  });
});
