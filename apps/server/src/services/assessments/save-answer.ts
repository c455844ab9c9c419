/**
 * Writes one answer against the version it was based on: nobody overwrites another's change unseen (If-Match). Version 0
 * means that the writer saw no answer. Counts the change and tells open pages after commit.
 */

import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import { NIL_UUID } from '@mamori/database/tables';
import { sql } from 'kysely';
import { Problem } from '../../http/problem.ts';
import { CHANGE_CHANNEL } from '../change-feed.ts';

export interface AnswerWrite {
  readonly assessmentId: string;
  readonly itemId: string;
  readonly systemId: string | null;
  readonly basedOn: number;
  readonly value: ItemAnswer;
  readonly state: 'confirmed' | 'proposed';
  readonly provenance: { readonly kind: string; readonly [detail: string]: unknown };
  readonly reason: string | null;
}

/** Next change number of an assessment; other writers of the same assessment wait here until this one has committed. */
export async function nextChangeNumber(tx: Tx, assessmentId: string): Promise<number> {
  const row = await tx
    .updateTable('assessment')
    .set((eb) => ({ change_number: eb('change_number', '+', 1), updated_at: sql<Date>`now()` }))
    .where('id', '=', assessmentId)
    .where('status', '!=', 'closed')
    .returning('change_number')
    .executeTakeFirst();
  if (!row) throw new Problem('conflict', { details: { reason: 'assessment-closed' } });
  return Number(row.change_number);
}

/** Returns the change number, or null when the stored version is another one. */
export async function writeAnswer(tx: Tx, scope: Scope, write: AnswerWrite): Promise<number | null> {
  const changeNumber = await nextChangeNumber(tx, write.assessmentId);
  const written =
    write.basedOn === 0
      ? await insert(tx, scope, write, changeNumber)
      : await update(tx, scope, write, changeNumber);
  if (!written) return null;
  await recordAudit(tx, scope, {
    action: write.state === 'confirmed' ? 'answer.saved' : 'answer.proposed',
    subject: `answer:${write.assessmentId}/${write.itemId}`,
    details: { systemId: write.systemId, version: write.basedOn + 1, answer: write.value.answer },
  });
  const event = {
    organizationId: scope.organizationId,
    assessmentId: write.assessmentId,
    changeNumber,
    personName: scope.personName.slice(0, 100),
    itemId: write.itemId,
  };
  await sql`SELECT pg_notify(${CHANGE_CHANNEL}, ${JSON.stringify(event)})`.execute(tx);
  return changeNumber;
}

function columns(scope: Scope, write: AnswerWrite, changeNumber: number) {
  return {
    value: jsonb(write.value),
    state: write.state,
    provenance: jsonb(write.provenance),
    reason: write.reason,
    updated_by: scope.personId,
    updated_at: sql<Date>`now()`,
    change_number: changeNumber,
  };
}

async function insert(tx: Tx, scope: Scope, write: AnswerWrite, changeNumber: number): Promise<boolean> {
  const row = await tx
    .insertInto('answer')
    .values({
      organization_id: String(scope.organizationId),
      assessment_id: write.assessmentId,
      item_id: write.itemId,
      system_id: write.systemId ?? NIL_UUID,
      ...columns(scope, write, changeNumber),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  return row !== undefined;
}

async function update(tx: Tx, scope: Scope, write: AnswerWrite, changeNumber: number): Promise<boolean> {
  const row = await tx
    .updateTable('answer')
    .set({ ...columns(scope, write, changeNumber), version: write.basedOn + 1 })
    .where('assessment_id', '=', write.assessmentId)
    .where('item_id', '=', write.itemId)
    .where('system_id', '=', write.systemId ?? NIL_UUID)
    .where('version', '=', write.basedOn)
    .returning('version')
    .executeTakeFirst();
  return row !== undefined;
}
