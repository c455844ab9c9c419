import type { Tx } from '@mamori/database/connect';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { announceWork } from './wake.ts';

/** By the way that is set for the recipient now. False for one that was delivered, or whose recipient is gone. */
export async function sendAgain(context: Context, tx: Tx, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`UPDATE outbox_document one
    SET reach = peer.reach, state = CASE peer.reach WHEN 'file' THEN 'by_hand' ELSE 'waiting' END,
      attempts = 0, last_error = NULL, next_attempt_at = ${context.now()}
    FROM peer
    WHERE peer.organization_id = one.organization_id AND peer.id = one.peer_id AND peer.removed_at IS NULL
      AND one.id = ${id} AND one.state <> 'delivered'`.execute(tx);
  await announceWork(tx);
  return numAffectedRows === 1n;
}
