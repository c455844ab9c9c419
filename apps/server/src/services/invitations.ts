/** Invitations by link or printed sheet: the token names the organization, its secret is stored as a hash, it works once. */
import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@mamori/contract/permissions';
import type { Invitation } from '@mamori/contract/schemas/people';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { Problem } from '../http/problem.ts';
import { actAs } from './organizations.ts';

type Row = z.input<typeof Invitation>;

interface Stored {
  id: string;
  name: string;
  roles: string[];
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
  revoked_at: Date | null;
}

const DAY = 86_400_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const hashSecret = (secret: string) => createHash('sha256').update(secret).digest();

export function newInvitationToken(organizationId: string): { token: string; hash: Buffer } {
  const secret = randomBytes(24).toString('base64url');
  return { token: `${organizationId}.${secret}`, hash: hashSecret(secret) };
}

export function invitationUrl(context: Context, token: string): string {
  // After the hash sign: the token does not reach any log of addresses.
  return `${context.config.publicUrl}/invitation#${token}`;
}

export function invitationRow(row: Stored, now: Date): Row {
  const state = row.used_at ? 'used' : row.revoked_at ? 'revoked' : row.expires_at < now ? 'expired' : 'open';
  return {
    id: row.id,
    name: row.name,
    roles: row.roles as Role[],
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    state,
  };
}

/** Invites to the organization of the scope; the link is known to the answer alone. */
export async function insertInvitation(
  context: Context,
  tx: Tx,
  scope: Scope,
  { name, roles, days }: { readonly name: string; readonly roles: Role[]; readonly days: number },
): Promise<{ invitation: Row; url: string }> {
  const organizationId = String(scope.organizationId);
  const { token, hash } = newInvitationToken(organizationId);
  const row = await tx
    .insertInto('invitation')
    .values({
      organization_id: organizationId,
      id: context.newId(),
      token_hash: hash,
      name,
      roles,
      created_by: scope.personId,
      expires_at: new Date(context.now().getTime() + days * DAY),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await recordAudit(tx, scope, {
    action: 'invitation.created',
    subject: `invitation:${row.id}`,
    details: { name, roles },
  });
  return { invitation: invitationRow(row, context.now()), url: invitationUrl(context, token) };
}

/** Finds the open invitation of a token and turns the transaction to its organization; throws `invitation-invalid`. */
export async function openInvitation(context: Context, tx: Tx, token: string) {
  const [organizationId = '', secret = ''] = token.split('.');
  if (!UUID.test(organizationId)) throw new Problem('invitation-invalid');
  await actAs(tx, { organizationId, personId: null, personName: '', origin: null });
  const row = await tx
    .selectFrom('invitation')
    .innerJoin('organization', 'organization.id', 'invitation.organization_id')
    .selectAll('invitation')
    .select('organization.name as organization_name')
    .where('invitation.token_hash', '=', hashSecret(secret))
    .forUpdate('invitation')
    .executeTakeFirst();
  if (!row || invitationRow(row, context.now()).state !== 'open') throw new Problem('invitation-invalid');
  return { ...row, organizationId, roles: row.roles as Role[] };
}

/** The open invitation of the organization with this id and this token; throws `not-found`. */
export async function requireOwnInvitation(
  context: Context,
  tx: Tx,
  scope: Scope,
  id: string,
  token: string,
) {
  const [organizationId, secret = ''] = token.split('.');
  const row = await tx
    .selectFrom('invitation')
    .innerJoin('organization', 'organization.id', 'invitation.organization_id')
    .selectAll('invitation')
    .select('organization.name as organization_name')
    .where('invitation.id', '=', id)
    .where('invitation.token_hash', '=', hashSecret(secret))
    .executeTakeFirst();
  if (!row || organizationId !== scope.organizationId || invitationRow(row, context.now()).state !== 'open') {
    throw new Problem('not-found');
  }
  return row;
}
