/** People at the vendor who answer the same request, each by a link of their own. */
import { COLLEAGUES_MAX } from '@mamori/contract/schemas/guests';
import type { Tx } from '@mamori/database/connect';
import { maskedEmail } from './open-link.ts';

export async function listColleagues(tx: Tx, requestId: string) {
  const rows = await tx
    .selectFrom('guest_link')
    .select(['id', 'name', 'email', 'created_at', 'opened_at', 'invited_by_link'])
    .where('request_id', '=', requestId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    isInvited: row.invited_by_link !== null,
    colleague: {
      name: row.name,
      maskedEmail: maskedEmail(row.email),
      invitedAt: row.created_at.toISOString(),
      hasOpened: row.opened_at !== null,
    },
  }));
}

/** How many more may be invited. */
export function colleaguesLeft(links: readonly { readonly isInvited: boolean }[]): number {
  return Math.max(0, COLLEAGUES_MAX - links.filter(({ isInvited }) => isInvited).length);
}
