import type { Handler } from '../../http/call.ts';
import { answerDocument } from '../../services/assessments/document.ts';
import { loadAssessment } from '../../services/assessments/load.ts';
import { latestSealLine } from '../../services/seal.ts';

export const getOfficialForm: Handler<'getOfficialForm'> = async ({ context, tx, params, query }) => {
  const loaded = await loadAssessment(context, tx, params.assessmentId);
  const stamp = await latestSealLine(tx);
  return context.documents.form(loaded.edition, answerDocument(loaded), query.format, stamp);
};
