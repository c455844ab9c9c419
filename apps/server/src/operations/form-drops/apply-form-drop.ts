import type { Handler } from '../../http/call.ts';
import { applyMatched } from '../../services/form-drops/apply.ts';
import { loadSummary } from '../../services/form-drops/drop.ts';

export const applyFormDrop: Handler<'applyFormDrop'> = async (call) => {
  const files = await applyMatched(call);
  return { drop: await loadSummary(call.tx, call.params.formDropId), files };
};
