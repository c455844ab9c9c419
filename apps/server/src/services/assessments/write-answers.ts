/** Writes many answers of one assessment under one change number, in a fixed number of queries. */
import { recordAudits } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import { NIL_UUID } from '@mamori/database/tables';
import { sql } from 'kysely';
import { CHANGE_CHANNEL } from '../change-feed.ts';
import { type AnswerWrite, nextChangeNumber } from './save-answer.ts';

/** Returns the items whose stored version was the one the write was based on; the others were left as they are. */
export async function writeAnswers(
  tx: Tx,
  scope: Scope,
  assessmentId: string,
  writes: readonly AnswerWrite[],
): Promise<ReadonlySet<string>> {
  if (writes.length === 0) return new Set();
  const changeNumber = await nextChangeNumber(tx, assessmentId);
  const written = new Set(await upsert(tx, scope, writes, changeNumber));
  const done = writes.filter((write) => written.has(write.itemId));
  await recordAudits(tx, scope, done.map(auditOf));
  await notify(tx, scope, assessmentId, changeNumber, done);
  return written;
}

async function upsert(
  tx: Tx,
  scope: Scope,
  writes: readonly AnswerWrite[],
  changeNumber: number,
): Promise<string[]> {
  const rows = await tx
    .insertInto('answer')
    .values(writes.map((write) => rowOf(scope, write, changeNumber)))
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'assessment_id', 'item_id', 'system_id'])
        .doUpdateSet((eb) => ({
          version: eb.ref('excluded.version'),
          value: eb.ref('excluded.value'),
          state: eb.ref('excluded.state'),
          provenance: eb.ref('excluded.provenance'),
          reason: eb.ref('excluded.reason'),
          updated_by: eb.ref('excluded.updated_by'),
          updated_at: eb.ref('excluded.updated_at'),
          change_number: eb.ref('excluded.change_number'),
        }))
        .where(sql<boolean>`answer.version = excluded.version - 1`),
    )
    .returning('item_id')
    .execute();
  return rows.map((row) => row.item_id);
}

function rowOf(scope: Scope, write: AnswerWrite, changeNumber: number) {
  return {
    organization_id: String(scope.organizationId),
    assessment_id: write.assessmentId,
    item_id: write.itemId,
    system_id: write.systemId ?? NIL_UUID,
    version: write.basedOn + 1,
    value: jsonb(write.value),
    state: write.state,
    provenance: jsonb(write.provenance),
    reason: write.reason,
    updated_by: scope.personId,
    updated_at: sql<Date>`now()`,
    change_number: changeNumber,
  };
}

function auditOf(write: AnswerWrite) {
  return {
    action: write.state === 'confirmed' ? 'answer.saved' : 'answer.proposed',
    subject: `answer:${write.assessmentId}/${write.itemId}`,
    details: {
      systemId: write.systemId,
      version: write.basedOn + 1,
      answer: write.value.answer,
      by: write.provenance.kind,
    },
  };
}

async function notify(
  tx: Tx,
  scope: Scope,
  assessmentId: string,
  changeNumber: number,
  writes: readonly AnswerWrite[],
): Promise<void> {
  const events = writes.map((write) =>
    JSON.stringify({
      organizationId: scope.organizationId,
      assessmentId,
      changeNumber,
      personName: scope.personName.slice(0, 100),
      itemId: write.itemId,
    }),
  );
  await sql`SELECT pg_notify(${CHANGE_CHANNEL}, event) FROM unnest(${events}::text[]) AS event`.execute(tx);
}
