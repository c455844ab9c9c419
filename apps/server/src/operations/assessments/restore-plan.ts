import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { openItem } from '../../services/item-records/request.ts';
import { setRecordRemoved } from '../../services/item-records/write.ts';
import { planNow } from './save-plan.ts';

export const restorePlan: Handler<'restorePlan'> = async (call) => {
  const { tx, scope, params } = call;
  await openItem(call);
  const restored = await setRecordRemoved(tx, scope, { ...params, kind: 'plan' }, null);
  const plan = restored ? await planNow(call) : null;
  if (!plan) throw new Problem('nothing-to-undo');
  return plan;
};
