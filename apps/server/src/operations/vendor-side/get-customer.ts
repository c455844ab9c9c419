import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { todayInJapan } from '../../services/today.ts';
import { customers } from '../../services/vendor-side/customers.ts';
import { labelledVersions } from '../../services/vendor-side/overview.ts';
import { ROW_COLUMNS, requestRow } from '../../services/vendor-side/request-rows.ts';

export const getCustomer: Handler<'getCustomer'> = async ({ context, tx, scope, locale, params }) => {
  const row = await customers(String(scope.organizationId)).find(tx, locale, params.customerId);
  if (!row) throw new Problem('not-found');
  const labels = await labelledVersions(tx, [row.id]);
  const requests = await tx
    .selectFrom('customer_request')
    .select(ROW_COLUMNS)
    .where('customer_id', '=', row.id)
    .orderBy('received_at', 'desc')
    .limit(100)
    .execute();
  const today = todayInJapan(context.now());
  return {
    ...row,
    products: labels.get(row.id) ?? [],
    requests: requests.map((request) => requestRow(request, today)),
  };
};
