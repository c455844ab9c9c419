import { recordAudit } from '@mamori/database/audit';
import { type Handler, signedIn } from '../../http/call.ts';
import { endSessions } from '../../identity/end-sessions.ts';
import { forgetSecondFactor } from '../../identity/forget-second-factor.ts';
import { requireResettable } from '../../services/password-resets.ts';

export const resetMemberSecondFactor: Handler<'resetMemberSecondFactor'> = async (call) => {
  const { context, tx, scope, params, locale } = call;
  const now = context.now();
  await requireResettable({ tx, scope, actor: signedIn(call), locale, now }, params.personId);
  await forgetSecondFactor(tx, params.personId);
  await endSessions(tx, params.personId, now);
  await recordAudit(tx, scope, {
    action: 'member.secondFactorReset',
    subject: `person:${params.personId}`,
    details: {},
  });
};
