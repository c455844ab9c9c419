/** Writes an import as it was previewed: all rows or none, in a fixed number of statements. */
import type { VendorImport } from '@mamori/contract/schemas/vendor-register';
import { foldVendorName } from '@mamori/core/vendor/vendor-form';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../../context.ts';
import { Problem } from '../../../http/problem.ts';
import { type PlannedVendor, planImport } from './plan.ts';
import type { VendorList } from './read.ts';

interface ApplyCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly scope: Scope;
  readonly locale: Locale;
}

/** Throws `conflict` while a row is wrong or there is nothing to do, `changed-meanwhile` when the register is another one. */
export async function applyImport(
  call: ApplyCall,
  list: VendorList,
  fingerprint: string,
): Promise<z.input<typeof VendorImport>> {
  const { planned, answer } = await planImport(call, list, { lock: true });
  const t = translator(call.locale);
  const refuse = (reason: string) => new Problem('conflict', { reason });
  if (answer.counts.refused > 0)
    throw refuse(t('vendors:server.rowsRefused', { count: answer.counts.refused }));
  const written = planned.filter(({ shown }) => shown.action === 'create' || shown.action === 'update');
  if (written.length === 0) throw refuse(t('vendors:server.nothingToImport'));
  if (answer.fingerprint !== fingerprint)
    throw new Problem('changed-meanwhile', { params: { person: '' }, details: { current: answer } });
  const ids = await writeVendors(call, written);
  await writeNightContacts(call, written, ids);
  await writeSystems(call.tx, written, ids);
  await recordAudit(call.tx, call.scope, {
    action: 'vendor.imported',
    subject: 'vendor:import',
    details: {
      name: list.fileName,
      sha256: list.sha256,
      counts: answer.counts,
      vendors: answer.rows
        .filter(({ action }) => action !== 'unchanged')
        .map(({ name, action, changes }) => ({ name, action, changes })),
    },
  });
  return { ...answer, applied: true };
}

type Ids = ReadonlyMap<PlannedVendor, string>;

/** New and changed rows in one statement, so that a sub-vendor may stand before its prime contractor. */
async function writeVendors(
  { context, tx, scope }: ApplyCall,
  written: readonly PlannedVendor[],
): Promise<Ids> {
  const ids = new Map(written.map((plan) => [plan, plan.known?.id ?? context.newId()]));
  const byName = new Map([...ids].map(([plan, id]) => [foldVendorName(plan.values.name), id]));
  const primes = await primeIds(tx, written);
  const rows = written.map((plan) => ({
    organization_id: String(scope.organizationId),
    id: ids.get(plan) ?? '',
    name: plan.values.name,
    names: [...plan.values.names],
    contract_kind: plan.values.contractKind,
    contact: plan.values.contactName,
    phone: plan.values.phone,
    email: plan.values.email,
    note: plan.values.note,
    prime_vendor_id:
      plan.prime === null
        ? (plan.known?.primeVendorId ?? null)
        : (byName.get(plan.prime) ?? primes.get(plan.prime) ?? null),
  }));
  await tx
    .insertInto('vendor')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'id']).doUpdateSet((eb) => ({
        names: eb.ref('excluded.names'),
        contract_kind: eb.ref('excluded.contract_kind'),
        contact: eb.ref('excluded.contact'),
        phone: eb.ref('excluded.phone'),
        email: eb.ref('excluded.email'),
        note: eb.ref('excluded.note'),
        prime_vendor_id: eb.ref('excluded.prime_vendor_id'),
        version: sql<number>`vendor.version + 1`,
        updated_at: sql<Date>`now()`,
      })),
    )
    .execute();
  await requireNoCircle(tx);
  return ids;
}

/** Prime contractors that the register has under these names. */
async function primeIds(tx: Tx, written: readonly PlannedVendor[]): Promise<Map<string, string>> {
  if (written.every(({ prime }) => prime === null)) return new Map();
  const rows = await tx
    .selectFrom('vendor')
    .select(['id', 'name', 'names'])
    .where('removed_at', 'is', null)
    .execute();
  return new Map(
    rows.flatMap(({ id, name, names }) => [name, ...names].map((one) => [foldVendorName(one), id] as const)),
  );
}

/** Two vendors that collect for each other would never be asked. */
async function requireNoCircle(tx: Tx): Promise<void> {
  const { rows } = await sql`
    WITH RECURSIVE chain AS (
      SELECT id AS start, prime_vendor_id AS next FROM vendor WHERE prime_vendor_id IS NOT NULL
      UNION SELECT chain.start, above.prime_vendor_id FROM chain JOIN vendor above ON above.id = chain.next
      WHERE above.prime_vendor_id IS NOT NULL
    ) SELECT 1 FROM chain WHERE start = next LIMIT 1`.execute(tx);
  if (rows.length > 0) throw new Problem('conflict', { details: { reason: 'prime-circle' } });
}

async function writeNightContacts(
  { context, tx, scope, locale }: ApplyCall,
  written: readonly PlannedVendor[],
  ids: Ids,
) {
  const name = translator(locale)('vendors:server.nightContact');
  const rows = written.flatMap((plan) => {
    if (plan.night === null) return [];
    const isAddress = plan.night.includes('@');
    return [
      {
        organization_id: String(scope.organizationId),
        id: context.newId(),
        vendor_id: ids.get(plan) ?? '',
        name,
        purpose: 'support' as const,
        availability: 'night' as const,
        phone: isAddress ? '' : plan.night,
        email: isAddress ? plan.night : '',
      },
    ];
  });
  if (rows.length > 0) await tx.insertInto('vendor_contact').values(rows).execute();
}

/** Systems that had no vendor yet; none is taken away from another one. */
async function writeSystems(tx: Tx, written: readonly PlannedVendor[], ids: Ids): Promise<void> {
  const pairs = written.flatMap((plan) => plan.systemIds.map((systemId) => [systemId, ids.get(plan) ?? '']));
  if (pairs.length === 0) return;
  const values = sql.join(pairs.map(([systemId, vendorId]) => sql`(${systemId}::uuid, ${vendorId}::uuid)`));
  await sql`
    UPDATE system SET vendor_id = pair.vendor_id, version = version + 1, updated_at = now()
    FROM (VALUES ${values}) AS pair (id, vendor_id)
    WHERE system.id = pair.id AND system.vendor_id IS NULL`.execute(tx);
}
