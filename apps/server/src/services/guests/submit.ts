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
  const received = await receiveResponse(context, tx, scope, {
    requestId,
    way: guest.way,
    document,
    answeredBy: {
      ...answeredBy,
      company: document.subject.name ?? '',
      ...(guest.way === 'api' ? { program: guest.name } : {}),
    },
  });
  return receiptOf(tx, requestId, received.id);
}
