import { asGuest, type Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { checkGuest } from '../../services/guests/check.ts';
import { draftDocument, loadDraft } from '../../services/guests/draft.ts';
import { editionOf, lockOwnRequest } from '../../services/guests/request.ts';
import { sendAnswers } from '../../services/guests/submit.ts';
import { judging } from '../../services/judging.ts';

/** What is sent is what stands there while nobody can write; the draft goes with it. */
export const submitGuestAnswers: Handler<'submitGuestAnswers'> = async (call) => {
  const { context, tx, scope, params, body } = call;
  const guest = asGuest(call);
  const { own } = await lockOwnRequest(tx, guest, params.requestId);
  const edition = editionOf(context, own);
  const document = draftDocument(await loadDraft(tx, own), own, edition);
  const { complete, problems } = checkGuest(edition, document, judging(call));
  if (!complete && !body.despiteProblems) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    throw new Problem('not-ready', { params: { count: errors.length }, details: { problems: errors } });
  }
  const receipt = await sendAnswers(context, tx, scope, guest, {
    requestId: own.id,
    document,
    answeredBy: { name: body.name, post: body.post },
  });
  await tx.deleteFrom('vendor_draft_item').where('request_id', '=', own.id).execute();
  return receipt;
};
