/** What becomes of missing and of unknown devices. Each goes into the ledger as any change does, and can be undone there (R-D2, R-D1). */
import type { AddedDevice, StockTakeDecisions } from '@mamori/contract/schemas/stock-takes';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import { sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { rowsById } from '../ledgers/select.ts';
import { filledUp } from '../ledgers/sql-columns.ts';
import { changeTo, writeRows } from '../ledgers/write.ts';
import { nextRevision, type TakeCall } from './lock.ts';
import { photosToDevice } from './photos.ts';

const DEVICE = ledgerOf('device');
const GONE: ReadonlySet<unknown> = new Set(['retired', 'disposed']);

/** Only missing devices are decided about. Throws `not-found`, `conflict` once it is closed. */
export async function decideMissing(
  call: TakeCall,
  id: string,
  { entryIds, decision }: z.output<typeof StockTakeDecisions>,
): Promise<void> {
  const { tx, scope } = call;
  const revision = await nextRevision(call, id);
  const wanted = [...new Set(entryIds)];
  const before = await tx
    .selectFrom('stock_take_entry')
    .select(['id', 'device_id', 'decision'])
    .where('stock_take_id', '=', id)
    .where('result', '=', 'missing')
    .where('id', '=', sql<string>`ANY(${wanted}::uuid[])`)
    .execute();
  if (before.length !== wanted.length) throw new Problem('not-found');
  await tx
    .updateTable('stock_take_entry')
    .set({ decision, revision, updated_at: sql`now()` })
    .where('stock_take_id', '=', id)
    .where('id', '=', sql<string>`ANY(${wanted}::uuid[])`)
    .execute();
  // What was lost by an earlier decision is in use again when that is taken back; other states are not touched.
  const changed = before.filter((one) => one.decision === 'lost' || decision === 'lost');
  const rows = await rowsById(
    tx,
    DEVICE,
    changed.map(({ device_id }) => device_id ?? ''),
    { lock: true },
  );
  const changes = rows
    .filter(({ values }) => (decision === 'lost' ? !GONE.has(values.status) : values.status === 'lost'))
    .map((row) => changeTo(row, { status: decision === 'lost' ? 'lost' : 'in_use' }));
  await writeRows({ ...call, scope }, DEVICE, changes, { kind: 'take_over', summary: { stockTakeId: id } });
}

/** Throws `not-found` for what is not an unknown device; `conflict` once it is closed. A second press adds no second row. */
export async function addToLedger(
  call: TakeCall,
  id: string,
  entryId: string,
  { name, kind }: z.output<typeof AddedDevice>,
): Promise<void> {
  const { context, tx } = call;
  const revision = await nextRevision(call, id);
  const entry = await tx
    .selectFrom('stock_take_entry')
    .select(['place', 'code', 'note', 'device_id', 'seen_at'])
    .where('stock_take_id', '=', id)
    .where('id', '=', entryId)
    .where('result', '=', 'unknown_device')
    .executeTakeFirst();
  if (!entry) throw new Problem('not-found');
  if (entry.device_id) return;
  const deviceId = context.newId();
  const note = [entry.code === name ? '' : entry.code, entry.note].filter(Boolean).join('\n');
  const after = filledUp(DEVICE, { name, kind, status: 'in_use', place: entry.place, note });
  const change = { id: deviceId, version: 0, before: null, after };
  await writeRows(call, DEVICE, [change], { kind: 'create', summary: { stockTakeId: id } });
  await photosToDevice(call, entryId, deviceId);
  await tx
    .updateTable('stock_take_entry')
    .set({ device_id: deviceId, decision: 'added', revision, updated_at: sql`now()` })
    .where('stock_take_id', '=', id)
    .where('id', '=', entryId)
    .execute();
}
