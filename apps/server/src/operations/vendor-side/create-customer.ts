import type { Handler } from '../../http/call.ts';
import { createRow } from '../../services/ledger/rows.ts';
import { customers } from '../../services/vendor-side/customers.ts';

export const createCustomer: Handler<'createCustomer'> = (call) =>
  createRow(call, customers(String(call.scope.organizationId)));
