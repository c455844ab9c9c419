import type { Handler } from '../../http/call.ts';
import { outboxDocument } from '../../services/exchange/lists.ts';
import { documentFileName } from '../../services/exchange/outbox.ts';
import { sendRequestDocument } from '../../services/exchange/request-document.ts';

export const sendRequestToPeer: Handler<'sendRequestToPeer'> = async ({
  context,
  tx,
  scope,
  params,
  body,
}) => {
  const queued = await sendRequestDocument(context, tx, scope, params.requestId, body.peerId);
  return { ...queued, fileName: documentFileName(await outboxDocument(tx, queued.id)) };
};
