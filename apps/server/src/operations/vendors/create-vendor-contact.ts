import type { Handler } from '../../http/call.ts';
import { createRow } from '../../services/ledger/rows.ts';
import { vendorContacts } from '../../services/register/contacts.ts';
import { requireVendor } from '../../services/register/require-vendor.ts';

export const createVendorContact: Handler<'createVendorContact'> = async (call) => {
  const { vendorId } = call.params;
  await requireVendor(call.tx, vendorId);
  return createRow({ ...call, body: { ...call.body, vendorId } }, vendorContacts);
};
