/** Writes into one stock-take wait for each other: nobody closes it meanwhile, and revisions follow each other without a gap. */
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { Problem } from '../../http/problem.ts';
import type { WriteCall } from '../ledgers/write.ts';

export type TakeCall = WriteCall & { readonly locale: Locale };

/** Throws `not-found`. */
export async function lockTake({ tx }: WriteCall, id: string) {
  const row = await tx
    .selectFrom('stock_take')
    .select(['closed_at', 'version', 'revision'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row;
}

/** Throws `conflict` once it is closed. */
export async function requireOpen(call: TakeCall, id: string) {
  const row = await lockTake(call, id);
  if (row.closed_at)
    throw new Problem('conflict', { reason: translator(call.locale)('stockTakes:server.isClosed') });
  return row;
}

/** The revision of a write that is about to be made. Throws `conflict` once it is closed. */
export async function nextRevision(call: TakeCall, id: string): Promise<number> {
  const revision = (await requireOpen(call, id)).revision + 1;
  await call.tx.updateTable('stock_take').set({ revision }).where('id', '=', id).execute();
  return revision;
}
