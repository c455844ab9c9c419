import { recordAudit } from '@mamori/database/audit';
import { type Handler, signedIn } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { endSessions } from '../../identity/end-sessions.ts';

export const endSession: Handler<'endSession'> = async (call) => {
  const actor = signedIn(call);
  const { sessionId } = call.params;
  const ended = /^[0-9a-f]{64}$/.test(sessionId)
    ? await endSessions(call.tx, actor.personId, call.context.now(), { only: sessionId })
    : 0;
  if (ended === 0) throw new Problem('not-found');
  await recordAudit(call.tx, call.scope, { action: 'session.ended', subject: actor.personId, details: {} });
  if (sessionId === actor.sessionId) call.effects.setSessionToken(null);
};
