/** A stock-take as a phone carries it: 5,000 devices in as few bytes as possible, afterwards only what changed (R-D2). */
import type { StockTakeWalk, WalkEntry } from '@mamori/contract/schemas/stock-takes';
import type { Tx } from '@mamori/database/connect';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type Expected, requireTake } from './select.ts';

type Walk = z.input<typeof StockTakeWalk>;
type Entry = z.input<typeof WalkEntry>;

/** `since` -1: everything. Throws `not-found`. */
export async function takeWalk(tx: Tx, id: string, since: number): Promise<Walk> {
  const take = await requireTake(tx, id);
  const { revision } = await tx
    .selectFrom('stock_take')
    .select('revision')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const rows = await select(tx, id, since);
  return { ...take, revision, entries: rows.map(toEntry) };
}

const select = (tx: Tx, id: string, since: number) =>
  tx
    .selectFrom('stock_take_entry as e')
    .leftJoin('device as d', (join) =>
      join.onRef('d.organization_id', '=', 'e.organization_id').onRef('d.id', '=', 'e.device_id'),
    )
    .select([
      'e.id',
      'e.device_id',
      'e.expected',
      'e.result',
      'e.place',
      'e.code',
      'e.note',
      'e.seen_at',
      'e.seen_by',
    ])
    .select('d.removed_at')
    .where('e.stock_take_id', '=', id)
    .where('e.revision', '>', since)
    .orderBy(sql`e.expected->>'place'`)
    .orderBy(sql`e.expected->>'number'`)
    .orderBy('e.id')
    .execute();

type Row = Awaited<ReturnType<typeof select>>[number];

function toEntry(row: Row): Entry {
  const expected = row.expected as Expected | null;
  const entry = withoutBlanks({
    id: row.id,
    deviceId: row.device_id === row.id ? null : row.device_id,
    number: expected?.number,
    // A device without a name stays one that the ledger has.
    ...(expected ? { kind: expected.kind, place: expected.place } : {}),
    department: expected?.department,
    serial: expected?.serial,
    result: row.result === 'open' ? null : row.result,
    seenPlace: row.place,
    code: row.code,
    note: row.note,
    seenAt: row.seen_at?.toISOString(),
    seenBy: row.seen_by,
    ...(expected ? { name: expected.name } : {}),
  });
  return row.removed_at ? { ...entry, isRemoved: true } : entry;
}

const withoutBlanks = (entry: Readonly<Record<string, string | null | undefined>>): Entry =>
  Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  ) as Entry;
