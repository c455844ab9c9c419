/** One answer of a vendor: by item, checked against its proof, beside another answer of the same request. */
import type { ResponseDetail } from '@mamori/contract/schemas/vendor-review';
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import { compareDocuments } from '@mamori/core/assessment/compare';
import { editionItems } from '@mamori/core/edition-items';
import type { Tx } from '@mamori/database/connect';
import type { SignedDocument } from '@mamori/exchange/envelope';
import type { Locale } from '@mamori/messages/locale';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { changesOf } from '../assessments/changes.ts';
import { responseRow, type StoredResponse, selectResponses } from './rows.ts';
import { verificationText, verifyResponse } from './verify.ts';

type Detail = z.input<typeof ResponseDetail>;

export type WholeResponse = StoredResponse & {
  readonly document: AnswerDocument;
  readonly proof: SignedDocument;
  readonly verification: Readonly<Record<string, unknown>>;
};

/** Throws `not-found`. */
export async function loadResponse(tx: Tx, id: string): Promise<WholeResponse> {
  const row = await selectResponses(tx)
    .select(['response.document', 'response.proof', 'response.verification'])
    .where('response.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return {
    ...row,
    document: row.document as AnswerDocument,
    proof: row.proof as unknown as SignedDocument,
    verification: row.verification as Readonly<Record<string, unknown>>,
  };
}

/** `against`: another answer of the same request, else the accepted one, else the one before. Throws `not-found`. */
export async function responseDetail(
  context: Context,
  tx: Tx,
  id: string,
  against: string | undefined,
  locale: Locale,
): Promise<Detail> {
  const response = await loadResponse(tx, id);
  const { code, fingerprint } = await verifyResponse(tx, response);
  return {
    ...responseRow(response),
    requestId: response.request_id,
    subjectName: response.document.subject.name,
    answers: answersInOrder(context, response.document),
    compared: await compared(tx, response, against),
    verification: { code, text: verificationText(code, locale), fingerprint },
  };
}

/** In print order; what the edition does not have comes last. */
function answersInOrder(context: Context, document: AnswerDocument): Detail['answers'] {
  const edition = context.regulations.current().editions.get(document.edition);
  const printed = edition ? editionItems(edition).map(({ id }) => id) : [];
  const ids = [...new Set([...printed, ...Object.keys(document.items)])];
  return ids.flatMap((itemId) => {
    const value = document.items[itemId];
    return value ? [{ itemId, value: value as Detail['answers'][number]['value'] }] : [];
  });
}

async function compared(
  tx: Tx,
  response: WholeResponse,
  against: string | undefined,
): Promise<Detail['compared']> {
  const accepted = response.accepted_response_id;
  const other = against ?? (accepted && accepted !== response.id ? accepted : response.supersedes);
  if (!other || other === response.id) return null;
  const earlier = await loadResponse(tx, other);
  if (earlier.request_id !== response.request_id) throw new Problem('not-found');
  const difference = compareDocuments(earlier.document, response.document);
  return { responseId: earlier.id, number: earlier.number, changes: changesOf(difference) };
}
