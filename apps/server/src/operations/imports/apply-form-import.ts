import { recordAudit } from '@mamori/database/audit';
import { translator } from '@mamori/messages/translate';
import type { Call, Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { answerWrites, facilityAnswers } from '../../services/assessments/carry-over-record.ts';
import { storedAnswer } from '../../services/assessments/detail.ts';
import { type LoadedAssessment, loadAssessment } from '../../services/assessments/load.ts';
import { lockAssessment } from '../../services/assessments/lock.ts';
import { writeAnswers } from '../../services/assessments/write-answers.ts';
import { claimFormImport } from '../../services/form-imports/claim.ts';
import { type FormImportPreview, formImportAnswer } from '../../services/form-imports/preview.ts';
import { judging } from '../../services/judging.ts';

type ApplyCall = Call<'applyFormImport'>;

/** All chosen items or none. */
export const applyFormImport: Handler<'applyFormImport'> = async (call) => {
  const { context, tx, scope, params, body } = call;
  const row = await claimFormImport(call, { applied_at: context.now(), applied_by: scope.personId });
  refuseUnknown(call, row.preview);
  await lockAssessment(tx, row.assessmentId);
  const loaded = await loadAssessment(context, tx, row.assessmentId);
  refuseChanged(call, loaded, row.preview);
  const values = Object.fromEntries(
    Object.entries(row.preview.values).filter(([itemId]) => body.items.includes(itemId)),
  );
  const { fileName } = row.preview;
  const provenance = { kind: 'formImport', formImportId: params.formImportId, fileName };
  await writeAnswers(
    tx,
    scope,
    loaded.id,
    answerWrites(loaded, values, () => provenance),
  );
  await recordAudit(tx, scope, {
    action: 'formImport.applied',
    subject: `formImport:${params.formImportId}`,
    details: { assessment: loaded.id, items: Object.keys(values) },
  });
  return formImportAnswer(row, 'applied');
};

function refuseUnknown({ body, locale }: ApplyCall, { values }: FormImportPreview): void {
  const fields = body.items.flatMap((item, index) => {
    if (Object.hasOwn(values, item)) return [];
    return [
      { pointer: `/items/${index}`, message: translator(locale)('imports:server.notInPreview', { item }) },
    ];
  });
  if (fields.length > 0) throw new Problem('invalid-input', { fields });
}

/** The preview was compared with answers that meanwhile say something else: it has to be looked at again. */
function refuseChanged(call: ApplyCall, loaded: LoadedAssessment, { basedOn }: FormImportPreview): void {
  const now = facilityAnswers(loaded);
  const changed = call.body.items.flatMap((item) => {
    const answer = now.get(item);
    return answer && answer.version !== basedOn[item] ? [answer] : [];
  });
  const [first] = changed;
  if (!first) return;
  throw new Problem('changed-meanwhile', {
    params: { person: first.updatedBy },
    details: { current: changed.map((answer) => storedAnswer(answer, judging(call))) },
  });
}
