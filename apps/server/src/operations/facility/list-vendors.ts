import type { Handler } from '../../http/call.ts';
import { vendors } from '../../services/ledger/vendors.ts';

export const listVendors: Handler<'listVendors'> = async ({ tx, locale }) => ({
  rows: await vendors.list(tx, locale),
});
