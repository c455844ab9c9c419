import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { vendorEdition } from '../../services/vendor-side/answer-sets.ts';
import { requireItem, saveDifference } from '../../services/vendor-side/differences.ts';

export const saveCustomerAnswer: Handler<'saveCustomerAnswer'> = async (call) => {
  const { context, tx, scope, params, query, body, ifMatch } = call;
  requireItem(vendorEdition(context, query.editionId), params.itemId);
  const version = await saveDifference(context, tx, scope, {
    customerId: params.customerId,
    editionId: query.editionId,
    itemId: params.itemId,
    basedOn: ifMatch,
    value: body as ItemAnswer,
  });
  if (version === null) throw new Problem('changed-meanwhile', { params: { person: '' } });
  return { version };
};
