/**
 * Evidence of one item as evidence of another: copies with the same content and hash, so that removing one year's file leaves the
 * other year's alone.
 */
import { recordAudit } from '@mamori/database/audit';
import { sql } from 'kysely';
import type { CarryCall } from './carry.ts';

interface Target {
  readonly assessmentId: string;
  readonly itemId: string;
}

/** The ids of the copies, in the order of the originals. */
export async function copyEvidence(
  call: CarryCall,
  target: Target,
  ids: readonly string[],
): Promise<string[]> {
  const copies: string[] = [];
  for (const id of ids) copies.push(await copyOne(call, target, id));
  return copies;
}

async function copyOne({ context, tx, scope }: CarryCall, target: Target, from: string): Promise<string> {
  const id = context.newId();
  await sql`INSERT INTO attachment (organization_id, id, name, media_type, size, sha256, created_by)
    SELECT organization_id, ${id}, name, media_type, size, sha256, ${scope.personId}::uuid
    FROM attachment WHERE id = ${from}`.execute(tx);
  await sql`INSERT INTO attachment_chunk (organization_id, attachment_id, number, content)
    SELECT organization_id, ${id}, number, content FROM attachment_chunk WHERE attachment_id = ${from}`.execute(
    tx,
  );
  await tx
    .insertInto('answer_attachment')
    .values({
      organization_id: String(scope.organizationId),
      assessment_id: target.assessmentId,
      item_id: target.itemId,
      attachment_id: id,
      created_by: scope.personId,
    })
    .execute();
  const details = { item: target.itemId, copyOf: from };
  await recordAudit(tx, scope, { action: 'attachment.added', subject: `attachment:${id}`, details });
  return id;
}
