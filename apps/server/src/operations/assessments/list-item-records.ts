import type { Handler } from '../../http/call.ts';
import { loadAssessment } from '../../services/assessments/load.ts';
import { originalsOf, plansOf } from '../../services/item-records/answer.ts';

export const listItemRecords: Handler<'listItemRecords'> = async ({ context, tx, params }) => {
  const loaded = await loadAssessment(context, tx, params.assessmentId);
  return { plans: plansOf(loaded), originals: originalsOf(loaded) };
};
