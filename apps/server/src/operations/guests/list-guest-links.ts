import type { Handler } from '../../http/call.ts';
import { listLinks } from '../../services/guests/facility-links.ts';

export const listGuestLinks: Handler<'listGuestLinks'> = async ({ context, tx, params }) => ({
  rows: await listLinks(tx, params.requestId, context.now()),
  linksReach: context.config.linksReach,
});
