/** Stock-takes of the device ledger as the API gives them (R-D2; S1 第13条). */
import type {
  ExpectedDevice,
  StockTake,
  StockTakeDetail,
  StockTakeEntry,
} from '@mamori/contract/schemas/stock-takes';
import type { Tx } from '@mamori/database/connect';
import { sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { photoIds } from './photos.ts';

type Take = z.input<typeof StockTake>;
type Entry = z.input<typeof StockTakeEntry>;
export type Expected = z.input<typeof ExpectedDevice>;

const counted = (condition: string) =>
  sql<number>`coalesce(count(*) FILTER (WHERE ${sql.raw(condition)}), 0)::integer`;

function select(tx: Tx) {
  return tx
    .selectFrom('stock_take as t')
    .leftJoin('stock_take_entry as e', (join) =>
      join.onRef('e.organization_id', '=', 't.organization_id').onRef('e.stock_take_id', '=', 't.id'),
    )
    .select([
      't.id',
      't.version',
      't.name',
      't.started_at',
      't.started_by',
      't.closed_at',
      't.closed_by',
      't.note',
    ])
    .select([
      counted("e.result = 'open'").as('open'),
      counted("e.result = 'found'").as('found'),
      counted("e.result = 'missing'").as('missing'),
      counted("e.result = 'unknown_device'").as('unknown_device'),
      counted("e.result = 'found' AND e.place <> '' AND e.place <> e.expected->>'place'").as('moved'),
    ])
    .groupBy(['t.organization_id', 't.id'])
    .orderBy('t.started_at', 'desc')
    .orderBy('t.id');
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const toTake = (row: Row): Take => ({
  id: row.id,
  version: row.version,
  name: row.name,
  startedAt: row.started_at.toISOString(),
  startedBy: row.started_by,
  closedAt: row.closed_at?.toISOString() ?? null,
  closedBy: row.closed_by,
  note: row.note,
  counts: {
    open: row.open,
    found: row.found,
    missing: row.missing,
    unknownDevice: row.unknown_device,
    moved: row.moved,
  },
});

export async function listTakes(tx: Tx): Promise<Take[]> {
  return (await select(tx).execute()).map(toTake);
}

/** Throws `not-found`. */
export async function requireTake(tx: Tx, id: string): Promise<Take> {
  const row = await select(tx).where('t.id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return toTake(row);
}

/** In the order of places and control numbers, as one walks; of one device where it is named. */
export async function listEntries(tx: Tx, stockTakeId: string, deviceId?: string): Promise<Entry[]> {
  const rows = await tx
    .selectFrom('stock_take_entry as e')
    .innerJoin('stock_take as t', (join) =>
      join.onRef('t.organization_id', '=', 'e.organization_id').onRef('t.id', '=', 'e.stock_take_id'),
    )
    .leftJoin('device as d', (join) =>
      join.onRef('d.organization_id', '=', 'e.organization_id').onRef('d.id', '=', 'e.device_id'),
    )
    .selectAll('e')
    .select(
      sql<Date | null>`CASE WHEN t.closed_at IS NULL OR d.removed_at <= t.closed_at THEN d.removed_at END`.as(
        'removed_at',
      ),
    )
    .where('e.stock_take_id', '=', stockTakeId)
    .where('e.result', '<>', 'dismissed')
    .$if(deviceId !== undefined, (some) => some.where('e.device_id', '=', deviceId ?? ''))
    .orderBy(sql`e.expected->>'place'`)
    .orderBy(sql`e.expected->>'number'`)
    .orderBy('e.id')
    .execute();
  const unknown = rows.filter(({ expected }) => expected === null);
  const photos = await photoIds(
    tx,
    unknown.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    deviceId: row.device_id,
    expected: row.expected as Expected | null,
    result: row.result,
    place: row.place,
    code: row.code,
    note: row.note,
    seenAt: row.seen_at?.toISOString() ?? null,
    seenBy: row.seen_by,
    decision: row.decision,
    removedAt: row.removed_at?.toISOString() ?? null,
    photoIds: photos.get(row.id) ?? [],
  }));
}

/** Throws `not-found`. */
export async function takeDetail(
  tx: Tx,
  id: string,
  deviceId?: string,
): Promise<z.input<typeof StockTakeDetail>> {
  return { ...(await requireTake(tx, id)), entries: await listEntries(tx, id, deviceId) };
}
