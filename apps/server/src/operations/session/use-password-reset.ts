import { recordAudit } from '@mamori/database/audit';
import { revokePasswordResets } from '@mamori/database/password-reset';
import type { Handler } from '../../http/call.ts';
import { endSessions } from '../../identity/end-sessions.ts';
import { forgetSecondFactor } from '../../identity/forget-second-factor.ts';
import { setNewPassword } from '../../identity/new-password.ts';
import { actAs } from '../../services/organizations.ts';
import { requireOpenReset } from '../../services/password-resets.ts';

/** Signs nobody in: the new password and the second factor are asked for next. A refused password leaves the code valid. */
export const usePasswordReset: Handler<'usePasswordReset'> = async ({
  context,
  tx,
  scope,
  body,
  effects,
}) => {
  const now = context.now();
  const { reset, owner } = await requireOpenReset(context, tx, body.code);
  const { personId, organizationId, withSecondFactor } = reset;
  const acting = await actAs(tx, { ...scope, organizationId, personId, personName: owner.displayName });
  await setNewPassword(tx, owner, body.password, now);
  await revokePasswordResets(tx, { personId });
  if (withSecondFactor) await forgetSecondFactor(tx, personId);
  await tx
    .updateTable('person')
    .set({ failed_attempts: 0, locked_until: null })
    .where('id', '=', personId)
    .execute();
  const sessions = await endSessions(tx, personId, now);
  await recordAudit(tx, acting, {
    action: 'passwordReset.used',
    subject: `person:${personId}`,
    details: { sessionsEnded: sessions, withSecondFactor },
  });
  effects.setSessionToken(null);
};
