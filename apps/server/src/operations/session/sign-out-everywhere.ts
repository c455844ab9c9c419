import { recordAudit } from '@mamori/database/audit';
import { type Handler, signedIn } from '../../http/call.ts';
import { endSessions } from '../../identity/end-sessions.ts';

export const signOutEverywhere: Handler<'signOutEverywhere'> = async (call) => {
  const actor = signedIn(call);
  const sessions = await endSessions(call.tx, actor.personId, call.context.now());
  await recordAudit(call.tx, call.scope, {
    action: 'signOut.everywhere',
    subject: actor.personId,
    details: { sessions },
  });
  call.effects.setSessionToken(null);
};
