import type { Handler } from '../../http/call.ts';
import { carryOverPreview, loadCarryOver } from '../../services/assessments/carry-over.ts';

export const previewCarryOver: Handler<'previewCarryOver'> = async ({ context, tx, params, query, locale }) =>
  carryOverPreview(await loadCarryOver(context, tx, params.assessmentId, query.from), locale);
