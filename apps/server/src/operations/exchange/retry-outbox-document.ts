import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { outboxDocument } from '../../services/exchange/lists.ts';
import { sendAgain } from '../../services/exchange/send-again.ts';

export const retryOutboxDocument: Handler<'retryOutboxDocument'> = async ({ context, tx, scope, params }) => {
  await outboxDocument(tx, params.outboxId);
  if (!(await sendAgain(context, tx, params.outboxId))) throw new Problem('conflict');
  await recordAudit(tx, scope, {
    action: 'exchange.sentAgain',
    subject: `outboxDocument:${params.outboxId}`,
  });
};
