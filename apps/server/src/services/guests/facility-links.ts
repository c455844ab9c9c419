/** Links and tokens as the facility lists them; their secrets are shown once and kept nowhere. */
import type { GuestLink, VendorToken } from '@mamori/contract/schemas/guests';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';

type LinkRow = z.input<typeof GuestLink>;
type TokenRow = z.input<typeof VendorToken>;

function stateOf(row: { readonly revoked_at: Date | null; readonly expires_at: Date }, now: Date) {
  return row.revoked_at ? 'revoked' : row.expires_at <= now ? 'expired' : 'open';
}

const selectLinks = (tx: Tx) =>
  tx
    .selectFrom('guest_link as link')
    .leftJoin('person', 'person.id', 'link.created_by')
    .leftJoin('guest_link as inviter', (join) =>
      join
        .onRef('inviter.organization_id', '=', 'link.organization_id')
        .onRef('inviter.id', '=', 'link.invited_by_link'),
    )
    .select(['link.id', 'link.request_id', 'link.name', 'link.email', 'link.created_at', 'link.expires_at'])
    .select(['link.opened_at', 'link.invited_by_link', 'link.revoked_at'])
    .select(['person.display_name as person_name', 'inviter.name as inviter_name']);

export async function listLinks(tx: Tx, requestId: string, now: Date): Promise<LinkRow[]> {
  await requireRequest(tx, requestId);
  const rows = await selectLinks(tx)
    .where('link.request_id', '=', requestId)
    .orderBy('link.created_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => linkRow(row, now));
}

/** Throws `not-found`. */
export async function loadLink(tx: Tx, id: string, now: Date): Promise<LinkRow & { requestId: string }> {
  const row = await selectLinks(tx).where('link.id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return { ...linkRow(row, now), requestId: row.request_id };
}

function linkRow(
  row: Awaited<ReturnType<ReturnType<typeof selectLinks>['executeTakeFirstOrThrow']>>,
  now: Date,
): LinkRow {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    openedAt: row.opened_at?.toISOString() ?? null,
    byColleague: row.invited_by_link !== null,
    madeBy: row.inviter_name ?? row.person_name ?? '',
    state: stateOf(row, now),
  };
}

/** Throws `not-found`; `closed_at` of its campaign. */
export async function requireRequest(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('vendor_request')
    .innerJoin('campaign', (join) =>
      join
        .onRef('campaign.organization_id', '=', 'vendor_request.organization_id')
        .onRef('campaign.id', '=', 'vendor_request.campaign_id'),
    )
    .select('campaign.closed_at')
    .where('vendor_request.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row;
}

const selectTokens = (tx: Tx) =>
  tx
    .selectFrom('vendor_token')
    .select(['id', 'vendor_id', 'name', 'created_at', 'expires_at', 'last_used_at', 'revoked_at']);

export async function listTokens(tx: Tx, vendorId: string, now: Date): Promise<TokenRow[]> {
  await requireVendor(tx, vendorId);
  const rows = await selectTokens(tx)
    .where('vendor_id', '=', vendorId)
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => tokenRow(row, now));
}

/** Throws `not-found`. */
export async function loadToken(tx: Tx, id: string, now: Date): Promise<TokenRow & { vendorId: string }> {
  const row = await selectTokens(tx).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return { ...tokenRow(row, now), vendorId: row.vendor_id };
}

function tokenRow(
  row: Awaited<ReturnType<ReturnType<typeof selectTokens>['executeTakeFirstOrThrow']>>,
  now: Date,
): TokenRow {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    state: stateOf(row, now),
  };
}

/** Throws `not-found` for a vendor that is gone too. */
export async function requireVendor(tx: Tx, id: string): Promise<void> {
  const row = await tx
    .selectFrom('vendor')
    .select('id')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
}
