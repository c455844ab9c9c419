import type { Handler } from '../../http/call.ts';
import { takeOut } from '../../services/take-outs/move.ts';
import { findTakeOut } from '../../services/take-outs/select.ts';
import { todayInJapan } from '../../services/today.ts';

export const createTakeOut: Handler<'createTakeOut'> = async (call) => {
  const { id, writes } = await takeOut(call, call.body);
  return { takeOut: await findTakeOut(call.tx, id, todayInJapan(call.context.now())), writes };
};
