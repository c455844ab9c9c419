/**
 * Personal links to one request (R-C2): the link names the organization, its secret is stored as a hash. Who has only the link still
 * needs a one-time code, so a link that was guessed or forwarded opens nothing by itself.
 */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../../context.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

export const hashSecret = (secret: string) => createHash('sha256').update(secret).digest();

export interface NewGuestLink {
  readonly requestId: string;
  readonly name: string;
  /** Where its one-time codes go; empty where they are told by paper or telephone. */
  readonly email: string;
  readonly days: number;
  /** The link of the colleague who invited. */
  readonly invitedByLink?: string;
}

/** The secret is in the returned address only; after the hash sign, so that it reaches no log of addresses. */
export async function createGuestLink(
  context: Context,
  tx: Tx,
  scope: Scope,
  link: NewGuestLink,
): Promise<{ readonly id: string; readonly url: string; readonly expiresAt: Date }> {
  const id = context.newId();
  const secret = randomBytes(24).toString('base64url');
  const now = context.now();
  const expiresAt = new Date(now.getTime() + link.days * DAY);
  await tx
    .insertInto('guest_link')
    .values({
      organization_id: String(scope.organizationId),
      id,
      request_id: link.requestId,
      token_hash: hashSecret(secret),
      name: link.name,
      email: link.email,
      created_by: scope.personId,
      invited_by_link: link.invitedByLink ?? null,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return {
    id,
    url: `${context.config.publicUrl}/answer#${String(scope.organizationId)}.${secret}`,
    expiresAt,
  };
}

/** Makes a new one-time code of six digits and returns it; an earlier one is void. `minutes`: a code on paper lives longer. */
export async function renewGuestCode(
  context: Context,
  tx: Tx,
  linkId: string,
  minutes: number,
): Promise<string> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await tx
    .updateTable('guest_link')
    .set({
      code_hash: hashSecret(`${linkId}:${code}`),
      code_expires_at: new Date(context.now().getTime() + minutes * MINUTE),
      code_attempts: 0,
      code_sent_at: context.now(),
    })
    .where('id', '=', linkId)
    .execute();
  return code;
}
