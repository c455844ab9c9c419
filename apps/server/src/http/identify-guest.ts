/** Who answers for a vendor: a program by its token, or a person by the session that a personal link began (R-C2). */
import type { Context as HonoContext } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Context } from '../context.ts';
import { type Guest, guestBySession, guestByToken } from '../identity/guest.ts';
import type { Environment } from './identify.ts';
import { Problem } from './problem.ts';

export const GUEST_COOKIE = 'mamori_guest';

/** Throws `not-signed-in`; a member's own session makes nobody a guest. `link-expired` when the link of the session has ended. */
export async function identifyGuest(context: Context, c: HonoContext<Environment>): Promise<Guest> {
  const bearer = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  const cookie = getCookie(c, GUEST_COOKIE);
  const guest = bearer
    ? await guestByToken(context, bearer)
    : cookie
      ? await guestBySession(context, cookie)
      : null;
  if (!guest) throw new Problem('not-signed-in');
  return guest;
}
