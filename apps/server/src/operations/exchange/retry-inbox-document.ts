import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { inboxDocument } from '../../services/exchange/lists.ts';
import { announceWork } from '../../services/exchange/wake.ts';

export const retryInboxDocument: Handler<'retryInboxDocument'> = async ({ tx, scope, params }) => {
  await inboxDocument(tx, params.inboxId);
  const { numUpdatedRows } = await tx
    .updateTable('inbox_document')
    .set({ state: 'new', problem: null })
    .where('id', '=', params.inboxId)
    .where('state', '=', 'refused')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem('conflict');
  await recordAudit(tx, scope, { action: 'exchange.retried', subject: `inboxDocument:${params.inboxId}` });
  await announceWork(tx);
};
