import type { Handler } from '../../http/call.ts';
import { auditRead } from '../../services/audit-read.ts';
import { inboxDocument } from '../../services/exchange/lists.ts';
import { documentFile } from '../../services/exchange/outbox.ts';

export const downloadInboxDocument: Handler<'downloadInboxDocument'> = async (call) => {
  const document = await inboxDocument(call.tx, call.params.inboxId);
  auditRead(call, 'exchange.read', `inboxDocument:${call.params.inboxId}`);
  return documentFile(document);
};
