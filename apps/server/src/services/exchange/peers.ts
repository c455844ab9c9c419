/** Other organizations whose documents are read (R-C5): whose keys are confirmed, and how they are reached. */
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import type { SignedDocument } from '@mamori/exchange/envelope';
import type { IdentityCard, OrganizationKind } from '@mamori/exchange/identity-card';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { actAs } from '../organizations.ts';

const PEER_COLUMNS = [
  'id',
  'name',
  'kind',
  'remote_organization_id',
  'reach',
  'url',
  'fingerprints',
  'card',
  'vendor_id',
  'version',
] as const;

export function findPeer(tx: Tx, remoteOrganizationId: string) {
  return tx
    .selectFrom('peer')
    .select(PEER_COLUMNS)
    .where('remote_organization_id', '=', remoteOrganizationId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}

/** Throws `not-found`. Nobody else changes the peer until the transaction ends. */
export async function lockPeer(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('peer')
    .select(PEER_COLUMNS)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row;
}

export type FoundPeer = Awaited<ReturnType<typeof lockPeer>>;

export interface NewPeer {
  readonly organizationId: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  /** Inside this installation the key is vouched for; elsewhere a person confirms it. */
  readonly inside: { readonly fingerprint: string } | null;
  readonly card: SignedDocument | null;
}

/** Two documents of the same new sender at once make one peer. */
export async function addPeer(context: Context, tx: Tx, scope: Scope, peer: NewPeer): Promise<FoundPeer> {
  const earlier = await tx
    .selectFrom('peer')
    .select((eb) => eb.fn.max('sent_sequence').as('sent'))
    .where('remote_organization_id', '=', peer.organizationId)
    .executeTakeFirst();
  await tx
    .insertInto('peer')
    .values({
      organization_id: String(scope.organizationId),
      id: context.newId(),
      name: peer.name.slice(0, 200),
      kind: peer.kind,
      remote_organization_id: peer.organizationId,
      reach: peer.inside ? 'inside' : 'file',
      fingerprints: peer.inside ? [peer.inside.fingerprint] : [],
      pinned_at: peer.inside ? context.now() : null,
      card: peer.card ? jsonb({ ...peer.card }) : null,
      // Numbers go on where they were before the peer was removed: a number twice would look like a forgery.
      sent_sequence: Number(earlier?.sent ?? 0),
      created_at: context.now(),
      updated_at: context.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const found = await findPeer(tx, peer.organizationId);
  if (!found) throw new TypeError('a peer that was just added is not there');
  return found;
}

/** An organization of this installation as it is; null when it is none. The transaction belongs to the asking one again afterwards. */
export async function lookInside(
  tx: Tx,
  scope: Scope,
  organizationId: string,
): Promise<{ name: string; kind: OrganizationKind; fingerprints: readonly string[] } | null> {
  await actAs(tx, { ...scope, organizationId });
  const organization = await tx
    .selectFrom('organization')
    .select(['name', 'kind'])
    .where('id', '=', organizationId)
    .where('kind', '<>', 'installation')
    .executeTakeFirst();
  const keys = await tx
    .selectFrom('signing_key')
    .select('fingerprint')
    .where('retired_at', 'is', null)
    .execute();
  await actAs(tx, scope);
  if (!organization) return null;
  return {
    name: organization.name,
    kind: organization.kind as OrganizationKind,
    fingerprints: keys.map(({ fingerprint }) => fingerprint),
  };
}

/** Takes a card in: a new peer, or what a known one offers now. */
export async function takeCard(
  context: Context,
  tx: Tx,
  scope: Scope,
  document: SignedDocument,
  card: IdentityCard,
): Promise<FoundPeer> {
  if (card.organizationId === scope.organizationId) throw new Problem('own-document');
  const known = await findPeer(tx, card.organizationId);
  const inside = await insideKey(tx, scope, card.organizationId, card.fingerprint);
  if (!known) return addPeer(context, tx, scope, { ...card, inside, card: document });
  await tx
    .updateTable('peer')
    .set({ card: jsonb({ ...document }), updated_at: context.now() })
    .where('id', '=', known.id)
    .execute();
  return known;
}

/** Throws `document-not-authentic` for a card that names an organization of this installation, but not its key. */
async function insideKey(tx: Tx, scope: Scope, organizationId: string, fingerprint: string) {
  const inside = await lookInside(tx, scope, organizationId);
  if (inside && !inside.fingerprints.includes(fingerprint)) throw new Problem('document-not-authentic');
  return inside ? { fingerprint } : null;
}
