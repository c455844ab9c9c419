import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { settlementAnswer } from '../../services/assessments/vendor-part.ts';
import { openItem } from '../../services/item-records/request.ts';
import { readSettlement, writeSettlement } from '../../services/vendor-review/settlements.ts';

export const saveSettlement: Handler<'saveSettlement'> = async (call) => {
  const { context, tx, scope, params, body, ifMatch } = call;
  await openItem(call);
  const settlement = settlementAnswer(
    (await writeSettlement(context, tx, scope, params, body, ifMatch)) ?? undefined,
  );
  if (settlement) return settlement;
  const current = settlementAnswer((await readSettlement(tx, params)) ?? undefined);
  throw new Problem('changed-meanwhile', {
    params: { person: current?.by ?? '' },
    details: { current },
  });
};
