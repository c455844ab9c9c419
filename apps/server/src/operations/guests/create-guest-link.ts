import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { loadLink, requireRequest } from '../../services/guests/facility-links.ts';
import { createGuestLink as insertLink } from '../../services/guests/link.ts';
import { recordEvent } from '../../services/vendor-requests/step.ts';

export const createGuestLink: Handler<'createGuestLink'> = async ({ context, tx, scope, params, body }) => {
  const { closed_at } = await requireRequest(tx, params.requestId);
  if (closed_at) throw new Problem('request-closed');
  const { id, url } = await insertLink(context, tx, scope, { requestId: params.requestId, ...body });
  await recordEvent(context, tx, scope, params.requestId, 'linkMade', { linkId: id, name: body.name });
  const { requestId: _, ...link } = await loadLink(tx, id, context.now());
  return { link, url };
};
