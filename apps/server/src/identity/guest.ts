/** A vendor's person or program without an account: what they reach, and until when (R-C2). */
import { randomBytes } from 'node:crypto';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../context.ts';
import { Problem } from '../http/problem.ts';
import { hashSecret } from '../services/guests/link.ts';
import { vendorScope } from '../services/guests/scope.ts';

export interface Guest {
  readonly organizationId: string;
  readonly way: 'link' | 'api';
  readonly linkId: string | null;
  readonly tokenId: string | null;
  /** The one request of a link; null for a token. */
  readonly requestId: string | null;
  readonly vendorId: string;
  readonly name: string;
  readonly vendorName: string;
  readonly expiresAt: Date;
  /** Hash of the session, for leaving; null for a token. */
  readonly session: Buffer | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const IDLE = 24 * HOUR;
export const GUEST_SESSION_LIFE = 7 * 24 * HOUR;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `<organization>.<secret>` → both parts, the secret hashed; null for what is no token at all. */
export function splitToken(token: string): { readonly organizationId: string; readonly hash: Buffer } | null {
  const [organizationId = '', secret = '', ...more] = token.split('.');
  if (!UUID.test(organizationId) || secret === '' || more.length > 0) return null;
  return { organizationId, hash: hashSecret(secret) };
}

export function newGuestToken(organizationId: string): { readonly token: string; readonly hash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { token: `${organizationId}.${secret}`, hash: hashSecret(secret) };
}

const anonymous = (organizationId: string): Scope => ({
  organizationId,
  personId: null,
  personName: '',
  origin: null,
});

export function guestScope(guest: Guest, origin: string | null): Scope {
  return vendorScope(guest.organizationId, guest, origin);
}

/** Null: there is no such session, it ended or was idle too long. Throws `link-expired` when its link or campaign has ended. */
export async function guestBySession(context: Context, token: string): Promise<Guest | null> {
  const parts = splitToken(token);
  if (!parts) return null;
  const { organizationId, hash } = parts;
  const row = await context.database.read(anonymous(organizationId), (tx) => sessionRow(tx, hash));
  const now = context.now();
  if (!row || row.expires_at <= now || now.getTime() - row.last_seen_at.getTime() > IDLE) return null;
  if (row.revoked_at || row.link_expires_at <= now || row.closed_at) throw new Problem('link-expired');
  if (now.getTime() - row.last_seen_at.getTime() > MINUTE) await touchSession(context, organizationId, hash);
  return {
    organizationId,
    way: 'link',
    linkId: row.link_id,
    tokenId: null,
    requestId: row.request_id,
    vendorId: row.vendor_id,
    name: row.name,
    vendorName: row.vendor_name,
    expiresAt: row.expires_at,
    session: hash,
  };
}

function sessionRow(tx: Tx, hash: Buffer) {
  return tx
    .selectFrom('guest_session as session')
    .innerJoin('guest_link as link', (join) =>
      join
        .onRef('link.organization_id', '=', 'session.organization_id')
        .onRef('link.id', '=', 'session.link_id'),
    )
    .innerJoin('vendor_request as request', (join) =>
      join
        .onRef('request.organization_id', '=', 'link.organization_id')
        .onRef('request.id', '=', 'link.request_id'),
    )
    .innerJoin('campaign', (join) =>
      join
        .onRef('campaign.organization_id', '=', 'request.organization_id')
        .onRef('campaign.id', '=', 'request.campaign_id'),
    )
    .innerJoin('vendor', (join) =>
      join
        .onRef('vendor.organization_id', '=', 'request.organization_id')
        .onRef('vendor.id', '=', 'request.vendor_id'),
    )
    .select(['session.last_seen_at', 'session.expires_at', 'session.link_id'])
    .select(['link.request_id', 'link.name', 'link.revoked_at', 'link.expires_at as link_expires_at'])
    .select(['campaign.closed_at', 'request.vendor_id', 'vendor.name as vendor_name'])
    .where('session.token_hash', '=', hash)
    .where('session.ended_at', 'is', null)
    .executeTakeFirst();
}

async function touchSession(context: Context, organizationId: string, hash: Buffer): Promise<void> {
  await context.database.transaction(anonymous(organizationId), (tx) =>
    tx
      .updateTable('guest_session')
      .set({ last_seen_at: context.now() })
      .where('token_hash', '=', hash)
      .execute(),
  );
}

/** Null: there is no such token, it has ended or was revoked, or the vendor is gone. */
export async function guestByToken(context: Context, token: string): Promise<Guest | null> {
  const parts = splitToken(token);
  if (!parts) return null;
  const { organizationId, hash } = parts;
  const row = await context.database.read(anonymous(organizationId), (tx) => tokenRow(tx, hash));
  const now = context.now();
  if (!row || row.revoked_at || row.expires_at <= now) return null;
  if (!row.last_used_at || now.getTime() - row.last_used_at.getTime() > MINUTE)
    await touchToken(context, organizationId, row.id);
  return {
    organizationId,
    way: 'api',
    linkId: null,
    tokenId: row.id,
    requestId: null,
    vendorId: row.vendor_id,
    name: row.name,
    vendorName: row.vendor_name,
    expiresAt: row.expires_at,
    session: null,
  };
}

function tokenRow(tx: Tx, hash: Buffer) {
  return tx
    .selectFrom('vendor_token as token')
    .innerJoin('vendor', (join) =>
      join
        .onRef('vendor.organization_id', '=', 'token.organization_id')
        .onRef('vendor.id', '=', 'token.vendor_id'),
    )
    .select(['token.id', 'token.name', 'token.vendor_id', 'token.expires_at', 'token.revoked_at'])
    .select(['token.last_used_at', 'vendor.name as vendor_name'])
    .where('token.token_hash', '=', hash)
    .where('vendor.removed_at', 'is', null)
    .executeTakeFirst();
}

async function touchToken(context: Context, organizationId: string, id: string): Promise<void> {
  await context.database.transaction(anonymous(organizationId), (tx) =>
    tx.updateTable('vendor_token').set({ last_used_at: context.now() }).where('id', '=', id).execute(),
  );
}
