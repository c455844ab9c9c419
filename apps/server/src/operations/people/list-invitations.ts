import type { Handler } from '../../http/call.ts';
import { invitationRow } from '../../services/invitations.ts';

export const listInvitations: Handler<'listInvitations'> = async ({ tx, context }) => {
  const rows = await tx
    .selectFrom('invitation')
    .selectAll()
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute();
  return { rows: rows.map((row) => invitationRow(row, context.now())) };
};
