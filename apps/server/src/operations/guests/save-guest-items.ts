import { findItem } from '@mamori/core/edition-items';
import { translator } from '@mamori/messages/translate';
import { asGuest, type Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { draftItem, loadDraft } from '../../services/guests/draft.ts';
import { editionOf, lockOwnRequest } from '../../services/guests/request.ts';
import { writeDraft } from '../../services/guests/write-draft.ts';

export const saveGuestItems: Handler<'saveGuestItems'> = async (call) => {
  const { context, tx, scope, params, body, locale } = call;
  const { own, locked } = await lockOwnRequest(tx, asGuest(call), params.requestId);
  const edition = editionOf(context, own);
  const twice = new Set<string>();
  const fields = body.items.flatMap(({ itemId }, index) => {
    const isKnown = findItem(edition, itemId) && !twice.has(itemId);
    twice.add(itemId);
    if (isKnown) return [];
    const message = translator(locale)('guest:server.unknownItem', { item: itemId });
    return [{ pointer: `/items/${index}/itemId`, message }];
  });
  if (fields.length > 0) throw new Problem('invalid-input', { fields });
  await writeDraft(context, tx, scope, locked, await loadDraft(tx, own), body.items);
  const draft = await loadDraft(tx, own);
  return { rows: body.items.map(({ itemId }) => draftItem(draft, itemId)) };
};
