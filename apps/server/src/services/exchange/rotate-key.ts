/** A new signing key: the old one signs its last documents, the hand-overs to every peer, and is retired. */
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { KEY_HANDOVER_TYPE, type KeyHandover, signIdentityCard } from '@mamori/exchange/identity-card';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { createKey, currentKey } from '../signing-key.ts';
import { ownIdentity } from './identity.ts';
import { queueDocuments } from './outbox.ts';

/** Throws `not-found` where there is no key yet. */
export async function rotateKey(context: Context, tx: Tx, scope: Scope): Promise<void> {
  // One rotation at a time; the first signature of a new organization waits too.
  await tx
    .selectFrom('organization')
    .select('id')
    .where('id', '=', String(scope.organizationId))
    .forUpdate()
    .execute();
  const old = await currentKey(context, tx);
  if (!old) throw new Problem('not-found');
  const peers = await tx
    .selectFrom('peer')
    .select('id')
    .where('removed_at', 'is', null)
    .where((eb) => eb.or([eb('reach', '=', 'file'), eb('pinned_at', 'is not', null)]))
    .execute();
  const fresh = await createKey(context, tx, scope, { active: false });
  const card = await signIdentityCard(
    await ownIdentity(context, tx, scope),
    fresh.pair,
    context.now().toISOString(),
  );
  const payload: KeyHandover = {
    format: 'mamori.key-handover/1',
    oldFingerprint: old.fingerprint,
    card,
  };
  await queueDocuments(
    context,
    tx,
    scope,
    peers.map(({ id: peerId }) => ({
      peerId,
      type: KEY_HANDOVER_TYPE,
      version: 1,
      subject: 'key',
      payload,
      supersedes: null,
    })),
  );
  await tx
    .updateTable('signing_key')
    .set({ retired_at: context.now() })
    .where('fingerprint', '=', old.fingerprint)
    .execute();
  await tx
    .updateTable('signing_key')
    .set({ retired_at: null })
    .where('fingerprint', '=', fresh.fingerprint)
    .execute();
  await recordAudit(tx, scope, {
    action: 'signingKey.rotated',
    subject: `signingKey:${fresh.fingerprint}`,
    details: { from: old.fingerprint, to: fresh.fingerprint, peers: peers.length },
  });
}
