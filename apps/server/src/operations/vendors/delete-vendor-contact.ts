import type { Handler } from '../../http/call.ts';
import { removeRow } from '../../services/ledger/rows.ts';
import { vendorContacts } from '../../services/register/contacts.ts';

export const deleteVendorContact: Handler<'deleteVendorContact'> = (call) =>
  removeRow(call, vendorContacts, call.params.vendorContactId);
