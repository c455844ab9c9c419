/** Beginning a stock-take, what phones saw, and its end. */
import type { SeenEntry, StockTakeClosing, StockTakeInput } from '@mamori/contract/schemas/stock-takes';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import { recordAudit } from '@mamori/database/audit';
import { jsonb } from '@mamori/database/json';
import { translator } from '@mamori/messages/translate';
import { sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { rowsById, whereOf } from '../ledgers/select.ts';
import { changeTo, type WriteCall, writeRows } from '../ledgers/write.ts';
import { lockTake, nextRevision, requireOpen, type TakeCall } from './lock.ts';
import { keepReport } from './report.ts';
import { listEntries } from './select.ts';

const DEVICE = ledgerOf('device');

/** Returns the id. Throws `conflict` when no device fits. */
export async function startTake(call: TakeCall, input: z.output<typeof StockTakeInput>): Promise<string> {
  const { context, tx, scope, locale } = call;
  const id = context.newId();
  const organizationId = String(scope.organizationId);
  await tx
    .insertInto('stock_take')
    .values({
      organization_id: organizationId,
      id,
      name: input.name,
      conditions: jsonb(input.where as never),
      started_at: context.now(),
      started_by: scope.personName,
    })
    .execute();
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO stock_take_entry (organization_id, stock_take_id, id, device_id, expected)
    SELECT r.organization_id, ${id}::uuid, r.id, r.id, jsonb_build_object('number', r.number, 'name', r.name,
      'kind', r.kind, 'place', r.place, 'department', r.department, 'serial', r.serial)
    FROM device AS r
    WHERE ${whereOf(DEVICE, { conditions: input.where, order: null })} AND r.status NOT IN ('retired', 'disposed')`.execute(
    tx,
  );
  if (numAffectedRows === 0n)
    throw new Problem('conflict', { reason: translator(locale)('stockTakes:server.noDevices') });
  await audit(call, 'started', id, { devices: Number(numAffectedRows) });
  return id;
}

const audit = ({ tx, scope }: WriteCall, what: string, id: string, details: Record<string, unknown> = {}) =>
  recordAudit(tx, scope, { action: `stockTake.${what}`, subject: `stockTake:${id}`, details });

/**
 * Two phones may send in any order and more than once: of one device the later sight counts, by the clock of the phone that saw it, never
 * later than now. Throws `not-found` for an entry of another stock-take.
 */
export async function recordSeen(
  call: TakeCall,
  id: string,
  seen: readonly z.output<typeof SeenEntry>[],
): Promise<void> {
  const { context, tx, scope } = call;
  const revision = await nextRevision(call, id);
  await requireKnown(call, id, seen);
  const rows = latest(seen).map((one) => ({
    id: one.id,
    result: one.result,
    place: one.place,
    code: one.code,
    note: one.note,
    seen_at: new Date(Math.min(Date.parse(one.seenAt), context.now().getTime())).toISOString(),
  }));
  await sql`
    INSERT INTO stock_take_entry AS e
      (organization_id, stock_take_id, id, expected, result, place, code, note, seen_at, seen_by, revision, updated_at)
    SELECT ${String(scope.organizationId)}::uuid, ${id}::uuid, s.id, k.expected, s.result, s.place, s.code, s.note,
      s.seen_at, ${scope.personName}, ${revision}::integer, now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS s (id uuid, result text, place text, code text, note text, seen_at timestamptz)
    LEFT JOIN stock_take_entry AS k ON k.stock_take_id = ${id}::uuid AND k.id = s.id
    ON CONFLICT ON CONSTRAINT stock_take_entry_pkey DO UPDATE SET result = excluded.result, place = excluded.place,
      code = excluded.code, note = excluded.note, seen_at = excluded.seen_at, seen_by = excluded.seen_by,
      revision = excluded.revision, decision = CASE WHEN e.decision = 'added' THEN e.decision ELSE 'none' END, updated_at = now()
    WHERE (excluded.result <> 'dismissed' OR e.decision <> 'added') AND (e.seen_at IS NULL OR e.seen_at < excluded.seen_at)`.execute(
    tx,
  );
}

/** Throws `not-found` for an entry of another stock-take, and for a device of the ledger that is called unknown. */
async function requireKnown({ tx }: TakeCall, id: string, seen: readonly z.output<typeof SeenEntry>[]) {
  const present = await tx
    .selectFrom('stock_take_entry')
    .select('id')
    .where('stock_take_id', '=', id)
    .where('expected', 'is not', null)
    .where('id', '=', sql<string>`ANY(${seen.map((one) => one.id)}::uuid[])`)
    .execute();
  const ofLedger = new Set(present.map((one) => one.id));
  const isKnown = ({ id: entryId, result }: z.output<typeof SeenEntry>) =>
    ofLedger.has(entryId) === (result !== 'unknown_device' && result !== 'dismissed');
  if (!seen.every(isKnown)) throw new Problem('not-found');
}

function latest(seen: readonly z.output<typeof SeenEntry>[]) {
  const byId = new Map<string, z.output<typeof SeenEntry>>();
  for (const one of seen.toSorted((a, b) => a.seenAt.localeCompare(b.seenAt))) byId.set(one.id, one);
  return [...byId.values()];
}

interface Closing extends z.output<typeof StockTakeClosing> {
  readonly ifMatch: number;
}

/** Throws `changed-meanwhile`, `conflict`. */
export async function closeTake(call: TakeCall, id: string, { ifMatch, ...closing }: Closing): Promise<void> {
  const { context, tx, scope } = call;
  const { version, revision } = await requireOpen(call, id);
  if (version !== ifMatch) throw new Problem('changed-meanwhile', { params: { person: '' } });
  if (closing.openAreMissing)
    await tx
      .updateTable('stock_take_entry')
      .set({ result: 'missing', revision: revision + 1, updated_at: context.now() })
      .where('stock_take_id', '=', id)
      .where('result', '=', 'open')
      .execute();
  const moved = closing.takeOverPlaces ? await takeOverPlaces(call, id) : 0;
  await tx
    .updateTable('stock_take')
    .set({
      closed_at: context.now(),
      closed_by: scope.personName,
      note: closing.note,
      version: version + 1,
      revision: revision + 1,
    })
    .where('id', '=', id)
    .execute();
  const { number, digest } = await keepReport(call, id, moved);
  await audit(call, 'closed', id, { moved, report: number, sha256: digest });
}

/** Written like any change of the ledger, so that it can be undone there. */
async function takeOverPlaces(call: TakeCall, id: string): Promise<number> {
  const entries = await listEntries(call.tx, id);
  const places = new Map(
    entries
      .filter(
        ({ result, place, expected }) => result === 'found' && place !== '' && place !== expected?.place,
      )
      .flatMap(({ deviceId, place }) => (deviceId ? [[deviceId, place] as const] : [])),
  );
  const rows = await rowsById(call.tx, DEVICE, [...places.keys()], { lock: true });
  const changes = rows.map((row) => changeTo(row, { place: places.get(row.id) ?? '' }));
  await writeRows(call, DEVICE, changes, { kind: 'take_over', summary: { stockTakeId: id } });
  return changes.length;
}

/** Throws `conflict` when it is open. */
export async function reopenTake(call: TakeCall, id: string): Promise<void> {
  const row = await lockTake(call, id);
  if (!row.closed_at)
    throw new Problem('conflict', { reason: translator(call.locale)('stockTakes:server.isOpen') });
  await call.tx
    .updateTable('stock_take')
    .set({ closed_at: null, closed_by: '', version: row.version + 1 })
    .where('id', '=', id)
    .execute();
  await audit(call, 'reopened', id);
}
