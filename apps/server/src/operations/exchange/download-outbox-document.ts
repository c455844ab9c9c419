import type { Handler } from '../../http/call.ts';
import { auditRead } from '../../services/audit-read.ts';
import { outboxDocument } from '../../services/exchange/lists.ts';
import { documentFile } from '../../services/exchange/outbox.ts';

export const downloadOutboxDocument: Handler<'downloadOutboxDocument'> = async (call) => {
  const document = await outboxDocument(call.tx, call.params.outboxId);
  auditRead(call, 'exchange.read', `outboxDocument:${call.params.outboxId}`);
  return documentFile(document);
};
