import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { loadSet, saveHead } from '../../services/vendor-side/answer-sets.ts';

export const updateAnswerSetHead: Handler<'updateAnswerSetHead'> = async (call) => {
  const { context, tx, scope, locale, params, body, ifMatch } = call;
  const written = await saveHead(tx, params.answerSetId, ifMatch, body);
  const set = await loadSet(context, tx, scope, locale, params.answerSetId);
  if (!written) {
    throw new Problem('changed-meanwhile', { params: { person: '' }, details: { current: set.head } });
  }
  await recordAudit(tx, scope, {
    action: 'answerSet.headSaved',
    subject: `answerSet:${params.answerSetId}`,
    details: body,
  });
  return set;
};
