import { recordAudit } from '@mamori/database/audit';
import { asGuest, type Handler } from '../../http/call.ts';

export const leaveAsGuest: Handler<'leaveAsGuest'> = async (call) => {
  const { context, tx, scope, effects } = call;
  const { session, linkId } = asGuest(call);
  effects.setGuestToken(null);
  if (!session) return;
  await tx
    .updateTable('guest_session')
    .set({ ended_at: context.now() })
    .where('token_hash', '=', session)
    .execute();
  await recordAudit(tx, scope, { action: 'guest.left', subject: `guestLink:${linkId}` });
};
