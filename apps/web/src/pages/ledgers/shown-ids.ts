import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { api } from '../../app/api.ts';
import { filterQuery, type LedgerSearch } from './ledger-search.ts';

/** The most that the API gives at once. */
const PAGE = 500;

/** Ids of all rows that the grid shows, in its order. */
export async function shownIds(ledger: LedgerId, search: LedgerSearch): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const { rows, total } = await api.call('listLedgerRows', {
      params: { ledger },
      query: { ...filterQuery(search), offset: ids.length, limit: PAGE },
    });
    ids.push(...rows.map(({ id }) => id));
    if (rows.length === 0 || ids.length >= total) return ids;
  }
}
