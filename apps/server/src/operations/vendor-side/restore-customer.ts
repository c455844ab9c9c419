import type { Handler } from '../../http/call.ts';
import { restoreRow } from '../../services/ledger/rows.ts';
import { customers } from '../../services/vendor-side/customers.ts';

export const restoreCustomer: Handler<'restoreCustomer'> = (call) =>
  restoreRow(call, customers(String(call.scope.organizationId)), call.params.customerId);
