import { applyCarryOver as applyPlan } from '@mamori/core/assessment/carry-over-apply';
import { recordAudit } from '@mamori/database/audit';
import { jsonb } from '@mamori/database/json';
import type { Call, Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { type CarryOverPair, loadCarryOver } from '../../services/assessments/carry-over.ts';
import {
  answerWrites,
  type CarryOverRecord,
  facilityAnswers,
} from '../../services/assessments/carry-over-record.ts';
import { answerDocument } from '../../services/assessments/document.ts';
import { lockAssessment } from '../../services/assessments/lock.ts';
import { writeAnswers } from '../../services/assessments/write-answers.ts';
import { type CarriedRecord, carryItemRecords } from '../../services/item-records/carry.ts';

type ApplyCall = Call<'applyCarryOver'>;

export const applyCarryOver: Handler<'applyCarryOver'> = async (call) => {
  const { context, tx, scope, params, body } = call;
  await lockAssessment(tx, params.assessmentId);
  const pair = await loadCarryOver(context, tx, params.assessmentId, body.from);
  const applied = applyPlan(answerDocument(pair.next), pair.plan, body.items);
  const carryOverId = context.newId();
  const provenance = {
    kind: 'carryOver',
    carryOverId,
    edition: pair.plan.from,
    year: pair.previous.edition.fiscalYear,
  };
  const writes = answerWrites(pair.next, applied.undo.written, () => provenance);
  if (writes.length === 0) throw new Problem('conflict', { details: { reason: 'nothing-to-carry' } });
  const carried = await writeAnswers(tx, scope, pair.next.id, writes);
  const records = await carryItemRecords(call, pair, carried);
  await keepRecord(call, pair, carryOverId, applied, records);
  return { carryOverId, carried: carried.size };
};

async function keepRecord(
  { context, tx, scope }: ApplyCall,
  { previous, next, plan }: CarryOverPair,
  id: string,
  { undo, skipped }: ReturnType<typeof applyPlan>,
  records: readonly CarriedRecord[],
): Promise<void> {
  const before = facilityAnswers(next);
  const provenance = Object.fromEntries(
    Object.keys(undo.written).flatMap((item) => {
      const answer = before.get(item);
      return answer ? [[item, answer.provenance]] : [];
    }),
  );
  const record: CarryOverRecord = {
    format: 'mamori.carry-over/1',
    from: plan.from,
    to: plan.to,
    undo,
    provenance,
    skipped,
    records,
  };
  await tx
    .insertInto('carry_over')
    .values({
      organization_id: String(scope.organizationId),
      id,
      assessment_id: next.id,
      source_assessment_id: previous.id,
      plan: jsonb(record),
      created_by: scope.personId,
      created_at: context.now(),
      applied_at: context.now(),
    })
    .execute();
  const details = { from: plan.from, to: plan.to, items: Object.keys(undo.written), skipped, records };
  await recordAudit(tx, scope, { action: 'carryOver.applied', subject: `carryOver:${id}`, details });
}
