/** Writes a plan or an original against the version it was based on (If-Match), with its audit entry, and tells open pages. */
import type { ImprovementPlan, OriginalRecord } from '@mamori/core/assessment/item-records';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import { sql } from 'kysely';
import { nextChangeNumber } from '../assessments/save-answer.ts';
import { CHANGE_CHANNEL } from '../change-feed.ts';
import type { RecordKind } from './load.ts';

export interface RecordPlace {
  readonly assessmentId: string;
  readonly itemId: string;
  readonly kind: RecordKind;
}

export interface RecordWrite extends RecordPlace {
  /** 0: the writer saw none. */
  readonly basedOn: number;
  readonly value: (ImprovementPlan | OriginalRecord) & { readonly attachmentIds: readonly string[] };
}

/** The new version, or null when the stored one is another. One that was removed gives way to a new one. */
export async function writeRecord(tx: Tx, scope: Scope, write: RecordWrite): Promise<number | null> {
  await announce(tx, scope, write);
  const row = await tx
    .insertInto('item_record')
    .values({
      organization_id: String(scope.organizationId),
      assessment_id: write.assessmentId,
      item_id: write.itemId,
      kind: write.kind,
      value: jsonb(write.value),
      updated_by: scope.personId,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'assessment_id', 'item_id', 'kind'])
        .doUpdateSet((eb) => ({
          version: eb('item_record.version', '+', 1),
          value: eb.ref('excluded.value'),
          updated_by: eb.ref('excluded.updated_by'),
          updated_at: sql<Date>`now()`,
          removed_at: null,
        }))
        .where(basedOn(write.basedOn)),
    )
    .returning('version')
    .executeTakeFirst();
  // Where nothing stands, a version that somebody says to have seen is wrong.
  if (!row || (row.version === 1 && write.basedOn !== 0)) return null;
  const { value } = write;
  await audit(tx, scope, write, 'saved', { version: row.version, ...value });
  return row.version;
}

const basedOn = (version: number) => sql<boolean>`CASE WHEN item_record.removed_at IS NULL
  THEN item_record.version = ${version} ELSE ${version} = 0 END`;

/** False when there is none to remove, or (without `at`) none that was removed. */
export async function setRecordRemoved(
  tx: Tx,
  scope: Scope,
  place: RecordPlace,
  at: Date | null,
  version?: number,
): Promise<boolean> {
  await announce(tx, scope, place);
  const row = await tx
    .updateTable('item_record')
    .set((eb) => ({
      removed_at: at,
      version: eb('version', '+', 1),
      updated_by: scope.personId,
      updated_at: sql<Date>`now()`,
    }))
    .where('assessment_id', '=', place.assessmentId)
    .where('item_id', '=', place.itemId)
    .where('kind', '=', place.kind)
    .where('removed_at', at === null ? 'is not' : 'is', null)
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0))
    .returning('version')
    .executeTakeFirst();
  if (!row) return false;
  await audit(tx, scope, place, at === null ? 'restored' : 'removed', { version: row.version });
  return true;
}

function audit(tx: Tx, scope: Scope, place: RecordPlace, what: string, details: object): Promise<void> {
  return recordAudit(tx, scope, {
    action: `${place.kind}.${what}`,
    subject: `${place.kind}:${place.assessmentId}/${place.itemId}`,
    details: { ...details },
  });
}

/** Waits for other writers of the checklist, refuses a closed one, and lets open pages know after commit. */
async function announce(tx: Tx, scope: Scope, { assessmentId, itemId }: RecordPlace): Promise<void> {
  const changeNumber = await nextChangeNumber(tx, assessmentId);
  const event = {
    organizationId: scope.organizationId,
    assessmentId,
    changeNumber,
    personName: scope.personName.slice(0, 100),
    itemId,
  };
  await sql`SELECT pg_notify(${CHANGE_CHANNEL}, ${JSON.stringify(event)})`.execute(tx);
}
