import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { settlementAnswer } from '../../services/assessments/vendor-part.ts';
import { openItem } from '../../services/item-records/request.ts';
import { readSettlement, setSettlementRemoved } from '../../services/vendor-review/settlements.ts';

export const restoreSettlement: Handler<'restoreSettlement'> = async (call) => {
  const { tx, scope, params } = call;
  await openItem(call);
  const restored = await setSettlementRemoved(tx, scope, params, null);
  const settlement = restored ? settlementAnswer((await readSettlement(tx, params)) ?? undefined) : null;
  if (!settlement) throw new Problem('nothing-to-undo');
  return settlement;
};
