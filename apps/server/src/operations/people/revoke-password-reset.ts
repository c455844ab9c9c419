import { recordAudit } from '@mamori/database/audit';
import { revokePasswordResets } from '@mamori/database/password-reset';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { findMember } from '../../services/members.ts';

/** Whoever made it: calling back only ever takes a way in away. */
export const revokePasswordReset: Handler<'revokePasswordReset'> = async ({ context, tx, scope, params }) => {
  const { personId } = params;
  const member = await findMember(tx, String(scope.organizationId), personId, context.now());
  if (member.passwordResetUntil === null) throw new Problem('not-found');
  await revokePasswordResets(tx, { personId });
  await recordAudit(tx, scope, {
    action: 'passwordReset.revoked',
    subject: `person:${personId}`,
    details: {},
  });
};
