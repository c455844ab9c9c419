import type { Handler } from '../../http/call.ts';
import { loadJudged } from '../../services/assessments/load.ts';
import { contradictionRows } from '../../services/vendor-review/contradictions.ts';

export const listContradictions: Handler<'listContradictions'> = async ({ context, tx, params, locale }) => ({
  rows: contradictionRows(await loadJudged(context, tx, params.assessmentId), locale),
});
