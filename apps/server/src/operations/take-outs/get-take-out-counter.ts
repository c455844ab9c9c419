import type { Handler } from '../../http/call.ts';
import { counter } from '../../services/take-outs/select.ts';
import { todayInJapan } from '../../services/today.ts';

export const getTakeOutCounter: Handler<'getTakeOutCounter'> = ({ context, tx }) =>
  counter(tx, todayInJapan(context.now()));
