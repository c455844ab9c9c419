import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';

export const revokeInvitation: Handler<'revokeInvitation'> = async ({ context, tx, scope, params }) => {
  const row = await tx
    .updateTable('invitation')
    .set({ revoked_at: context.now() })
    .where('id', '=', params.invitationId)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  await recordAudit(tx, scope, {
    action: 'invitation.revoked',
    subject: `invitation:${params.invitationId}`,
    details: {},
  });
};
