/** What differs for a customer, and the questions about customers that nobody has answered (R-C5). */
import type { OpenQuestion } from '@mamori/contract/schemas/vendor-side';
import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { dropProposal } from '@mamori/core/assessment/carry-over-apply';
import { effectiveAnswer } from '@mamori/core/assessment/effective';
import { editionItems } from '@mamori/core/edition-items';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import type { Edition } from '@mamori/regulations/model/edition';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { refreshRequests } from './refresh.ts';

/** Throws `not-found`. */
export async function requireCustomers(tx: Tx, ids: readonly string[]): Promise<void> {
  const row = await tx
    .selectFrom('customer')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('id', '=', (eb) => eb.fn.any(eb.val([...ids])))
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (Number(row?.count ?? 0) !== new Set(ids).size) throw new Problem('not-found');
}

export function requireItem(edition: Edition, itemId: string): void {
  if (!editionItems(edition).some(({ id }) => id === itemId)) throw new Problem('not-found');
}

export interface DifferenceWrite {
  readonly customerId: string;
  readonly editionId: string;
  readonly itemId: string;
  readonly basedOn: number;
  readonly value: ItemAnswer;
}

/** Returns the new version, or null when the stored one is another. A blank answer stays as the taking back of the difference. */
export async function saveDifference(
  context: Context,
  tx: Tx,
  scope: Scope,
  write: DifferenceWrite,
): Promise<number | null> {
  await requireCustomers(tx, [write.customerId]);
  const columns = {
    value: jsonb(dropProposal(write.value)),
    updated_by: scope.personId,
    updated_at: context.now(),
  };
  const key = { customer_id: write.customerId, edition_id: write.editionId, item_id: write.itemId };
  const written = await (write.basedOn === 0
    ? tx
        .insertInto('customer_answer')
        .values({ organization_id: String(scope.organizationId), ...key, ...columns })
        .onConflict((conflict) => conflict.doNothing())
        .returning('version')
        .executeTakeFirst()
    : tx
        .updateTable('customer_answer')
        .set({ ...columns, version: write.basedOn + 1 })
        .where('customer_id', '=', write.customerId)
        .where('edition_id', '=', write.editionId)
        .where('item_id', '=', write.itemId)
        .where('version', '=', write.basedOn)
        .returning('version')
        .executeTakeFirst());
  if (!written) return null;
  await recordAudit(tx, scope, {
    action: 'customer.answerSaved',
    subject: `customer:${write.customerId}`,
    details: { edition: write.editionId, item: write.itemId, answer: write.value.answer },
  });
  await refreshRequests(context, tx, scope, {
    editionId: write.editionId,
    customerIds: [write.customerId],
  });
  return written.version;
}

const CUSTOMERS_SHOWN = 500;

/** In print order; each with its first customers, those of high priority first. */
export async function openQuestions(tx: Tx, edition: Edition): Promise<z.input<typeof OpenQuestion>[]> {
  const { rows } = await sql<{ item: string; count: number; customers: OpenCustomer[] }>`
    SELECT item, max(total)::int AS count,
      jsonb_agg(jsonb_build_object('id', id, 'name', name, 'priority', priority) ORDER BY place) AS customers
    FROM (
      SELECT item, customer.id, customer.name, customer.priority,
        row_number() OVER (PARTITION BY item ORDER BY customer.priority, customer.name, customer.id) AS place,
        count(*) OVER (PARTITION BY item) AS total
      FROM (SELECT DISTINCT customer_id, item FROM customer_request, unnest(open_items) AS item
        WHERE edition_id = ${edition.id} AND open_items <> '{}') AS asked
      JOIN customer ON customer.id = asked.customer_id AND customer.removed_at IS NULL
    ) AS listed WHERE place <= ${CUSTOMERS_SHOWN} GROUP BY item`.execute(tx);
  const questions = await questionTexts(tx, edition.id);
  const byItem = new Map(rows.map((row) => [row.item, row]));
  return editionItems(edition).flatMap(({ id }) => {
    const row = byItem.get(id);
    if (!row) return [];
    return [{ itemId: id, questions: questions.get(id) ?? [], count: row.count, customers: row.customers }];
  });
}

interface OpenCustomer {
  id: string;
  name: string;
  priority: number;
}

/** The vendor's own words, as approved. */
async function questionTexts(tx: Tx, editionId: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ item: string; questions: string[] }>`
    SELECT one.key AS item, array_agg(DISTINCT one.value ->> 'question') AS questions
    FROM answer_set, jsonb_each(reviewed -> 'items') AS one
    WHERE edition_id = ${editionId} AND reviewed IS NOT NULL AND (one.value ->> 'perCustomer')::boolean
      AND one.value ->> 'question' <> ''
    GROUP BY one.key`.execute(tx);
  return new Map(rows.map((row) => [row.item, row.questions]));
}

/** The same answer for many customers. A difference that says something already stays. */
export async function answerForMany(
  context: Context,
  tx: Tx,
  scope: Scope,
  answer: {
    readonly edition: Edition;
    readonly itemId: string;
    readonly customerIds: readonly string[];
    readonly value: ItemAnswer;
  },
): Promise<{ answered: number; skipped: number }> {
  const ids = [...new Set(answer.customerIds)].sort();
  requireItem(answer.edition, answer.itemId);
  await requireCustomers(tx, ids);
  if (effectiveAnswer(answer.value) === null) {
    throw new Problem('invalid-input', { fields: [{ pointer: '/value/answer', message: '' }] });
  }
  const value = JSON.stringify(dropProposal(answer.value));
  const { rows } = await sql<{ customer_id: string }>`
    INSERT INTO customer_answer (organization_id, customer_id, edition_id, item_id, value, updated_by, updated_at)
    SELECT ${scope.organizationId}::uuid, id, ${answer.edition.id}, ${answer.itemId}, ${value}::jsonb,
      ${scope.personId}::uuid, ${context.now()}
    FROM unnest(${ids}::uuid[]) AS id
    ON CONFLICT (organization_id, customer_id, edition_id, item_id) DO UPDATE
      SET value = excluded.value, updated_by = excluded.updated_by, updated_at = excluded.updated_at,
        version = customer_answer.version + 1
      WHERE customer_answer.value ->> 'answer' IS NULL
    RETURNING customer_id`.execute(tx);
  await recordAudit(tx, scope, {
    action: 'customer.questionAnswered',
    subject: `item:${answer.itemId}`,
    details: {
      edition: answer.edition.id,
      answer: answer.value.answer,
      customers: rows.map((row) => row.customer_id),
    },
  });
  await refreshRequests(context, tx, scope, { editionId: answer.edition.id, customerIds: ids });
  return { answered: rows.length, skipped: ids.length - rows.length };
}
