import type { Handler } from '../../http/call.ts';
import { giveBack } from '../../services/take-outs/move.ts';
import { findTakeOut } from '../../services/take-outs/select.ts';
import { todayInJapan } from '../../services/today.ts';

export const returnTakeOut: Handler<'returnTakeOut'> = async (call) => {
  const { takeOutId } = call.params;
  const writes = await giveBack(call, takeOutId, call.body);
  return { takeOut: await findTakeOut(call.tx, takeOutId, todayInJapan(call.context.now())), writes };
};
