import { findItem } from '@mamori/core/edition-items';
import { asGuest, type Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { draftItem, loadDraft } from '../../services/guests/draft.ts';
import { editionOf, lockOwnRequest } from '../../services/guests/request.ts';
import { writeDraft } from '../../services/guests/write-draft.ts';

export const saveGuestItem: Handler<'saveGuestItem'> = async (call) => {
  const { context, tx, scope, params, body, ifMatch } = call;
  const { own, locked } = await lockOwnRequest(tx, asGuest(call), params.requestId);
  if (!findItem(editionOf(context, own), params.itemId)) throw new Problem('not-found');
  const write = { itemId: params.itemId, basedOn: ifMatch, value: body };
  await writeDraft(context, tx, scope, locked, await loadDraft(tx, own), [write]);
  return draftItem(await loadDraft(tx, own), params.itemId);
};
