/** The sender has a new key and says so with the old one: the new key takes its place, without a telephone call. */
import { recordAudit } from '@mamori/database/audit';
import { jsonb } from '@mamori/database/json';
import { readKeyHandover } from '@mamori/exchange/identity-card';
import type { InboxHandler } from './handlers.ts';
import { lockPeer } from './peers.ts';
import { DocumentRefused } from './problem.ts';

export const handleKeyHandover: InboxHandler = async (context, tx, scope, arrived) => {
  const peer = await lockPeer(tx, arrived.peerId);
  // The signature over the whole was checked before; here only what the payload says.
  const document = { envelope: arrived.envelope, payload: arrived.payload, signature: '' };
  const handover = await readKeyHandover(document);
  if (!handover) throw new DocumentRefused('handover-malformed');
  const oldFingerprint = String((arrived.payload as { oldFingerprint?: unknown }).oldFingerprint);
  const { fingerprint } = handover.card;
  await tx
    .updateTable('peer')
    .set({
      fingerprints: [...new Set([...peer.fingerprints.filter((one) => one !== oldFingerprint), fingerprint])],
      card: jsonb({ ...handover.document }),
      version: peer.version + 1,
      updated_at: context.now(),
    })
    .where('id', '=', peer.id)
    .execute();
  // What the new key signed and came first goes on.
  await tx
    .updateTable('inbox_document')
    .set({ state: 'new' })
    .where('sender_organization_id', '=', arrived.envelope.sender.organizationId)
    .where('sender_fingerprint', '=', fingerprint)
    .where('state', '=', 'waiting')
    .execute();
  await recordAudit(tx, scope, {
    action: 'peer.keyHandedOver',
    subject: `peer:${peer.id}`,
    details: { from: oldFingerprint, to: fingerprint },
  });
  return { from: oldFingerprint, to: fingerprint };
};
