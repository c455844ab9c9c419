/** The answer to one customer, from its page (R-C5): the same way out as for all. */
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { CONNECTED } from './customers.ts';
import { type Sendable, sendAnswers } from './send.ts';

/** Throws `not-found`, `changed-meanwhile`, `not-ready`: also when the same answer went out already. */
export async function sendOne(
  context: Context,
  tx: Tx,
  scope: Scope,
  id: string,
  basedOn: number,
  explanation: string,
): Promise<void> {
  const { rows } = await sql<Sendable & { version: number }>`
    SELECT one.id, one.version, one.customer_id, one.edition_id, one.request_ref, one.sent_payload_hash, one.status,
      one.sent_revision, customer.peer_id, ${CONNECTED} AS connected
    FROM customer_request one
    JOIN customer ON customer.organization_id = one.organization_id AND customer.id = one.customer_id
      AND customer.removed_at IS NULL
    LEFT JOIN peer ON peer.organization_id = customer.organization_id AND peer.id = customer.peer_id
    WHERE one.id = ${id} FOR UPDATE OF one`.execute(tx);
  const [row] = rows;
  if (!row) throw new Problem('not-found');
  if (row.version !== basedOn) throw new Problem('changed-meanwhile', { params: { person: '' } });
  const correction = row.status === 'sent' || row.status === 'accepted';
  const { sent, refused } = await sendAnswers(context, tx, scope, [row], {
    correction,
    explanation,
    byName: scope.personName,
  });
  if (sent.length === 0) {
    throw new Problem('not-ready', {
      params: { count: 1 },
      details: { reason: refused[0]?.reason ?? 'already-sent' },
    });
  }
}
