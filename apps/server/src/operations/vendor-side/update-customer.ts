import type { Handler } from '../../http/call.ts';
import { updateRow } from '../../services/ledger/rows.ts';
import { customers } from '../../services/vendor-side/customers.ts';
import { refreshRequests } from '../../services/vendor-side/refresh.ts';

export const updateCustomer: Handler<'updateCustomer'> = async (call) => {
  const { context, tx, scope, params } = call;
  const row = await updateRow(call, customers(String(scope.organizationId)), params.customerId);
  await refreshRequests(context, tx, scope, { customerIds: [params.customerId] });
  return row;
};
