import type { FieldProblem } from '@mamori/contract/errors';
import { type AnswerDocument, UNKNOWN_CONTEXT } from '@mamori/core/assessment/answer-document';
import { translator } from '@mamori/messages/translate';
import type { Edition } from '@mamori/regulations/model/edition';
import { asGuest, type Call, type Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { checkGuest } from '../../services/guests/check.ts';
import { editionOf, lockOwnRequest } from '../../services/guests/request.ts';
import { sendAnswers } from '../../services/guests/submit.ts';
import { judging } from '../../services/judging.ts';

/** A whole document at once; drafts of people stay as they are. */
export const sendGuestAnswers: Handler<'sendGuestAnswers'> = async (call) => {
  const { context, tx, scope, params, body } = call;
  const guest = asGuest(call);
  const { own } = await lockOwnRequest(tx, guest, params.requestId);
  const edition = editionOf(context, own);
  if (body.document.edition !== edition.id) {
    const names = { found: body.document.edition, expected: edition.id };
    const reason = translator(call.locale)('guest:server.wrongEdition', names);
    throw new Problem('wrong-form', { params: { reason }, details: names });
  }
  const document = {
    ...body.document,
    context: UNKNOWN_CONTEXT,
    diagnostics: [],
  } as unknown as AnswerDocument;
  refuseWrong(call, edition, document);
  const { answeredBy } = body;
  return sendAnswers(context, tx, scope, guest, { requestId: own.id, document, answeredBy });
};

/** Items that the form has not are refused in any case; what the rules find, unless it is sent all the same. */
function refuseWrong(call: Call<'sendGuestAnswers'>, edition: Edition, document: AnswerDocument): void {
  const { problems } = checkGuest(edition, document, judging(call));
  const fields: FieldProblem[] = problems
    .filter(({ severity, code }) => {
      if (severity !== 'error') return false;
      return code === 'unknown-item' || !call.body.despiteProblems;
    })
    .map(({ item, message }) => ({
      pointer: item === null ? '/document' : `/document/items/${item.replaceAll('/', '~1')}`,
      message,
    }));
  if (fields.length > 0) throw new Problem('invalid-input', { fields: fields.slice(0, 100) });
}
