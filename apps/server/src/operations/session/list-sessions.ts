import { type Handler, signedIn } from '../../http/call.ts';

export const listSessions: Handler<'listSessions'> = async (call) => {
  const { tx, context } = call;
  const actor = signedIn(call);
  const { idleMinutes, maximumHours } = context.config.session;
  const now = context.now().getTime();
  const rows = await tx
    .selectFrom('session')
    .select(['token_hash', 'created_at', 'last_seen_at', 'user_agent', 'origin'])
    .where('person_id', '=', actor.personId)
    .where('ended_at', 'is', null)
    .where('last_seen_at', '>', new Date(now - idleMinutes * 60_000))
    .where('created_at', '>', new Date(now - maximumHours * 3_600_000))
    .orderBy('last_seen_at', 'desc')
    .limit(100)
    .execute();
  return {
    rows: rows.map((row) => {
      const id = row.token_hash.toString('hex');
      return {
        id,
        current: id === actor.sessionId,
        createdAt: row.created_at.toISOString(),
        lastSeenAt: row.last_seen_at.toISOString(),
        userAgent: row.user_agent ?? '',
        origin: row.origin ?? '',
      };
    }),
  };
};
