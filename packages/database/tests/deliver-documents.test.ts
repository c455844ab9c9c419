/** Principle 3: the one function that writes another tenant's inbox writes nothing else, and in nobody else's name. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jsonb } from '../src/json.ts';
import { type TestDatabase, testDatabase } from '../src/testing/test-database.ts';
import { createTenant, type Tenant } from './support/rows.ts';

let db: TestDatabase;
let a: Tenant;
let b: Tenant;
const FINGERPRINT = 'a'.repeat(64);

beforeAll(async () => {
  db = await testDatabase();
  a = await createTenant(db.database, 'A');
  b = await createTenant(db.database, 'B');
  await db.database.transaction(a.scope, (tx) =>
    tx
      .insertInto('signing_key')
      .values({
        organization_id: a.organizationId,
        id: randomUUID(),
        fingerprint: FINGERPRINT,
        public_key: Buffer.alloc(32),
        private_key: Buffer.alloc(8),
      })
      .execute(),
  );
});
afterAll(() => db.close());

const document = (sender: string, payloadHash = 'b'.repeat(64)) =>
  jsonb({
    envelope: {
      type: 'vendor.request',
      sender: { organizationId: sender, name: 'A' },
      payloadHash,
      sequence: 1,
    },
  });

async function deliver(
  as: Tenant,
  recipients: readonly string[],
  documents: readonly string[],
  fingerprint = FINGERPRINT,
): Promise<number> {
  return db.database.transaction(as.scope, async (tx) => {
    const { rows } = await sql<{ delivered: number }>`SELECT deliver_documents(${recipients}::uuid[],
      ${documents}::text[]::jsonb[], ${fingerprint}) AS delivered`.execute(tx);
    return rows[0]?.delivered ?? -1;
  });
}

it('puts a document into the inbox of the recipient, once, and shows it to nobody else', async () => {
  expect(await deliver(a, [b.organizationId], [document(a.organizationId)])).toBe(1);
  expect(await deliver(a, [b.organizationId], [document(a.organizationId)])).toBe(0);
  const inbox = (tenant: Tenant) =>
    db.database.read(tenant.scope, (tx) => tx.selectFrom('inbox_document').selectAll().execute());
  expect(await inbox(a)).toEqual([]);
  expect(await inbox(b)).toMatchObject([
    { sender_organization_id: a.organizationId, channel: 'inside', state: 'new', sequence: 1 },
  ]);
});

it('refuses another sender, a key that is not the sender’s, and lists that do not match', async () => {
  const { organizationId: to } = b;
  await expect(deliver(a, [to], [document(b.organizationId)])).rejects.toThrow(/another sender/);
  await expect(deliver(a, [to], [document(a.organizationId)], 'c'.repeat(64))).rejects.toThrow(/not a key/);
  await expect(deliver(b, [to], [document(b.organizationId)])).rejects.toThrow(/not a key/);
  await expect(deliver(a, [to, to], [document(a.organizationId)])).rejects.toThrow(/different lengths/);
});

it('reaches no organization that is not there, and leaves the sender its own rights only', async () => {
  expect(await deliver(a, [randomUUID()], [document(a.organizationId)])).toBe(0);
  const seen = await db.database.transaction(a.scope, async (tx) => {
    await sql`SELECT deliver_documents(ARRAY[${b.organizationId}]::uuid[],
      ARRAY[${document(a.organizationId, 'd'.repeat(64))}]::jsonb[], ${FINGERPRINT})`.execute(tx);
    return tx.selectFrom('inbox_document').select('id').execute();
  });
  expect(seen).toEqual([]);
  const writing = db.database.transaction(a.scope, (tx) =>
    tx.updateTable('inbox_document').set({ state: 'handled' }).execute(),
  );
  expect((await writing)[0]?.numUpdatedRows).toBe(0n);
});
