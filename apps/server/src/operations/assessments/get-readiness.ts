import type { Handler } from '../../http/call.ts';
import { loadAssessment } from '../../services/assessments/load.ts';
import { readinessOf } from '../../services/assessments/readiness.ts';
import { judging } from '../../services/judging.ts';

export const getReadiness: Handler<'getReadiness'> = async (call) =>
  readinessOf(await loadAssessment(call.context, call.tx, call.params.assessmentId), judging(call));
