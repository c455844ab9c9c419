/**
 * Delivery inside one installation: claimed, put into the recipients' inboxes and marked in one transaction of the sender, by the
 * one function that may write another tenant's inbox. A crash in between leaves everything as it was.
 */
import type { Tx } from '@mamori/database/connect';
import { fromBase64Url } from '@mamori/exchange/bytes';
import { fingerprintOf } from '@mamori/exchange/keys';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { announceWork } from './wake.ts';
import { exchangeScope } from './work.ts';

const BATCH = 200;

/** Answers how many left the outbox; 0 when nothing is due. */
export async function deliverInside(context: Context, organizationId: string): Promise<number> {
  return context.database.transaction(exchangeScope(organizationId), async (tx) => {
    const due = await claim(context, tx);
    if (due.length === 0) return 0;
    const byKey = Map.groupBy(due, ({ public_key }) => public_key);
    for (const [publicKey, rows] of byKey) {
      await deliver(
        tx,
        publicKey,
        rows.map(({ id }) => id),
      );
    }
    await tx
      .updateTable('outbox_document')
      .set({ state: 'delivered', delivered_at: context.now(), last_error: null })
      .where(
        'id',
        'in',
        due.map(({ id }) => id),
      )
      .execute();
    await announceWork(tx);
    return due.length;
  });
}

async function claim(context: Context, tx: Tx) {
  return tx
    .selectFrom('outbox_document')
    .select(['id', sql<string>`document #>> '{envelope,sender,publicKey}'`.as('public_key')])
    .where('state', '=', 'waiting')
    .where('reach', '=', 'inside')
    .where('next_attempt_at', '<=', context.now())
    .orderBy('created_at')
    .orderBy('sequence')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** The documents never leave the database. */
async function deliver(tx: Tx, publicKey: string, ids: readonly string[]): Promise<void> {
  const fingerprint = await fingerprintOf(fromBase64Url(publicKey) ?? new Uint8Array());
  await sql`SELECT deliver_documents(array_agg(peer.remote_organization_id ORDER BY one.sequence, one.id),
      array_agg(one.document ORDER BY one.sequence, one.id),
      ${fingerprint})
    FROM outbox_document one JOIN peer ON peer.organization_id = one.organization_id AND peer.id = one.peer_id
    WHERE one.id = ANY(${ids}::uuid[])`.execute(tx);
}

/** A batch that cannot be delivered is tried again later; the reason stands in the log. */
export async function postponeInside(context: Context, organizationId: string): Promise<void> {
  await context.database.transaction(exchangeScope(organizationId), async (tx) => {
    await tx
      .updateTable('outbox_document')
      .set({
        attempts: sql<number>`attempts + 1`,
        next_attempt_at: new Date(context.now().getTime() + 60_000),
        last_error: 'unexpected',
      })
      .where('state', '=', 'waiting')
      .where('reach', '=', 'inside')
      .where('next_attempt_at', '<=', context.now())
      .execute();
  });
}
