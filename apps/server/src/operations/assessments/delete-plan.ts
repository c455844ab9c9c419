import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { openItem } from '../../services/item-records/request.ts';
import { setRecordRemoved } from '../../services/item-records/write.ts';

/** The plan goes out of sight; its history stays, and the removal can be undone. */
export const deletePlan: Handler<'deletePlan'> = async (call) => {
  const { context, tx, scope, params } = call;
  await openItem(call);
  const place = { ...params, kind: 'plan' } as const;
  if (!(await setRecordRemoved(tx, scope, place, context.now()))) throw new Problem('not-found');
};
