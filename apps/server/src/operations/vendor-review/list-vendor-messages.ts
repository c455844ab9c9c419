import type { Handler } from '../../http/call.ts';
import { listMessageRows, requireItems } from '../../services/vendor-review/messages.ts';

export const listVendorMessages: Handler<'listVendorMessages'> = async ({ context, tx, params, query }) => {
  await requireItems(context, tx, params.requestId, []);
  return { rows: await listMessageRows(tx, params.requestId, query.itemId) };
};
