import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { openItem } from '../../services/item-records/request.ts';
import { setSettlementRemoved } from '../../services/vendor-review/settlements.ts';

/** The contradiction is unsettled again; the removal can be undone. */
export const deleteSettlement: Handler<'deleteSettlement'> = async (call) => {
  const { context, tx, scope, params } = call;
  await openItem(call);
  if (!(await setSettlementRemoved(tx, scope, params, context.now()))) throw new Problem('not-found');
};
