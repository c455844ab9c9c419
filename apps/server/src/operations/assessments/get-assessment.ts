import type { Handler } from '../../http/call.ts';
import { assessmentDetail } from '../../services/assessments/detail.ts';
import { loadJudged } from '../../services/assessments/load.ts';
import { judging } from '../../services/judging.ts';

export const getAssessment: Handler<'getAssessment'> = async (call) =>
  assessmentDetail(await loadJudged(call.context, call.tx, call.params.assessmentId), judging(call));
