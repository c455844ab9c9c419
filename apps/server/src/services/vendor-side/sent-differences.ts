/** What the answer says now against what was sent, over many customers (R-C5): read in chunks, so that pages are served in between. */
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { FieldChange } from '@mamori/contract/schemas/vendor-side';
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import { compareRows } from '@mamori/core/assessment/compare';
import { editionItems } from '@mamori/core/edition-items';
import type { VendorAnswersPayload } from '@mamori/core/vendor/exchange-documents';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Edition } from '@mamori/regulations/model/edition';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { composerFor } from './composition.ts';

type Change = z.input<typeof FieldChange>;

const CHUNK = 500;

export function changesBetween(
  edition: Edition,
  before: AnswerDocument | null,
  after: AnswerDocument | null,
): Change[] {
  if (!before || !after) return [];
  return editionItems(edition).flatMap(({ id }) =>
    compareRows(before.items[id], after.items[id]).map((one) => ({ itemId: id, ...one })),
  );
}

interface SentRow {
  readonly customer_id: string;
  readonly document: AnswerDocument;
}

/** The answers of these requests as they were sent. */
export async function sentDocuments(tx: Tx, requestIds: readonly string[]): Promise<readonly SentRow[]> {
  const { rows } = await sql<{ customer_id: string; payload: VendorAnswersPayload }>`
    SELECT customer_id, outbox_document.document -> 'payload' AS payload
    FROM customer_request
    JOIN outbox_document ON outbox_document.organization_id = customer_request.organization_id
      AND outbox_document.id = customer_request.sent_document_id
    WHERE customer_request.id = ANY(${[...requestIds]}::uuid[])`.execute(tx);
  return rows.map((row) => ({ customer_id: row.customer_id, document: row.payload.document }));
}

/** Equal differences once, with the number of customers; in print order, the most frequent first within an item. */
export async function differencesOf(
  context: Context,
  tx: Tx,
  scope: Scope,
  editionId: string,
  requestIds: readonly string[],
): Promise<(Change & { count: number })[]> {
  const edition = context.regulations.current().edition(editionId as never);
  const found = new Map<string, Change & { count: number }>();
  for (let start = 0; start < requestIds.length; start += CHUNK) {
    const rows = await sentDocuments(tx, requestIds.slice(start, start + CHUNK));
    const ids = rows.map((row) => row.customer_id);
    const composer = await composerFor(context, tx, scope, editionId, ids);
    for (const row of rows) {
      const { composition } = await composer.forCustomer(row.customer_id);
      for (const change of changesBetween(edition, row.document, composition.document)) {
        const key = JSON.stringify(change);
        const known = found.get(key) ?? { ...change, count: 0 };
        known.count += 1;
        found.set(key, known);
      }
    }
    await yieldToOthers();
  }
  const order = new Map(editionItems(edition).map(({ id }, index) => [id, index]));
  return [...found.values()].sort(
    (a, b) => (order.get(a.itemId) ?? 0) - (order.get(b.itemId) ?? 0) || b.count - a.count,
  );
}
