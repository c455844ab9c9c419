import type { Handler } from '../../http/call.ts';
import { answerDocument } from '../../services/assessments/document.ts';
import { loadAssessment } from '../../services/assessments/load.ts';
import { auditRead } from '../../services/audit-read.ts';
import { latestSealLine } from '../../services/seal.ts';

export const getOfficialForm: Handler<'getOfficialForm'> = async (call) => {
  const { context, tx, params, query } = call;
  const loaded = await loadAssessment(context, tx, params.assessmentId);
  const stamp = await latestSealLine(tx);
  auditRead(call, 'officialForm.read', `assessment:${params.assessmentId}`, { format: query.format });
  return context.documents.form(loaded.edition, answerDocument(loaded), query.format, stamp);
};
