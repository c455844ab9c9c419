import type { Handler } from '../../http/call.ts';
import { removeRow } from '../../services/ledger/rows.ts';
import { customers } from '../../services/vendor-side/customers.ts';

export const deleteCustomer: Handler<'deleteCustomer'> = (call) =>
  removeRow(call, customers(String(call.scope.organizationId)), call.params.customerId);
