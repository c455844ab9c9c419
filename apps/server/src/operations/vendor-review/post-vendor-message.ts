import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { recordEvent } from '../../services/vendor-requests/step.ts';
import { insertMessages, requireItems } from '../../services/vendor-review/messages.ts';

export const postVendorMessage: Handler<'postVendorMessage'> = async (call) => {
  const { context, tx, scope, params, body } = call;
  await requireItems(context, tx, params.requestId, [body.itemId]);
  const [row] = await insertMessages(context, tx, scope, params.requestId, [body]);
  if (!row) throw new Problem('not-found');
  await recordEvent(context, tx, scope, params.requestId, 'message', { itemId: body.itemId });
  return row;
};
