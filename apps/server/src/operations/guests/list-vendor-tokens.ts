import type { Handler } from '../../http/call.ts';
import { listTokens } from '../../services/guests/facility-links.ts';

export const listVendorTokens: Handler<'listVendorTokens'> = async ({ context, tx, params }) => ({
  rows: await listTokens(tx, params.vendorId, context.now()),
});
