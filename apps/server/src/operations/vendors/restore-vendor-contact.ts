import type { Handler } from '../../http/call.ts';
import { restoreRow } from '../../services/ledger/rows.ts';
import { vendorContacts } from '../../services/register/contacts.ts';

export const restoreVendorContact: Handler<'restoreVendorContact'> = (call) =>
  restoreRow(call, vendorContacts, call.params.vendorContactId);
