import type { Handler } from '../../http/call.ts';
import { approveSet, loadSet } from '../../services/vendor-side/answer-sets.ts';

export const approveAnswerSet: Handler<'approveAnswerSet'> = async ({
  context,
  tx,
  scope,
  locale,
  params,
  body,
}) => {
  await approveSet(context, tx, scope, params.answerSetId, body.changeNumber);
  return loadSet(context, tx, scope, locale, params.answerSetId);
};
