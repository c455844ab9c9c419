/** ARCHITECTURE.md principle 4: answers, hand-ins and the audit log keep history; nobody changes it. */
import { BLANK_ORIGINAL } from '@mamori/core/assessment/item-records';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSealer } from '../src/audit-seal.ts';
import { violatedConstraint } from '../src/errors.ts';
import { jsonb } from '../src/json.ts';
import { withClient } from '../src/pool.ts';
import { APPEND_ONLY_TABLES } from '../src/tables.ts';
import { type TestDatabase, testDatabase } from '../src/testing/test-database.ts';
import { BLANK, createTenant, fillTenant, type Tenant } from './support/rows.ts';

let db: TestDatabase;
let tenant: Tenant;

beforeAll(async () => {
  db = await testDatabase();
  tenant = await createTenant(db.database, 'A');
  await fillTenant(db.database, tenant);
  await createSealer(db.database).flush();
});
afterAll(() => db.close());

describe('append-only tables', () => {
  it.each(
    APPEND_ONLY_TABLES.flatMap((table) => [
      `DELETE FROM ${table}`,
      `UPDATE ${table} SET organization_id = organization_id`,
    ]),
  )('refuses the application: %s', async (statement) => {
    const changing = db.database.transaction(tenant.scope, (tx) => sql.raw(statement).execute(tx));
    await expect(changing).rejects.toMatchObject({ code: '42501' });
  });

  it.each(
    APPEND_ONLY_TABLES.flatMap((table) => [
      `DELETE FROM ${table}`,
      `UPDATE ${table} SET organization_id = organization_id`,
      `TRUNCATE ${table} CASCADE`,
    ]),
  )('refuses even the owner: %s', async (statement) => {
    const changing = withClient(db.ownerUrl, async (client) => {
      await client.query(`BEGIN; SELECT set_config('app.maintenance', 'on', true)`);
      await client.query(statement);
    });
    const error = await changing.catch((caught) => caught);
    expect(violatedConstraint(error)).toMatch(/_append_only$/);
  });

  it('does not let the application choose id or time of an audit entry, or write seals and history', async () => {
    const columns = 'organization_id, person_name, action';
    const values = `'${tenant.organizationId}', 'A', 'x'`;
    for (const statement of [
      `INSERT INTO audit_entry (${columns}, id) VALUES (${values}, 1)`,
      `INSERT INTO audit_entry (${columns}, at) VALUES (${values}, now())`,
      `INSERT INTO audit_seal SELECT * FROM audit_seal`,
      `INSERT INTO answer_history SELECT * FROM answer_history`,
      `INSERT INTO item_record_history SELECT * FROM item_record_history`,
    ]) {
      const writing = db.database.transaction(tenant.scope, (tx) => sql.raw(statement).execute(tx));
      await expect(writing).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('history of answers (R-B2)', () => {
  const update = (version: number, note: string) =>
    db.database.transaction(tenant.scope, (tx) =>
      tx
        .updateTable('answer')
        .set({ version, value: jsonb({ ...BLANK, note }), reason: '再確認' })
        .where('item_id', '=', '2-1')
        .execute(),
    );

  it('keeps every version with who, when, from where and why', async () => {
    await update(2, '二回目');
    const history = await db.database.read(tenant.scope, (tx) =>
      tx.selectFrom('answer_history').selectAll().orderBy('version').execute(),
    );
    expect(history).toMatchObject([
      { version: 1, changed_by: tenant.personId, changed_by_name: 'A', origin: '192.0.2.1', reason: null },
      {
        version: 2,
        changed_by: tenant.personId,
        changed_by_name: 'A',
        origin: '192.0.2.1',
        reason: '再確認',
        value: { note: '二回目' },
      },
    ]);
    expect(history[1]?.changed_at).toBeInstanceOf(Date);
  });

  it.each([2, 4, 1])('refuses version %i after version 2', async (version) => {
    const error = await update(version, 'x').catch((caught) => caught);
    expect(violatedConstraint(error)).toBe('answer_version_follows');
  });

  it('does not let the application delete an answer', async () => {
    const deleting = db.database.transaction(tenant.scope, (tx) => tx.deleteFrom('answer').execute());
    await expect(deleting).rejects.toMatchObject({ code: '42501' });
  });
});

describe('history of plans and originals (R-B5, R-X4)', () => {
  const update = (version: number, change: object) =>
    db.database.transaction(tenant.scope, (tx) =>
      tx
        .updateTable('item_record')
        .set({ version, ...change })
        .where('item_id', '=', '2-1')
        .execute(),
    );

  it('keeps every version, a removal too', async () => {
    const later = { ...BLANK_ORIGINAL, exists: true, place: '2階サーバ室', attachmentIds: [] };
    await update(2, { value: jsonb(later) });
    await update(3, { removed_at: new Date() });
    const history = await db.database.read(tenant.scope, (tx) =>
      tx.selectFrom('item_record_history').selectAll().orderBy('version').execute(),
    );
    expect(history).toMatchObject([
      { version: 1, kind: 'original', removed: false, changed_by_name: 'A', origin: '192.0.2.1' },
      { version: 2, removed: false, value: { place: '2階サーバ室' } },
      { version: 3, removed: true, changed_by: tenant.personId },
    ]);
  });

  it.each([3, 5, 1])('refuses version %i after version 3', async (version) => {
    const error = await update(version, {}).catch((caught) => caught);
    expect(violatedConstraint(error)).toBe('item_record_version_follows');
  });

  it('does not let the application delete a record, or keep one of an unknown kind', async () => {
    const deleting = db.database.transaction(tenant.scope, (tx) => tx.deleteFrom('item_record').execute());
    await expect(deleting).rejects.toMatchObject({ code: '42501' });
    const error = await update(4, { kind: 'photo' }).catch((caught) => caught);
    expect(violatedConstraint(error)).toBe('item_record_kind_known');
  });
});

describe('published editions (R-B1)', () => {
  it('never change, drafts do', async () => {
    const id = '5f0c8f0e-0000-4000-8000-000000000001';
    const actor = { personId: null, personName: 'x', origin: null };
    const run = (statement: string) =>
      db.database.installation.transaction(actor, (tx) => sql.raw(statement).execute(tx));
    await run(
      `INSERT INTO edition_import (id, content) VALUES ('${id}', '{}');
       INSERT INTO edition_import_file VALUES ('${id}', 1, 'a.xlsx', sha256(''), '')`,
    );
    await run(`UPDATE edition_import SET content = '{"items":[]}' WHERE id = '${id}'`);
    await run(
      `UPDATE edition_import SET status = 'published', published_at = now(), sha256 = sha256('') WHERE id = '${id}'`,
    );
    await run(`INSERT INTO edition_publication VALUES ('fy2026/facility', '${id}', sha256(''))`);
    const refused = async (statement: string) =>
      violatedConstraint(await run(statement).catch((caught) => caught));
    expect(await refused(`UPDATE edition_import SET content = '{}' WHERE id = '${id}'`)).toBe(
      'edition_import_published_immutable',
    );
    expect(await refused(`DELETE FROM edition_import_file WHERE edition_import_id = '${id}'`)).toBe(
      'edition_import_published_immutable',
    );
    expect(
      await refused(`INSERT INTO edition_publication VALUES ('fy2026/facility', '${id}', sha256(''))`),
    ).toBe('edition_publication_pkey');
  });
});
