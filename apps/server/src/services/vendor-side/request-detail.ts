/** One request: what the facility asks, the answer with where each part comes from, what differs from what was sent (R-C5). */
import type { CustomerRequestDetail } from '@mamori/contract/schemas/vendor-side';
import { readVendorRequest, type VendorDecisionPayload } from '@mamori/core/vendor/exchange-documents';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Locale } from '@mamori/messages/locale';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { problemMessage } from '../assessments/messages.ts';
import { todayInJapan } from '../today.ts';
import { type ComposedFor, type Composer, composerFor } from './composition.ts';
import { requestRow } from './request-rows.ts';
import { changesBetween, sentDocuments } from './sent-differences.ts';

type Detail = z.input<typeof CustomerRequestDetail>;

async function storedRequest(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('customer_request as one')
    .innerJoin('customer', (join) =>
      join
        .onRef('customer.organization_id', '=', 'one.organization_id')
        .onRef('customer.id', '=', 'one.customer_id'),
    )
    .leftJoin('inbox_document as inbox', (join) =>
      join
        .onRef('inbox.organization_id', '=', 'one.organization_id')
        .onRef('inbox.id', '=', 'one.inbox_document_id'),
    )
    .selectAll('one')
    .select(['customer.name', 'inbox.document as asked'])
    .where('one.id', '=', id)
    .where('customer.removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row;
}

function askedOf(document: unknown): Detail['asked'] {
  const { payload } = readVendorRequest((document as { payload?: unknown } | null)?.payload);
  if (!payload) return null;
  return {
    title: payload.campaign.title,
    fiscalYear: payload.campaign.fiscalYear,
    facility: payload.facility.name,
    facilityCode: payload.facility.code,
    systems: payload.systems.map((one) => ({ ...one })),
    letter: payload.letter,
  };
}

function decisionOf(stored: unknown, sentHash: string | null): Detail['decision'] {
  if (stored === null) return null;
  const decision = stored as VendorDecisionPayload & { readonly at: string };
  return {
    decision: decision.decision,
    comment: decision.comment,
    at: decision.at,
    current: decision.answersHash === null || decision.answersHash === sentHash,
    messages: decision.messages.map((one) => ({ ...one })),
  };
}

function itemsOf(
  { composition }: ComposedFor,
  differences: ReturnType<Composer['differencesOf']>,
  locale: Locale,
): Detail['items'] {
  return composition.items.map((one) => {
    const difference = differences.get(one.item);
    return {
      itemId: one.item,
      value: one.value as Detail['items'][number]['value'],
      sources: one.sources.map((source) => ({ ...source })),
      open: one.open,
      questions: [...one.questions],
      problems: one.problems.map((problem) => ({
        code: problem.code,
        item: problem.item,
        severity: problem.severity,
        requirement: problem.requirement,
        message: problemMessage(locale, problem),
      })),
      difference: {
        version: difference?.version ?? 0,
        value: (difference?.value ?? null) as Detail['items'][number]['value'],
      },
    };
  });
}

/** Throws `not-found`. */
export async function requestDetail(
  context: Context,
  tx: Tx,
  scope: Scope,
  locale: Locale,
  id: string,
): Promise<Detail> {
  const row = await storedRequest(tx, id);
  const edition = context.regulations.current().editions.get(row.edition_id as never);
  if (!edition) throw new Problem('not-found');
  const composer = await composerFor(context, tx, scope, edition.id, [row.customer_id]);
  const composed = await composer.forCustomer(row.customer_id);
  const [sent] = await sentDocuments(tx, [id]);
  return {
    ...requestRow(row, todayInJapan(context.now())),
    version: row.version,
    customerId: row.customer_id,
    customerName: row.name,
    asked: askedOf(row.asked),
    items: itemsOf(composed, composer.differencesOf(row.customer_id), locale),
    notReviewed: [...composed.composition.notReviewed],
    changes: changesBetween(edition, sent?.document ?? null, composed.composition.document),
    decision: decisionOf(row.decision, row.sent_payload_hash),
  };
}
