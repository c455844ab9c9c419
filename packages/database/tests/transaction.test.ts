import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violatedConstraint } from '../src/errors.ts';
import { jsonb } from '../src/json.ts';
import { type TestDatabase, testDatabase } from '../src/testing/test-database.ts';
import { countRows, createTenant, type Tenant } from './support/rows.ts';

let db: TestDatabase;
let tenant: Tenant;

beforeAll(async () => {
  db = await testDatabase();
  tenant = await createTenant(db.database, "O'Brien \\ ; DROP TABLE person");
});
afterAll(() => db.close());

const vendor = (name: string) => ({
  organization_id: tenant.organizationId,
  id: randomUUID(),
  name,
  contract_kind: 'none' as const,
});

describe('transactions', () => {
  it('carry the scope, whatever characters a name has', async () => {
    const { rows } = await db.database.read(tenant.scope, (tx) =>
      sql<{
        name: string;
        role: string;
      }>`SELECT current_setting('app.person_name') AS name, current_user AS role`.execute(tx),
    );
    expect(rows).toEqual([{ name: tenant.scope.personName, role: 'mamori_app' }]);
  });

  it('refuse a scope that is not a UUID before anything reaches the server', async () => {
    const scope = { ...tenant.scope, organizationId: "x'; DROP TABLE person; --" };
    await expect(db.database.read(scope, (tx) => countRows(tx, 'vendor'))).rejects.toThrow(
      'organizationId is not a UUID',
    );
  });

  it('roll back when the work throws', async () => {
    const failing = db.database.transaction(tenant.scope, async (tx) => {
      await tx.insertInto('vendor').values(vendor('a')).execute();
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await db.database.read(tenant.scope, (tx) => countRows(tx, 'vendor'))).toBe(0);
  });

  it('never report success when a failed query was swallowed', async () => {
    const swallowing = db.database.transaction(tenant.scope, async (tx) => {
      await tx.insertInto('vendor').values(vendor('b')).execute();
      await sql`SELECT 1 / 0`.execute(tx).catch(() => {});
    });
    await expect(swallowing).rejects.toMatchObject({ code: 'rolled-back' });
  });

  it('run queries that are asked for at once one after the other', async () => {
    await db.database.transaction(tenant.scope, async (tx) => {
      await Promise.all(
        ['c', 'd', 'e'].map((name) => tx.insertInto('vendor').values(vendor(name)).execute()),
      );
    });
    expect(await db.database.read(tenant.scope, (tx) => countRows(tx, 'vendor'))).toBe(3);
  });

  it('let no forgotten query run after their end', async () => {
    let late: Promise<unknown> = Promise.resolve();
    await db.database.read(tenant.scope, async (tx) => {
      late = new Promise((resolve) => setTimeout(resolve, 20)).then(() => countRows(tx, 'vendor'));
    });
    await expect(late).rejects.toThrow('the transaction has ended');
  });

  it('refuse writing when opened for reading', async () => {
    const writing = db.database.read(tenant.scope, (tx) =>
      tx.insertInto('vendor').values(vendor('f')).execute(),
    );
    await expect(writing).rejects.toMatchObject({ code: '25006' });
  });

  it('name the constraint that refused a write', async () => {
    const error = await db.database
      .transaction(tenant.scope, (tx) => tx.insertInto('vendor').values(vendor('  ')).execute())
      .catch((caught) => caught);
    expect(violatedConstraint(error)).toBe('vendor_name_present');
  });

  it('recover when the server closes the connections', async () => {
    await db.database
      .maintenance((client) =>
        client.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'mamori_app' AND datname = current_database()`,
        ),
      )
      .catch(() => {});
    const count = () => db.database.read(tenant.scope, (tx) => countRows(tx, 'person'));
    await count().catch(() => {});
    expect(await count()).toBe(1);
  });
});

describe('values', () => {
  it('keep calendar dates as text and bigint as number, and JSON as it was', async () => {
    const setup = { step: 3, 名: ['あ', null] };
    const row = await db.database.transaction(tenant.scope, async (tx) => {
      const facility = {
        organization_id: tenant.organizationId,
        kind: 'clinic' as const,
        name: '医院',
        inspection_date: '2026-02-28',
        setup: jsonb(setup),
      };
      await tx.insertInto('facility').values(facility).execute();
      return tx
        .selectFrom('facility')
        .select(['inspection_date', 'setup', 'updated_at'])
        .executeTakeFirstOrThrow();
    });
    expect(row).toMatchObject({ inspection_date: '2026-02-28', setup });
    expect(row.updated_at).toBeInstanceOf(Date);
  });
});
