import { undoCarryOver as undoPlan } from '@mamori/core/assessment/carry-over-apply';
import { recordAudit } from '@mamori/database/audit';
import type { Call, Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import {
  answerWrites,
  type CarryOverRecord,
  restoredValues,
} from '../../services/assessments/carry-over-record.ts';
import { answerDocument } from '../../services/assessments/document.ts';
import { loadAssessment } from '../../services/assessments/load.ts';
import { lockAssessment } from '../../services/assessments/lock.ts';
import { writeAnswers } from '../../services/assessments/write-answers.ts';
import { uncarryItemRecords } from '../../services/item-records/carry.ts';

/** Answers that a person has given or changed since stay, with the plans beside them; they are counted as kept. */
export const undoCarryOver: Handler<'undoCarryOver'> = async (call) => {
  const { context, tx, scope, params } = call;
  const { assessmentId, record } = await claim(call);
  await lockAssessment(tx, assessmentId);
  const loaded = await loadAssessment(context, tx, assessmentId);
  const { kept } = undoPlan(answerDocument(loaded), record.undo);
  const writes = answerWrites(loaded, restoredValues(record.undo, kept), (item) => ({
    kind: 'person',
    ...record.provenance[item],
    undoneCarryOver: params.carryOverId,
  }));
  const removed = await writeAnswers(tx, scope, assessmentId, writes);
  const untouched = (record.records ?? []).filter((one) => removed.has(one.itemId));
  await uncarryItemRecords(call, assessmentId, untouched);
  await recordAudit(tx, scope, {
    action: 'carryOver.undone',
    subject: `carryOver:${params.carryOverId}`,
    details: { removed: [...removed], kept },
  });
  return { removed: removed.size, kept: kept.length };
};

/** Marks it as undone; of two people who undo at once, the second hears that it was done. */
async function claim({ context, tx, scope, params }: Call<'undoCarryOver'>) {
  const id = params.carryOverId;
  const row = await tx
    .updateTable('carry_over')
    .set({ undone_at: context.now(), undone_by: scope.personId })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .returning(['assessment_id', 'plan'])
    .executeTakeFirst();
  if (row) return { assessmentId: row.assessment_id, record: row.plan as CarryOverRecord };
  const known = await tx.selectFrom('carry_over').select('id').where('id', '=', id).executeTakeFirst();
  throw new Problem(known ? 'nothing-to-undo' : 'not-found');
}
