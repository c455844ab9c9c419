/** One organisation with a row in every tenant table, for tests that go through all of them. */
import { randomUUID } from 'node:crypto';
import { BLANK_ORIGINAL } from '@mamori/core/assessment/item-records';
import { sql } from 'kysely';
import { recordAudit } from '../../src/audit.ts';
import type { Database, Scope, Tx } from '../../src/connect.ts';
import { jsonb } from '../../src/json.ts';
import { fillLedgerTables } from './ledger-rows.ts';
import { SHA } from './values.ts';
import { fillVendorTables } from './vendor-rows.ts';

export const BLANK = { answer: null, date: null, targetDate: null, second: null, note: '' };

export interface Tenant {
  readonly scope: Scope;
  readonly organizationId: string;
  readonly personId: string;
  readonly assessmentId: string;
}

export async function createTenant(database: Database, name: string): Promise<Tenant> {
  const [organizationId, personId, assessmentId] = [randomUUID(), randomUUID(), randomUUID()];
  const scope: Scope = { organizationId, personId, personName: name, origin: '192.0.2.1' };
  await database.transaction(scope, async (tx) => {
    await tx
      .insertInto('person')
      .values({ id: personId, sign_in_name: `p-${personId}`, display_name: name })
      .execute();
    await tx.insertInto('organization').values({ id: organizationId, kind: 'facility', name }).execute();
    await tx
      .insertInto('membership')
      .values({ organization_id: organizationId, person_id: personId, roles: ['safety_manager'] })
      .execute();
    await tx
      .insertInto('assessment')
      .values({
        organization_id: organizationId,
        id: assessmentId,
        edition_id: 'fy2025/facility',
        fiscal_year: 2025,
      })
      .execute();
    await recordAudit(tx, scope, { action: 'assessment.create', subject: `assessment:${assessmentId}` });
  });
  return { scope, organizationId, personId, assessmentId };
}

/** A row in every remaining tenant table. */
export function fillTenant(database: Database, tenant: Tenant): Promise<void> {
  const organization_id = tenant.organizationId;
  const assessment_id = tenant.assessmentId;
  return database.transaction(tenant.scope, async (tx) => {
    const [vendor_id, system_id] = [randomUUID(), randomUUID()];
    await tx
      .insertInto('vendor')
      .values({ organization_id, id: vendor_id, name: '医療システム商会', contract_kind: 'maintenance' })
      .execute();
    await tx
      .insertInto('system')
      .values({ organization_id, id: system_id, name: '電子カルテ', kind: 'emr', vendor_id })
      .execute();
    await tx
      .insertInto('facility')
      .values({ organization_id, kind: 'clinic', name: 'まもり医院', code: '1312345678' })
      .execute();
    await tx
      .insertInto('responsible_person')
      .values({ organization_id, id: randomUUID(), role: 'director', name: '山田 花子' })
      .execute();
    await tx
      .insertInto('invitation')
      .values({
        organization_id,
        id: randomUUID(),
        token_hash: SHA,
        roles: ['staff'],
        name: '鈴木',
        expires_at: '2030-01-01T00:00:00Z',
      })
      .execute();
    await insertAnswer(tx, tenant, '2-1');
    const attachment_id = randomUUID();
    await tx
      .insertInto('attachment')
      .values({
        organization_id,
        id: attachment_id,
        name: '台帳.pdf',
        media_type: 'application/pdf',
        size: 3,
        sha256: SHA,
      })
      .execute();
    await tx
      .insertInto('attachment_chunk')
      .values({ organization_id, attachment_id, number: 0, content: Buffer.from('pdf') })
      .execute();
    await tx
      .insertInto('answer_attachment')
      .values({ organization_id, assessment_id, item_id: '2-1', attachment_id })
      .execute();
    await tx
      .insertInto('item_record')
      .values({
        organization_id,
        assessment_id,
        item_id: '2-1',
        kind: 'original',
        value: jsonb({ ...BLANK_ORIGINAL, exists: true, attachmentIds: [attachment_id] }),
      })
      .execute();
    await tx
      .insertInto('signing_key')
      .values({ organization_id, id: randomUUID(), fingerprint: 'f', public_key: SHA, private_key: SHA })
      .execute();
    await tx
      .insertInto('hand_in')
      .values({
        organization_id,
        id: randomUUID(),
        assessment_id,
        handed_in_at: new Date(),
        method: 'paper',
        timing: 'before',
        recipient: '中央保健所',
        document: jsonb({}),
        envelope: jsonb({}),
        sha256: SHA,
        signature: Buffer.alloc(64),
        key_fingerprint: 'f',
      })
      .execute();
    await tx
      .insertInto('carry_over')
      .values({ organization_id, id: randomUUID(), assessment_id, plan: jsonb({}) })
      .execute();
    await tx
      .insertInto('form_import')
      .values({ organization_id, id: randomUUID(), assessment_id, preview: jsonb({}) })
      .execute();
    await fillLedgerTables(tx, { organization_id, system_id, attachment_id });
    await fillVendorTables(tx, { organization_id, assessment_id, vendor_id, system_id, attachment_id });
  });
}

export async function insertAnswer(tx: Tx, tenant: Tenant, itemId: string): Promise<void> {
  await tx
    .insertInto('answer')
    .values({
      organization_id: tenant.organizationId,
      assessment_id: tenant.assessmentId,
      item_id: itemId,
      value: jsonb(BLANK),
    })
    .execute();
}

export async function countRows(tx: Tx, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM ${sql.table(table)}`.execute(
    tx,
  );
  return rows[0]?.count ?? -1;
}
