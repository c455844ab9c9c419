import type { CallOutput } from '@mamori/contract/client';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../app/api.ts';
import { filterQuery, type LedgerSearch } from './ledger-search.ts';
import type { Names } from './ledger-words.ts';

type Page = CallOutput<'listLedgerRows'>;
export type LedgerRow = Page['rows'][number];

/** Rows fetched at once. */
export const PAGE = 200;
const NO_NAMES: Names = {};

export interface Rows {
  /** Of all that the filter shows; null until it is known. */
  readonly total: number | null;
  readonly at: (index: number) => LedgerRow | undefined;
  /** What a row refers to: the same object as long as its page is the same, so that others' pages draw nothing again. */
  readonly namesAt: (index: number) => Names;
  readonly error: unknown;
  readonly isStale: boolean;
}

/** Any number of rows: the pages in sight are fetched, the first one tells how many there are. */
export function useRows(
  ledger: LedgerId,
  search: LedgerSearch,
  inSight: readonly [from: number, to: number],
): Rows {
  const query = filterQuery(search);
  const page = (offset: number) =>
    operationQuery('listLedgerRows', { params: { ledger }, query: { ...query, offset, limit: PAGE } });
  const first = useQuery({ ...page(0), placeholderData: keepPreviousData });
  const total = first.data?.total ?? null;
  const offsets = total === null ? [] : pagesOf(inSight, total).filter((offset) => offset > 0);
  const others = useQueries({ queries: offsets.map((offset) => page(offset)) });
  const pages = new Map<number, Page>();
  if (first.data) pages.set(0, first.data);
  for (const [at, { data }] of others.entries()) if (data) pages.set(offsets[at] ?? 0, data);
  const answers = [first, ...others];
  return {
    total,
    at: (index) => pages.get(index - (index % PAGE))?.rows[index % PAGE],
    namesAt: (index) => pages.get(index - (index % PAGE))?.names ?? NO_NAMES,
    error: answers.find(({ error }) => error)?.error ?? null,
    isStale: first.isPlaceholderData,
  };
}

/** Offsets of the pages in sight. */
function pagesOf([from, to]: readonly [number, number], total: number): number[] {
  const first = Math.floor(Math.max(0, from) / PAGE);
  const last = Math.floor(Math.min(Math.max(to, 0), Math.max(total - 1, 0)) / PAGE);
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * PAGE);
}
