/** The facility does itself what a vendor denies: performer and basis, kept beside the contradiction (R-B8; RULES, Vendor forms → facility items). */
import type { SettlementInput } from '@mamori/contract/schemas/vendor-review';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { lockAssessment } from '../assessments/lock.ts';
import { type StoredSettlement, selectSettlements, storedSettlement } from '../assessments/vendor-answers.ts';

export interface SettlementPlace {
  readonly assessmentId: string;
  readonly itemId: string;
}

export async function readSettlement(tx: Tx, place: SettlementPlace): Promise<StoredSettlement | null> {
  const row = await selectSettlements(tx)
    .where('settlement.assessment_id', '=', place.assessmentId)
    .where('settlement.item_id', '=', place.itemId)
    .where('settlement.removed_at', 'is', null)
    .executeTakeFirst();
  return row ? storedSettlement(row) : null;
}

/** Null when the stored version is another. One that was removed gives way to a new one. Throws `conflict` for a closed checklist. */
export async function writeSettlement(
  context: Context,
  tx: Tx,
  scope: Scope,
  place: SettlementPlace,
  input: z.output<typeof SettlementInput>,
  basedOn: number,
): Promise<StoredSettlement | null> {
  await lockAssessment(tx, place.assessmentId);
  const row = await tx
    .insertInto('settlement')
    .values({
      organization_id: String(scope.organizationId),
      assessment_id: place.assessmentId,
      item_id: place.itemId,
      ...input,
      settled_by: scope.personId,
      settled_at: context.now(),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'assessment_id', 'item_id'])
        .doUpdateSet((eb) => ({
          version: eb('settlement.version', '+', 1),
          performer: eb.ref('excluded.performer'),
          basis: eb.ref('excluded.basis'),
          settled_by: eb.ref('excluded.settled_by'),
          settled_at: eb.ref('excluded.settled_at'),
          removed_at: null,
        }))
        .where(
          sql<boolean>`CASE WHEN settlement.removed_at IS NULL THEN settlement.version = ${basedOn} ELSE ${basedOn} = 0 END`,
        ),
    )
    .returning('version')
    .executeTakeFirst();
  if (!row || (row.version === 1 && basedOn !== 0)) return null;
  await audit(tx, scope, place, 'saved', { ...input, version: row.version });
  return readSettlement(tx, place);
}

/** False when there is none to remove, or (without `at`) none that was removed. */
export async function setSettlementRemoved(
  tx: Tx,
  scope: Scope,
  place: SettlementPlace,
  at: Date | null,
): Promise<boolean> {
  await lockAssessment(tx, place.assessmentId);
  const row = await tx
    .updateTable('settlement')
    .set((eb) => ({ removed_at: at, version: eb('version', '+', 1) }))
    .where('assessment_id', '=', place.assessmentId)
    .where('item_id', '=', place.itemId)
    .where('removed_at', at === null ? 'is not' : 'is', null)
    .returning('version')
    .executeTakeFirst();
  if (!row) return false;
  await audit(tx, scope, place, at === null ? 'restored' : 'removed', { version: row.version });
  return true;
}

function audit(tx: Tx, scope: Scope, place: SettlementPlace, what: string, details: object): Promise<void> {
  return recordAudit(tx, scope, {
    action: `settlement.${what}`,
    subject: `settlement:${place.assessmentId}/${place.itemId}`,
    details: { ...details },
  });
}
