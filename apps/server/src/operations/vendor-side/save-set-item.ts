import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { loadSet, vendorEdition } from '../../services/vendor-side/answer-sets.ts';
import { requireItem } from '../../services/vendor-side/differences.ts';
import { saveItem } from '../../services/vendor-side/save-item.ts';

export const saveSetItem: Handler<'saveSetItem'> = async (call) => {
  const { context, tx, scope, locale, params, body, ifMatch } = call;
  const load = () => loadSet(context, tx, scope, locale, params.answerSetId);
  const before = await load();
  requireItem(vendorEdition(context, before.editionId), params.itemId);
  const written = await saveItem(tx, scope, {
    setId: params.answerSetId,
    itemId: params.itemId,
    basedOn: ifMatch,
    value: body.value as ItemAnswer,
    perCustomer: body.perCustomer,
    question: body.question,
  });
  const set = await load();
  const item = set.items.find((one) => one.itemId === params.itemId);
  if (!written) {
    throw new Problem('changed-meanwhile', {
      params: { person: item?.updatedBy ?? '' },
      details: { current: item ?? null },
    });
  }
  if (!item) throw new Problem('not-found');
  return { item, set };
};
