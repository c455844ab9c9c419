import type { CallOutput } from '@mamori/contract/client';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../app/api.ts';
import { filterQuery, type LedgerSearch } from './ledger-search.ts';
import type { Names } from './ledger-words.ts';

export type LedgerRow = CallOutput<'listLedgerRows'>['rows'][number];

/** Rows fetched at once. */
export const PAGE = 200;

export interface Rows {
  /** Of all that the filter shows; null until it is known. */
  readonly total: number | null;
  readonly at: (index: number) => LedgerRow | undefined;
  readonly names: Names;
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
  const pages = new Map<number, readonly LedgerRow[]>();
  if (first.data) pages.set(0, first.data.rows);
  for (const [at, { data }] of others.entries()) if (data) pages.set(offsets[at] ?? 0, data.rows);
  const answers = [first, ...others];
  return {
    total,
    at: (index) => pages.get(index - (index % PAGE))?.[index % PAGE],
    names: joined(answers.flatMap(({ data }) => (data ? [data.names] : []))),
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

function joined(all: readonly Names[]): Names {
  if (all.length === 1 && all[0]) return all[0];
  const names: Record<string, Record<string, string>> = {};
  for (const one of all) for (const [to, byId] of Object.entries(one)) names[to] = { ...names[to], ...byId };
  return names;
}
