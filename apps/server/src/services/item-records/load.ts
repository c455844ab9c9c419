/** Plans and originals of checklists in one query, each with those of its evidence files that are still there (R-B5, R-X4). */
import type { ImprovementPlan, ItemRecords, OriginalRecord } from '@mamori/core/assessment/item-records';
import type { Tx } from '@mamori/database/connect';
import { sql } from 'kysely';

export type RecordKind = 'plan' | 'original';

export interface LoadedFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
}

interface Loaded {
  readonly assessmentId: string;
  readonly itemId: string;
  readonly version: number;
  readonly files: readonly LoadedFile[];
  readonly updatedAt: Date;
  readonly updatedBy: string;
}
export interface LoadedPlan extends Loaded {
  readonly kind: 'plan';
  readonly value: ImprovementPlan;
}
export interface LoadedOriginal extends Loaded {
  readonly kind: 'original';
  readonly value: OriginalRecord;
}
export type LoadedRecord = LoadedPlan | LoadedOriginal;

/** Without those that were removed. */
export async function loadRecords(tx: Tx, assessmentIds: readonly string[]): Promise<LoadedRecord[]> {
  const rows = await tx
    .selectFrom('item_record')
    .leftJoin('person', 'person.id', 'item_record.updated_by')
    .select(['item_record.assessment_id', 'item_record.item_id', 'item_record.kind', 'item_record.version'])
    .select(['item_record.value', 'item_record.updated_at', 'person.display_name', filesOf.as('files')])
    .where('item_record.assessment_id', 'in', assessmentIds)
    .where('item_record.removed_at', 'is', null)
    .execute();
  return rows.map((row) => {
    const { attachmentIds: _, ...value } = row.value;
    return {
      assessmentId: row.assessment_id,
      itemId: row.item_id,
      kind: row.kind,
      version: row.version,
      value,
      files: row.files,
      updatedAt: row.updated_at,
      updatedBy: row.display_name ?? '',
    } as LoadedRecord;
  });
}

const filesOf = sql<readonly LoadedFile[]>`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'sha256', encode(a.sha256, 'hex'))
    ORDER BY a.created_at, a.id), '[]')
  FROM jsonb_array_elements_text(item_record.value->'attachmentIds') AS named (id)
  JOIN attachment a ON a.organization_id = item_record.organization_id AND a.id = named.id::uuid
  WHERE a.deleted_at IS NULL)`;

const bareFiles = (files: readonly LoadedFile[]) => files.map(({ name, sha256 }) => ({ name, sha256 }));

/** As the rules, the digest and a hand-in want them, in the order of the items. */
export function itemRecords(records: readonly LoadedRecord[], order: readonly string[]): ItemRecords {
  const sorted = [...records].sort((a, b) => order.indexOf(a.itemId) - order.indexOf(b.itemId));
  return {
    plans: sorted.flatMap(({ kind, itemId, value, files }) =>
      kind === 'plan' ? [{ ...value, item: itemId, files: bareFiles(files) }] : [],
    ),
    originals: sorted.flatMap(({ kind, itemId, value, files }) =>
      kind === 'original' ? [{ ...value, item: itemId, files: bareFiles(files) }] : [],
    ),
  };
}
