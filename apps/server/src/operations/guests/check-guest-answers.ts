import { asGuest, type Handler } from '../../http/call.ts';
import { checkGuest } from '../../services/guests/check.ts';
import { draftDocument, loadDraft } from '../../services/guests/draft.ts';
import { editionOf, requireOwnRequest } from '../../services/guests/request.ts';
import { judging } from '../../services/judging.ts';

export const checkGuestAnswers: Handler<'checkGuestAnswers'> = async (call) => {
  const { context, tx, params } = call;
  const own = await requireOwnRequest(tx, asGuest(call), params.requestId);
  const edition = editionOf(context, own);
  const document = draftDocument(await loadDraft(tx, own), own, edition);
  return checkGuest(edition, document, judging(call));
};
