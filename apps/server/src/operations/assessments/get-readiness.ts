import type { Handler } from '../../http/call.ts';
import { loadJudged } from '../../services/assessments/load.ts';
import { readinessOf } from '../../services/assessments/readiness.ts';
import { judging } from '../../services/judging.ts';

export const getReadiness: Handler<'getReadiness'> = async (call) =>
  readinessOf(await loadJudged(call.context, call.tx, call.params.assessmentId), judging(call));
