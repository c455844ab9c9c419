/** A guest's answers are sent: the draft as it stands, or a whole document of a program (R-C2). */
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../../context.ts';
import type { Guest } from '../../identity/guest.ts';
import { receiveResponse } from '../vendor-requests/receive.ts';
import { receiptOf } from './receipt.ts';

interface Sent {
  readonly requestId: string;
  readonly document: AnswerDocument;
  readonly answeredBy: { readonly name: string; readonly post: string };
}

export async function sendAnswers(context: Context, tx: Tx, scope: Scope, guest: Guest, sent: Sent) {
  const { requestId, document, answeredBy } = sent;
  const who: Record<string, string> = { ...answeredBy, company: document.subject.name ?? '' };
  if (guest.way === 'api') who.program = guest.name;
  const received = await receiveResponse(context, tx, scope, {
    requestId,
    way: guest.way,
    document,
    answeredBy: who,
  });
  return receiptOf(tx, requestId, received.id);
}
