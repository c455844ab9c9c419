/** The organization's Ed25519 key. It is made at the first signature; the private half is stored wrapped. */

import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { fingerprintOf, generateSigningKey, type SigningKeyPair } from '@mamori/exchange/keys';
import type { Context } from '../context.ts';

export interface OrganizationKey {
  readonly fingerprint: string;
  readonly pair: SigningKeyPair;
}

const PURPOSE = 'signing key';

/** Two first signatures at once make one key: the organization's row is locked while it is made. */
export async function signingKey(context: Context, tx: Tx, scope: Scope): Promise<OrganizationKey> {
  const known = await currentKey(context, tx);
  if (known) return known;
  await tx
    .selectFrom('organization')
    .select('id')
    .where('id', '=', String(scope.organizationId))
    .forUpdate()
    .execute();
  return (await currentKey(context, tx)) ?? createKey(context, tx, scope);
}

/** Null until the first signature. */
export async function currentKey(context: Context, tx: Tx): Promise<OrganizationKey | null> {
  const row = await tx
    .selectFrom('signing_key')
    .select(['fingerprint', 'public_key', 'private_key'])
    .where('retired_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const privateKey = new Uint8Array(context.secrets.open(PURPOSE, row.private_key));
  return { fingerprint: row.fingerprint, pair: { publicKey: new Uint8Array(row.public_key), privateKey } };
}

/** `active: false`: a key that does not sign yet, because the old one has to hand over first. */
export async function createKey(
  context: Context,
  tx: Tx,
  scope: Scope,
  { active }: { readonly active: boolean } = { active: true },
): Promise<OrganizationKey> {
  const pair = await generateSigningKey();
  const fingerprint = await fingerprintOf(pair.publicKey);
  const id = context.newId();
  await tx
    .insertInto('signing_key')
    .values({
      organization_id: String(scope.organizationId),
      id,
      fingerprint,
      public_key: Buffer.from(pair.publicKey),
      private_key: context.secrets.seal(PURPOSE, pair.privateKey),
      created_at: context.now(),
      retired_at: active ? null : context.now(),
    })
    .execute();
  await recordAudit(tx, scope, {
    action: 'signingKey.created',
    subject: `signingKey:${id}`,
    details: { fingerprint },
  });
  return { fingerprint, pair };
}
