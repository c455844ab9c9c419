import { EXISTENCE_ITEM } from '@mamori/core/edition-items';
import type { Call, Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { loadAssessment } from '../../services/assessments/load.ts';
import { plansOf } from '../../services/item-records/answer.ts';
import { changedMeanwhile, openItem, requireEvidence } from '../../services/item-records/request.ts';
import { writeRecord } from '../../services/item-records/write.ts';

export const savePlan: Handler<'savePlan'> = async (call) => {
  const { tx, scope, params, body, ifMatch } = call;
  const { item } = await openItem(call);
  if (item.id === EXISTENCE_ITEM) throw new Problem('not-found');
  await requireEvidence(call, body.attachmentIds);
  const write = { ...params, kind: 'plan', basedOn: ifMatch, value: body } as const;
  const version = await writeRecord(tx, scope, write);
  const plan = await planNow(call);
  if (version === null || !plan) throw changedMeanwhile(plan);
  return plan;
};

export async function planNow({ context, tx, params }: Call<'savePlan'> | Call<'restorePlan'>) {
  const plans = plansOf(await loadAssessment(context, tx, params.assessmentId));
  return plans.find((one) => one.itemId === params.itemId) ?? null;
}
