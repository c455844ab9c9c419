import type { Handler } from '../../http/call.ts';
import { listAssessmentSummaries } from '../../services/assessments/summaries.ts';
import { judging } from '../../services/judging.ts';

export const listAssessments: Handler<'listAssessments'> = async (call) => ({
  rows: await listAssessmentSummaries(call.context, call.tx, judging(call)),
});
