import type { Handler } from '../../http/call.ts';
import { loadSet } from '../../services/vendor-side/answer-sets.ts';

export const getAnswerSet: Handler<'getAnswerSet'> = ({ context, tx, scope, locale, params }) =>
  loadSet(context, tx, scope, locale, params.answerSetId);
