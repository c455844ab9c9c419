import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { customerLines } from '../../services/vendor-side/overview.ts';

export const listCustomers: Handler<'listCustomers'> = ({ context, tx, query }) =>
  customerLines(tx, query, todayInJapan(context.now()));
