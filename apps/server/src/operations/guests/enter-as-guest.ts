import type { RefusingHandler } from '../../http/call.ts';
import { GUEST_SESSION_LIFE, newGuestToken } from '../../identity/guest.ts';
import { useCode } from '../../services/guests/one-time-code.ts';
import { openLink } from '../../services/guests/open-link.ts';
import { recordEvent } from '../../services/vendor-requests/step.ts';

export const enterAsGuest: RefusingHandler<'enterAsGuest'> = async ({
  context,
  tx,
  scope,
  body,
  effects,
}) => {
  const link = await openLink(context, tx, body.token, scope.origin);
  const { row, organizationId } = link;
  const refused = await useCode(context, tx, link, body.code);
  if (refused) return refused;
  const { token, hash } = newGuestToken(organizationId);
  const now = context.now();
  const expiresAt = new Date(Math.min(now.getTime() + GUEST_SESSION_LIFE, row.expires_at.getTime()));
  await tx
    .insertInto('guest_session')
    .values({
      organization_id: organizationId,
      token_hash: hash,
      link_id: row.id,
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
      origin: scope.origin,
    })
    .execute();
  await recordEvent(context, tx, link.scope, row.request_id, 'entered', { linkId: row.id });
  effects.setGuestToken(token);
  return {
    way: 'link',
    linkId: row.id,
    name: row.name,
    vendorName: row.vendor_name,
    facilityName: row.facility_name,
    requestId: row.request_id,
    expiresAt: expiresAt.toISOString(),
  };
};
