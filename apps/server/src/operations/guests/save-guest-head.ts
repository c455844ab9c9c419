import { asGuest, type Handler } from '../../http/call.ts';
import { draftHead, HEAD, loadDraft } from '../../services/guests/draft.ts';
import { lockOwnRequest } from '../../services/guests/request.ts';
import { writeDraft } from '../../services/guests/write-draft.ts';

export const saveGuestHead: Handler<'saveGuestHead'> = async (call) => {
  const { context, tx, scope, params, body, ifMatch } = call;
  const { own, locked } = await lockOwnRequest(tx, asGuest(call), params.requestId);
  const write = { itemId: HEAD, basedOn: ifMatch, value: body };
  await writeDraft(context, tx, scope, locked, await loadDraft(tx, own), [write]);
  return draftHead(await loadDraft(tx, own), own);
};
