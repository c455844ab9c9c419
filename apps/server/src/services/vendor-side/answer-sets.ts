/** The answers of one product version: written, copied from earlier ones, approved (R-C5). */
import type { AnswerSet } from '@mamori/contract/schemas/vendor-side';
import { changedSinceReview, checkSet } from '@mamori/core/vendor/review-set';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import type { Locale } from '@mamori/messages/locale';
import type { Edition } from '@mamori/regulations/model/edition';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { problemMessage } from '../assessments/messages.ts';
import { todayInJapan } from '../today.ts';
import { organizationName } from './composition.ts';
import { refreshRequests } from './refresh.ts';
import { asSetItems, headOf, loadItems, reviewedOf, type SetHead, stateOf } from './set-rows.ts';

type Detail = z.input<typeof AnswerSet>;

/** Throws `not-found`: also for an edition that is not installed, and for one that is no vendor form. */
export function vendorEdition(context: Context, id: string): Edition {
  const edition = context.regulations.current().editions.get(id);
  if (!edition) throw new Problem('not-found');
  if (edition.audience !== 'vendor' && edition.audience !== 'pharmacy-vendor') {
    throw new Problem('wrong-form', { params: { found: id, expected: `fy${edition.fiscalYear}/vendor` } });
  }
  return edition;
}

async function storedSet(tx: Tx, id: string, lock = false) {
  const select = tx
    .selectFrom('answer_set as one')
    .innerJoin('product_version', (join) =>
      join
        .onRef('product_version.organization_id', '=', 'one.organization_id')
        .onRef('product_version.id', '=', 'one.product_version_id'),
    )
    .innerJoin('product', (join) =>
      join
        .onRef('product.organization_id', '=', 'product_version.organization_id')
        .onRef('product.id', '=', 'product_version.product_id'),
    )
    .selectAll('one')
    .select(['product.id as product_id', 'product.name as product_name', 'product_version.label'])
    .select((eb) =>
      eb
        .selectFrom('person')
        .select('display_name')
        .whereRef('person.id', '=', 'one.reviewed_by')
        .as('reviewer'),
    )
    .where('one.id', '=', id);
  const row = await (lock ? select.forUpdate('one') : select).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row;
}

/** Throws `not-found`. */
export async function loadSet(
  context: Context,
  tx: Tx,
  scope: Scope,
  locale: Locale,
  id: string,
): Promise<Detail> {
  const row = await storedSet(tx, id);
  const edition = vendorEdition(context, row.edition_id);
  const stored = (await loadItems(tx, [id])).get(id) ?? [];
  const items = asSetItems(stored);
  const reviewed = reviewedOf(row.reviewed);
  const head = headOf(row.head);
  const vendorName = await organizationName(tx, scope);
  const problems = checkSet(edition, items, { today: todayInJapan(context.now()), vendorName });
  return {
    id,
    version: row.version,
    editionId: row.edition_id,
    state: stateOf(items, head, reviewed),
    revision: row.revision,
    reviewedAt: row.reviewed_at?.toISOString() ?? null,
    reviewedBy: row.reviewer ?? '',
    updatedAt: row.updated_at.toISOString(),
    productId: row.product_id,
    productName: row.product_name,
    productVersionId: row.product_version_id,
    versionLabel: row.label,
    head,
    items: stored.map((one) => ({
      ...one,
      value: one.value as Detail['items'][number]['value'],
      updatedAt: one.updatedAt.toISOString(),
    })),
    reviewed: reviewed && { ...(reviewed.items as NonNullable<Detail['reviewed']>) },
    changed: reviewed ? [...changedSinceReview(edition, items, reviewed.items)] : [],
    problems: problems.map((one) => ({
      code: one.code,
      item: one.item,
      severity: one.severity,
      requirement: one.requirement,
      message: problemMessage(locale, one),
    })),
    changeNumber: Number(row.change_number),
  };
}

/** Others who write to the set wait until this transaction ends. Throws `not-found`. */
export async function touchSet(tx: Tx, id: string): Promise<void> {
  const row = await tx
    .updateTable('answer_set')
    .set((eb) => ({ change_number: eb('change_number', '+', 1), updated_at: sql<Date>`now()` }))
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
}

/** False when the stored version is another one. */
export async function saveHead(tx: Tx, id: string, basedOn: number, head: SetHead): Promise<boolean> {
  const row = await tx
    .updateTable('answer_set')
    .set((eb) => ({
      head: jsonb({ ...head }),
      version: basedOn + 1,
      change_number: eb('change_number', '+', 1),
      updated_at: sql<Date>`now()`,
    }))
    .where('id', '=', id)
    .where('version', '=', basedOn)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Throws `changed-meanwhile` when something was written after the person looked, `not-ready` when the form would be refused. */
export async function approveSet(
  context: Context,
  tx: Tx,
  scope: Scope,
  id: string,
  seen: number,
): Promise<void> {
  const row = await storedSet(tx, id, true);
  if (Number(row.change_number) !== seen) throw new Problem('changed-meanwhile', { params: { person: '' } });
  const edition = vendorEdition(context, row.edition_id);
  const items = asSetItems((await loadItems(tx, [id])).get(id) ?? []);
  const head = headOf(row.head);
  if (stateOf(items, head, reviewedOf(row.reviewed)) === 'approved') return;
  const vendorName = await organizationName(tx, scope);
  const problems = checkSet(edition, items, { today: todayInJapan(context.now()), vendorName });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Problem('not-ready', {
      params: { count: errors.length },
      details: { problems: errors.map(({ code, item }) => ({ code, item })) },
    });
  }
  const revision = row.revision + 1;
  await tx
    .updateTable('answer_set')
    .set({
      reviewed: jsonb({ items, head }),
      reviewed_by: scope.personId,
      reviewed_at: context.now(),
      revision,
      version: row.version + 1,
    })
    .where('id', '=', id)
    .execute();
  await recordAudit(tx, scope, {
    action: 'answerSet.approved',
    subject: `answerSet:${id}`,
    details: { revision, edition: edition.id, product: row.product_name, version: row.label },
  });
  await refreshRequests(context, tx, scope, {
    editionId: edition.id,
    productVersionId: row.product_version_id,
  });
}
