import type { Handler } from '../../http/call.ts';
import { vendorEdition } from '../../services/vendor-side/answer-sets.ts';
import { openQuestions } from '../../services/vendor-side/differences.ts';

export const listOpenQuestions: Handler<'listOpenQuestions'> = async ({ context, tx, query }) => ({
  rows: await openQuestions(tx, vendorEdition(context, query.editionId)),
});
