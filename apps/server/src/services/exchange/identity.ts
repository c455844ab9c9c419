/** Who this organization is to others: its name, its key, its address. */
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { OrganizationKind } from '@mamori/exchange/identity-card';
import { printedFingerprint } from '@mamori/exchange/keys';
import type { Context } from '../../context.ts';
import { isLoopback } from '../../loopback.ts';

export async function ownIdentity(context: Context, tx: Tx, scope: Scope) {
  const organization = await tx
    .selectFrom('organization')
    .select(['name', 'kind'])
    .where('id', '=', String(scope.organizationId))
    .executeTakeFirstOrThrow();
  return {
    organizationId: String(scope.organizationId),
    name: organization.name,
    kind: organization.kind as OrganizationKind,
    url: receivingUrl(context),
  };
}

export async function identityRow(context: Context, tx: Tx, scope: Scope) {
  const key = await tx
    .selectFrom('signing_key')
    .select(['fingerprint', 'created_at'])
    .where('retired_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    ...(await ownIdentity(context, tx, scope)),
    fingerprint: key?.fingerprint ?? null,
    printed: key ? printedFingerprint(key.fingerprint) : null,
    keySince: key?.created_at.toISOString() ?? null,
  };
}

/** A PC that nobody else reaches has no address to give out. */
function receivingUrl({ config }: Context): string | null {
  return config.publicUrl.startsWith('https:') ? config.publicUrl : null;
}

/**
 * Where a document may be sent: HTTPS, at an address that a person entered. Plain HTTP only from loopback to loopback: two
 * installations on one machine, never an installation that others reach.
 */
export function isUsableAddress({ config }: Context, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  if (url.protocol === 'https:') return true;
  const ownHost = new URL(config.publicUrl).hostname;
  return url.protocol === 'http:' && isLoopback(url.hostname) && isLoopback(ownHost);
}
