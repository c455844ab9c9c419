/** What goes into the answers of customers, loaded for many at once, and the answers put together by the rule (R-C5, R-B7). */
import type { AnswerDocument, ItemAnswer } from '@mamori/core/assessment/answer-document';
import { type Composition, composeAnswers } from '@mamori/core/vendor/compose-answers';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { documentHash } from '@mamori/exchange/digest';
import type { Context } from '../../context.ts';
import { todayInJapan } from '../today.ts';
import { headOf, type Reviewed, reviewedOf, type SetHead } from './set-rows.ts';

export async function organizationName(tx: Tx, scope: Scope): Promise<string> {
  const row = await tx
    .selectFrom('organization')
    .select('name')
    .where('id', '=', String(scope.organizationId))
    .executeTakeFirstOrThrow();
  return row.name;
}

export interface UsedProduct {
  readonly versionId: string;
  readonly name: string;
  readonly version: string;
  readonly revision: number;
  readonly head: SetHead;
  readonly reviewed: Reviewed | null;
}

/** Versions in use with the approved answers to this edition. */
async function loadProducts(
  tx: Tx,
  editionId: string,
  versionIds: readonly string[],
): Promise<Map<string, UsedProduct>> {
  if (versionIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('product_version as one')
    .innerJoin('product', (join) =>
      join
        .onRef('product.organization_id', '=', 'one.organization_id')
        .onRef('product.id', '=', 'one.product_id'),
    )
    .leftJoin('answer_set', (join) =>
      join
        .onRef('answer_set.organization_id', '=', 'one.organization_id')
        .onRef('answer_set.product_version_id', '=', 'one.id')
        .on('answer_set.edition_id', '=', editionId),
    )
    .select(['one.id', 'product.name', 'one.label', 'answer_set.reviewed', 'answer_set.revision'])
    .where('one.id', 'in', versionIds)
    .where('one.removed_at', 'is', null)
    .where('product.removed_at', 'is', null)
    .execute();
  return new Map(
    rows.map((row) => {
      const reviewed = reviewedOf(row.reviewed);
      return [
        row.id,
        {
          versionId: row.id,
          name: row.name,
          version: row.label,
          revision: row.revision ?? 0,
          head: reviewed?.head ?? headOf({}),
          reviewed,
        },
      ];
    }),
  );
}

export interface ComposedFor {
  readonly composition: Composition;
  readonly products: readonly UsedProduct[];
  /** Of the document; null while there is none. */
  readonly hash: string | null;
}

export interface Composer {
  readonly vendorName: string;
  forCustomer(customerId: string): Promise<ComposedFor>;
  /** Versions of what differs for the customer. */
  differencesOf(customerId: string): ReadonlyMap<string, { value: ItemAnswer; version: number }>;
}

/** Four queries, however many customers; customers alike are put together once. */
export async function composerFor(
  context: Context,
  tx: Tx,
  scope: Scope,
  editionId: string,
  customerIds: readonly string[],
): Promise<Composer> {
  const edition = context.regulations.current().edition(editionId as never);
  const vendorName = await organizationName(tx, scope);
  const used = await usedVersions(tx, customerIds);
  const products = await loadProducts(tx, editionId, [...new Set([...used.values()].flat())]);
  const differences = await loadDifferences(tx, editionId, customerIds);
  const today = todayInJapan(context.now());
  const known = new Map<string, Promise<ComposedFor>>();
  const compose = async (own: readonly UsedProduct[], differing: Record<string, ItemAnswer>) => {
    const composition = composeAnswers({
      edition,
      vendorName,
      products: own.map((one) => ({
        versionId: one.versionId,
        label: `${one.name} ${one.version}`,
        items: one.reviewed?.items ?? null,
      })),
      differences: differing,
      today,
    });
    const { document } = composition;
    return { composition, products: own, hash: document ? await answersHash(document) : null };
  };
  const differencesOf = (customerId: string) => differences.get(customerId) ?? new Map();
  return {
    vendorName,
    differencesOf,
    forCustomer: (customerId) => {
      const own = (used.get(customerId) ?? []).flatMap((id) => products.get(id) ?? []);
      const differing = Object.fromEntries(
        [...differencesOf(customerId)].map(([item, { value }]) => [item, value]),
      );
      const key = JSON.stringify([own.map(({ versionId }) => versionId), differing]);
      const composed = known.get(key) ?? compose(own, differing);
      known.set(key, composed);
      return composed;
    },
  };
}

/** Two answers that say the same have the same hash, whoever gets them. */
export const answersHash = (document: AnswerDocument): Promise<string> =>
  documentHash({ subject: document.subject, items: document.items });

async function usedVersions(tx: Tx, customerIds: readonly string[]): Promise<Map<string, string[]>> {
  if (customerIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('customer_product')
    .select(['customer_id', 'product_version_id'])
    .where('customer_id', '=', (eb) => eb.fn.any(eb.val([...customerIds])))
    .orderBy('product_version_id')
    .execute();
  const grouped = Map.groupBy(rows, (row) => row.customer_id);
  return new Map([...grouped].map(([id, list]) => [id, list.map((row) => row.product_version_id)]));
}

async function loadDifferences(tx: Tx, editionId: string, customerIds: readonly string[]) {
  const found = new Map<string, Map<string, { value: ItemAnswer; version: number }>>();
  if (customerIds.length === 0) return found;
  const rows = await tx
    .selectFrom('customer_answer')
    .select(['customer_id', 'item_id', 'value', 'version'])
    .where('edition_id', '=', editionId)
    .where('customer_id', '=', (eb) => eb.fn.any(eb.val([...customerIds])))
    .orderBy('item_id')
    .execute();
  for (const { customer_id, item_id, value, version } of rows) {
    const own = found.get(customer_id) ?? new Map();
    found.set(customer_id, own.set(item_id, { value: value as ItemAnswer, version }));
  }
  return found;
}
