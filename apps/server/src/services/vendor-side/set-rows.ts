/** The answers of product versions as they are stored, and where each set stands (R-C5). */
import type { AnswerSetSummary } from '@mamori/contract/schemas/vendor-side';
import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { sameRow } from '@mamori/core/assessment/compare';
import type { SetItem } from '@mamori/core/vendor/compose-answers';
import type { SetItems } from '@mamori/core/vendor/review-set';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';

export interface SetHead {
  readonly name: string;
  readonly post: string;
}

/** What an approval freezes. */
export interface Reviewed {
  readonly items: SetItems;
  readonly head: SetHead;
}

export const reviewedOf = (stored: unknown): Reviewed | null => (stored as Reviewed | null) ?? null;

export function headOf(stored: Readonly<Record<string, unknown>>): SetHead {
  return { name: String(stored.name ?? ''), post: String(stored.post ?? '') };
}

export interface StoredItem extends SetItem {
  readonly itemId: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly updatedBy: string;
}

export async function loadItems(tx: Tx, setIds: readonly string[]): Promise<Map<string, StoredItem[]>> {
  if (setIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('answer_set_item as one')
    .leftJoin('person', 'person.id', 'one.updated_by')
    .select(['one.answer_set_id', 'one.item_id', 'one.value', 'one.per_customer', 'one.question'])
    .select(['one.version', 'one.updated_at', 'person.display_name'])
    .where('one.answer_set_id', 'in', setIds)
    .execute();
  const items = rows.map((row) => ({
    setId: row.answer_set_id,
    item: {
      itemId: row.item_id,
      value: row.value as ItemAnswer,
      perCustomer: row.per_customer,
      question: row.question,
      version: row.version,
      updatedAt: row.updated_at,
      updatedBy: row.display_name ?? '',
    },
  }));
  const grouped = Map.groupBy(items, ({ setId }) => setId);
  return new Map([...grouped].map(([id, list]) => [id, list.map(({ item }) => item)]));
}

export const asSetItems = (items: readonly StoredItem[]): SetItems =>
  Object.fromEntries(
    items.map(({ itemId, value, perCustomer, question }) => [itemId, { value, perCustomer, question }]),
  );

export type SetState = z.input<typeof AnswerSetSummary>['state'];

/** Without the edition: any item that is not as it was approved. */
function differs(items: SetItems, head: SetHead, reviewed: Reviewed): boolean {
  const ids = new Set([...Object.keys(items), ...Object.keys(reviewed.items)]);
  const item = [...ids].some((id) => {
    const [now, then] = [items[id], reviewed.items[id]];
    return (
      (now?.perCustomer ?? false) !== (then?.perCustomer ?? false) ||
      (now?.question ?? '') !== (then?.question ?? '') ||
      !sameRow(now?.value, then?.value)
    );
  });
  return item || head.name !== reviewed.head.name || head.post !== reviewed.head.post;
}

export function stateOf(items: SetItems, head: SetHead, reviewed: Reviewed | null): SetState {
  if (reviewed === null) return 'draft';
  return differs(items, head, reviewed) ? 'correcting' : 'approved';
}

export interface SummaryOfSet {
  readonly versionId: string;
  readonly summary: z.input<typeof AnswerSetSummary>;
}

/** Of these versions (of all, with null), newest fiscal year first. */
export async function setSummaries(
  tx: Tx,
  versionIds: readonly string[] | null,
): Promise<Map<string, SummaryOfSet[]>> {
  if (versionIds?.length === 0) return new Map();
  let select = tx
    .selectFrom('answer_set as one')
    .leftJoin('person', 'person.id', 'one.reviewed_by')
    .select(['one.id', 'one.product_version_id', 'one.edition_id', 'one.head', 'one.reviewed'])
    .select(['one.reviewed_at', 'one.revision', 'one.updated_at', 'person.display_name'])
    .orderBy('one.edition_id', 'desc');
  if (versionIds) select = select.where('one.product_version_id', 'in', versionIds);
  const rows = await select.execute();
  const items = await loadItems(
    tx,
    rows.map(({ id }) => id),
  );
  const summaries = rows.map((row) => ({
    versionId: row.product_version_id,
    summary: {
      id: row.id,
      editionId: row.edition_id,
      state: stateOf(asSetItems(items.get(row.id) ?? []), headOf(row.head), reviewedOf(row.reviewed)),
      revision: row.revision,
      reviewedAt: row.reviewed_at?.toISOString() ?? null,
      reviewedBy: row.display_name ?? '',
      updatedAt: row.updated_at.toISOString(),
    },
  }));
  return Map.groupBy(summaries, ({ versionId }) => versionId);
}
