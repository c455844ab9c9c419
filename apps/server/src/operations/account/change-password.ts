import { recordAudit } from '@mamori/database/audit';
import { type Handler, signedIn } from '../../http/call.ts';
import { endSessions } from '../../identity/end-sessions.ts';
import { setNewPassword } from '../../identity/new-password.ts';
import { requireOwnPassword } from '../../identity/sign-in.ts';

export const changePassword: Handler<'changePassword'> = async (call) => {
  const { tx, body, scope, context } = call;
  const actor = signedIn(call);
  await requireOwnPassword(context, tx, actor.personId, body.currentPassword, scope.origin);
  await setNewPassword(tx, actor, body.newPassword, context.now());
  const sessions = await endSessions(tx, actor.personId, context.now(), { except: actor.sessionId });
  await recordAudit(tx, scope, {
    action: 'account.passwordChanged',
    subject: actor.personId,
    details: { sessionsEnded: sessions },
  });
};
