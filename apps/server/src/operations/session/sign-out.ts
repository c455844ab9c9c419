import { recordAudit } from '@mamori/database/audit';
import { type Handler, signedIn } from '../../http/call.ts';
import { endSessions } from '../../identity/end-sessions.ts';

export const signOut: Handler<'signOut'> = async (call) => {
  const actor = signedIn(call);
  await endSessions(call.tx, actor.personId, call.context.now(), { only: actor.sessionId });
  await recordAudit(call.tx, call.scope, { action: 'signOut', subject: actor.personId, details: {} });
  call.effects.setSessionToken(null);
};
