/** Plans and originals go into the next edition with the answers (R-B5, R-B12); taking the carry-over back takes them back. */
import type { ImprovementPlan, OriginalRecord } from '@mamori/core/assessment/item-records';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../../context.ts';
import type { CarryOverPair } from '../assessments/carry-over.ts';
import { copyEvidence } from './copy-evidence.ts';
import type { RecordKind } from './load.ts';
import { setRecordRemoved, writeRecord } from './write.ts';

/** What was written, kept with the carry-over. */
export interface CarriedRecord {
  readonly itemId: string;
  readonly kind: RecordKind;
  readonly version: number;
  readonly attachmentIds: readonly string[];
}

export interface CarryCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly scope: Scope;
}

interface Carrying {
  readonly itemId: string;
  readonly kind: RecordKind;
  readonly value: ImprovementPlan | OriginalRecord;
  readonly files: readonly string[];
}

/** What stands in the new edition already stays. */
export async function carryItemRecords(
  call: CarryCall,
  pair: CarryOverPair,
  items: ReadonlySet<string>,
): Promise<CarriedRecord[]> {
  const taken = new Set(pair.next.records.map((one) => `${one.kind} ${one.itemId}`));
  const carrying = carryingOf(pair).filter(
    (one) => items.has(one.itemId) && !taken.has(`${one.kind} ${one.itemId}`),
  );
  const carried: CarriedRecord[] = [];
  for (const one of carrying) {
    const place = { assessmentId: pair.next.id, itemId: one.itemId, kind: one.kind };
    const attachmentIds = await copyEvidence(call, place, one.files);
    const value = { ...one.value, attachmentIds };
    const version = await writeRecord(call.tx, call.scope, { ...place, basedOn: 0, value });
    if (version !== null) carried.push({ itemId: one.itemId, kind: one.kind, version, attachmentIds });
  }
  return carried;
}

/** The file of a plan comes along with it; the original of another year is not this year's. */
function carryingOf({ plan: { items }, previous }: CarryOverPair): Carrying[] {
  return items.flatMap(({ item: itemId, from, plan, original }): Carrying[] => {
    const sources = new Set(from.map((one) => one.item));
    const files = previous.records
      .filter((one) => one.kind === 'plan' && sources.has(one.itemId))
      .flatMap((one) => one.files.map((file) => file.id));
    return [
      ...(plan ? [{ itemId, kind: 'plan', value: plan, files } as const] : []),
      ...(original ? [{ itemId, kind: 'original', value: original, files: [] } as const] : []),
    ];
  });
}

/** Leaves what somebody has changed since. */
export async function uncarryItemRecords(
  { context, tx, scope }: CarryCall,
  assessmentId: string,
  records: readonly CarriedRecord[],
): Promise<void> {
  for (const { itemId, kind, version, attachmentIds } of records) {
    const place = { assessmentId, itemId, kind };
    const removed = await setRecordRemoved(tx, scope, place, context.now(), version);
    if (!removed || attachmentIds.length === 0) continue;
    await tx
      .updateTable('attachment')
      .set({ deleted_at: context.now(), deleted_by: scope.personId })
      .where('id', 'in', attachmentIds)
      .where('deleted_at', 'is', null)
      .execute();
  }
}
