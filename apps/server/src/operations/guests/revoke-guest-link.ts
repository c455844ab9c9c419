import type { Handler } from '../../http/call.ts';
import { loadLink } from '../../services/guests/facility-links.ts';
import { recordEvent } from '../../services/vendor-requests/step.ts';

/** Sessions of the link end with it: they are looked up through it. */
export const revokeGuestLink: Handler<'revokeGuestLink'> = async ({ context, tx, scope, params }) => {
  const link = await loadLink(tx, params.guestLinkId, context.now());
  if (link.state === 'revoked') return;
  await tx
    .updateTable('guest_link')
    .set({ revoked_at: context.now(), code_hash: null })
    .where('id', '=', link.id)
    .execute();
  await recordEvent(context, tx, scope, link.requestId, 'linkRevoked', { linkId: link.id, name: link.name });
};
