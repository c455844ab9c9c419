import type { Tx } from '@mamori/database/connect';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { Problem } from '../../http/problem.ts';

/** Nobody else adds, chooses or applies until the transaction ends. Throws `not-found`, and `conflict` once it is discarded. */
export async function lockDrop(tx: Tx, id: string, locale: Locale) {
  const row = await selectDrop(tx, id).forUpdate().executeTakeFirst();
  return requireOpen(row, locale);
}

/** The same without waiting for others. */
export async function openDrop(tx: Tx, id: string, locale: Locale) {
  return requireOpen(await selectDrop(tx, id).executeTakeFirst(), locale);
}

const selectDrop = (tx: Tx, id: string) =>
  tx.selectFrom('form_drop').select(['id', 'campaign_id', 'discarded_at']).where('id', '=', id);

function requireOpen<T extends { readonly discarded_at: Date | null }>(
  row: T | undefined,
  locale: Locale,
): T {
  if (!row) throw new Problem('not-found');
  if (row.discarded_at === null) return row;
  throw new Problem('conflict', { reason: translator(locale)('formDrop:server.ended') });
}
