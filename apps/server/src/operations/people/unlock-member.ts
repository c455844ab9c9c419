import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { findMember } from '../../services/members.ts';

export const unlockMember: Handler<'unlockMember'> = async ({ context, tx, scope, params }) => {
  await findMember(tx, String(scope.organizationId), params.personId, context.now());
  await tx
    .updateTable('person')
    .set({ locked_until: null, failed_attempts: 0 })
    .where('id', '=', params.personId)
    .execute();
  await recordAudit(tx, scope, {
    action: 'member.unlocked',
    subject: `person:${params.personId}`,
    details: {},
  });
};
