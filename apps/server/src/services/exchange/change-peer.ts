/** What a person does with a peer: confirms its key, says how it is reached and whom it stands for, ends the exchange. */
import type { PeerChange } from '@mamori/contract/schemas/exchange';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { isUsableAddress } from './identity.ts';
import { loadPeerRow } from './lists.ts';
import { type FoundPeer, lockPeer, lookInside } from './peers.ts';
import { announceWork } from './wake.ts';

type Change = z.output<typeof PeerChange>;

interface Call {
  readonly context: Context;
  readonly tx: Tx;
  readonly scope: Scope;
  readonly locale: Locale;
}

export async function changePeer(
  { context, tx, scope, locale }: Call,
  id: string,
  change: Change,
  basedOn: number,
): Promise<void> {
  const peer = await lockPeer(tx, id);
  if (peer.version !== basedOn)
    throw new Problem('changed-meanwhile', {
      params: { person: '' },
      details: { current: await loadPeerRow(tx, id) },
    });
  const refuse = (pointer: string, key: 'exchange:field.address' | 'exchange:field.inside') => {
    throw new Problem('invalid-input', { fields: [{ pointer, message: translator(locale)(key) }] });
  };
  if (change.reach === 'https' && !isUsableAddress(context, change.url))
    refuse('/url', 'exchange:field.address');
  if (change.reach === 'inside' && !(await lookInside(tx, scope, String(peer.remote_organization_id))))
    refuse('/reach', 'exchange:field.inside');
  await tx
    .updateTable('peer')
    .set({
      name: change.name,
      reach: change.reach,
      url: change.url,
      vendor_id: await vendorOf(tx, change.vendorId),
      version: peer.version + 1,
      updated_at: context.now(),
    })
    .where('id', '=', id)
    .execute();
  await linkCustomer(context, tx, id, change.customerId);
  await recordAudit(tx, scope, {
    action: 'peer.changed',
    subject: `peer:${id}`,
    details: { ...change },
  });
  if (change.vendorId !== null) await tryAgain(tx, peer);
}

/** Throws `not-found`. */
async function vendorOf(tx: Tx, vendorId: string | null): Promise<string | null> {
  if (vendorId === null) return null;
  const row = await tx
    .selectFrom('vendor')
    .select('id')
    .where('id', '=', vendorId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row.id;
}

/** A customer is reached by one peer, a peer stands for one customer. */
async function linkCustomer(
  context: Context,
  tx: Tx,
  peerId: string,
  customerId: string | null,
): Promise<void> {
  await tx
    .updateTable('customer')
    .set({ peer_id: null, updated_at: context.now() })
    .where('peer_id', '=', peerId)
    .execute();
  if (customerId === null) return;
  const { numUpdatedRows } = await tx
    .updateTable('customer')
    .set({ peer_id: peerId, updated_at: context.now() })
    .where('id', '=', customerId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem('not-found');
}

/** What was refused because nobody knew whom the sender stands for. */
async function tryAgain(tx: Tx, peer: FoundPeer): Promise<void> {
  await tx
    .updateTable('inbox_document')
    .set({ state: 'new', problem: null })
    .where('sender_organization_id', '=', String(peer.remote_organization_id))
    .where('state', '=', 'refused')
    .where('problem', '=', 'peer-not-linked')
    .execute();
  await announceWork(tx);
}

/** Throws `conflict` for a key that neither the peer's card nor any of its documents has shown. */
export async function confirmKey(
  { context, tx, scope }: Call,
  id: string,
  fingerprint: string,
): Promise<void> {
  const peer = await lockPeer(tx, id);
  const row = await loadPeerRow(tx, id);
  if (!row.keys.some((key) => key.fingerprint === fingerprint)) throw new Problem('conflict');
  if (!peer.fingerprints.includes(fingerprint)) {
    await tx
      .updateTable('peer')
      .set({
        fingerprints: [...peer.fingerprints, fingerprint],
        pinned_by: scope.personId,
        pinned_at: context.now(),
        updated_at: context.now(),
        version: peer.version + 1,
      })
      .where('id', '=', id)
      .execute();
    await recordAudit(tx, scope, {
      action: 'peer.keyConfirmed',
      subject: `peer:${id}`,
      details: { fingerprint, organization: peer.remote_organization_id },
    });
  }
  await tx
    .updateTable('inbox_document')
    .set({ state: 'new' })
    .where('sender_organization_id', '=', String(peer.remote_organization_id))
    .where('sender_fingerprint', '=', fingerprint)
    .where('state', '=', 'waiting')
    .execute();
  await announceWork(tx);
}

export async function removePeer({ context, tx, scope }: Call, id: string): Promise<void> {
  const peer = await lockPeer(tx, id);
  await tx
    .updateTable('peer')
    .set({ removed_at: context.now(), updated_at: context.now(), version: peer.version + 1 })
    .where('id', '=', id)
    .execute();
  await linkCustomer(context, tx, id, null);
  await recordAudit(tx, scope, {
    action: 'peer.removed',
    subject: `peer:${id}`,
    details: { organization: peer.remote_organization_id, name: peer.name },
  });
}
