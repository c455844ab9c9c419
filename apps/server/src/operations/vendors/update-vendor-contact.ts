import type { Handler } from '../../http/call.ts';
import { updateRow } from '../../services/ledger/rows.ts';
import { vendorContacts } from '../../services/register/contacts.ts';

export const updateVendorContact: Handler<'updateVendorContact'> = (call) =>
  updateRow(call, vendorContacts, call.params.vendorContactId);
