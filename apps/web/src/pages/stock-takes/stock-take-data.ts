import type { CallOutput } from '@mamori/contract/client';

export type StockTake = CallOutput<'listStockTakes'>['rows'][number];
export type StockTakeDetail = CallOutput<'getStockTake'>;
export type Entry = StockTakeDetail['entries'][number];

export const STOCK_TAKE_READERS = ['listStockTakes', 'getStockTake'] as const;

/** Found at another place than the ledger says. */
export const isMoved = ({ result, place, expected }: Entry): boolean =>
  result === 'found' && place !== '' && expected !== null && place !== expected.place;
