import type { Handler } from '../../http/call.ts';
import { digestAnswer, loadDigest } from '../../services/assessments/digest.ts';
import { judging } from '../../services/judging.ts';

export const getDigest: Handler<'getDigest'> = async (call) => {
  const how = judging(call);
  return digestAnswer(await loadDigest(call.context, call.tx, call.params.assessmentId, how.today), how);
};
