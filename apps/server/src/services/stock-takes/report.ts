/** What a stock-take came to, kept with every closing and never changed afterwards (R-D2; S1 第13条(1)②). */
import { createHash } from 'node:crypto';
import type { StockTake, StockTakeEntry } from '@mamori/contract/schemas/stock-takes';
import type { Tx } from '@mamori/database/connect';
import { sql } from 'kysely';
import type { z } from 'zod';
import { facilityName } from '../facility.ts';
import type { WriteCall } from '../ledgers/write.ts';
import { todayInJapan } from '../today.ts';
import { listEntries, requireTake } from './select.ts';

export interface StockTakeReport {
  readonly facility: string;
  /** Counts the closings; 0 while it is open. */
  readonly number: number;
  readonly take: z.input<typeof StockTake>;
  readonly entries: readonly z.input<typeof StockTakeEntry>[];
  /** By id of the device: the day in Japan on which an earlier stock-take found it, of missing ones. */
  readonly lastSeen: Readonly<Record<string, string>>;
  /** Places that were written into the ledger. */
  readonly placesTakenOver: number;
}

/** The kept one of a closed stock-take, otherwise how far it is. Throws `not-found`. */
export async function reportOf({ tx }: { readonly tx: Tx }, id: string): Promise<KeptReport> {
  const take = await requireTake(tx, id);
  const kept = take.closedAt ? await latest(tx, id) : undefined;
  if (!kept) return { ...(await compile(tx, id, 0, 0)), digest: null };
  return { ...(JSON.parse(kept.content) as StockTakeReport), digest: kept.digest.toString('hex') };
}

export type KeptReport = StockTakeReport & {
  /** SHA-256 of what was kept, in hexadecimal; null when nothing was: it goes on, or was closed before reports were kept. */
  readonly digest: string | null;
};

const latest = (tx: Tx, id: string) =>
  tx
    .selectFrom('stock_take_report')
    .select(['number', 'content', 'digest'])
    .where('stock_take_id', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The stock-take must be locked and closed. */
export async function keepReport({ tx, scope }: WriteCall, id: string, placesTakenOver: number) {
  const number = ((await latest(tx, id))?.number ?? 0) + 1;
  const content = JSON.stringify(await compile(tx, id, number, placesTakenOver));
  const digest = createHash('sha256').update(content).digest();
  await tx
    .insertInto('stock_take_report')
    .values({
      organization_id: String(scope.organizationId),
      stock_take_id: id,
      number,
      content,
      digest,
    })
    .execute();
  return { number, digest: digest.toString('hex') };
}

async function compile(
  tx: Tx,
  id: string,
  number: number,
  placesTakenOver: number,
): Promise<StockTakeReport> {
  const entries = await listEntries(tx, id);
  const missing = entries.flatMap(({ result, deviceId }) =>
    result === 'missing' && deviceId ? [deviceId] : [],
  );
  return {
    facility: await facilityName(tx),
    number,
    take: await requireTake(tx, id),
    entries,
    lastSeen: await lastSeenOf(tx, id, missing),
    placesTakenOver,
  };
}

async function lastSeenOf(tx: Tx, id: string, deviceIds: readonly string[]): Promise<Record<string, string>> {
  if (deviceIds.length === 0) return {};
  const { rows } = await sql<{ device_id: string; at: Date }>`
    SELECT device_id, max(seen_at) AS at FROM stock_take_entry
    WHERE stock_take_id <> ${id}::uuid AND result = 'found' AND device_id = ANY(${[...deviceIds]}::uuid[])
    GROUP BY device_id`.execute(tx);
  return Object.fromEntries(rows.flatMap((one) => (one.at ? [[one.device_id, todayInJapan(one.at)]] : [])));
}
