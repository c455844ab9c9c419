import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { loadLink } from '../../services/guests/facility-links.ts';
import { renewGuestCode as renewCode } from '../../services/guests/link.ts';
import { recordEvent } from '../../services/vendor-requests/step.ts';

const MINUTES_A_DAY = 1440;

export const renewGuestCode: Handler<'renewGuestCode'> = async ({ context, tx, scope, params, body }) => {
  const link = await loadLink(tx, params.guestLinkId, context.now());
  if (link.state !== 'open') throw new Problem('conflict', { details: { state: link.state } });
  const minutes = body.days * MINUTES_A_DAY;
  const code = await renewCode(context, tx, link.id, minutes);
  await recordEvent(context, tx, scope, link.requestId, 'codeMade', { linkId: link.id, name: link.name });
  return { code, expiresAt: new Date(context.now().getTime() + minutes * 60_000).toISOString() };
};
