import { translator } from '@mamori/messages/translate';
import type { Call, Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { loadAssessment } from '../../services/assessments/load.ts';
import { originalsOf } from '../../services/item-records/answer.ts';
import { changedMeanwhile, openItem, requireEvidence } from '../../services/item-records/request.ts';
import { writeRecord } from '../../services/item-records/write.ts';
import { judging } from '../../services/judging.ts';

type SaveCall = Call<'saveOriginal'>;

export const saveOriginal: Handler<'saveOriginal'> = async (call) => {
  const { context, tx, scope, params, body, ifMatch } = call;
  const { item } = await openItem(call);
  if (item.original === undefined) throw new Problem('not-found');
  refuseFuture(call);
  await requireEvidence(call, body.attachmentIds);
  const write = { ...params, kind: 'original', basedOn: ifMatch, value: body } as const;
  const version = await writeRecord(tx, scope, write);
  const rows = originalsOf(await loadAssessment(context, tx, params.assessmentId));
  const original = rows.find((one) => one.itemId === params.itemId) ?? null;
  if (version === null || !original) throw changedMeanwhile(original);
  return original;
};

/** A document that can be shown bears a day that has come. */
function refuseFuture(call: SaveCall): void {
  if (call.body.date === null || call.body.date <= judging(call).today) return;
  const message = translator(call.locale)('records:server.dateInFuture');
  throw new Problem('invalid-input', { fields: [{ pointer: '/date', message }] });
}
