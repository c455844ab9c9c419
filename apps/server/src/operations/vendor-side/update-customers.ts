import type { Handler } from '../../http/call.ts';
import { changeCustomers } from '../../services/vendor-side/change-customers.ts';

export const updateCustomers: Handler<'updateCustomers'> = ({ context, tx, scope, body }) =>
  changeCustomers(context, tx, scope, body);
