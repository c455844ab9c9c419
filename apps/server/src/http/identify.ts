/** Finds out who asks: reads the session cookie, loads the session, chooses the language. */

import { chooseLocale, type Locale } from '@mamori/messages/locale';
import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Context } from '../context.ts';
import type { Actor } from '../identity/actor.ts';
import type { Guest } from '../identity/guest.ts';
import { loadActor } from '../identity/session.ts';

export const SESSION_COOKIE = 'mamori_session';

export interface Environment {
  Variables: {
    requestId: string;
    /** Address of the caller. */
    origin: string;
    actor: Actor | null;
    /** A vendor without an account; looked for in `guest` operations only. */
    guest: Guest | null;
    locale: Locale;
  };
}

export function identify(context: Context): MiddlewareHandler<Environment> {
  return async (c, next) => {
    const token = getCookie(c, SESSION_COOKIE);
    const actor = token ? await loadActor(context, token) : null;
    c.set('actor', actor);
    c.set('guest', null);
    const wanted = c.req.header('accept-language');
    c.set('locale', wanted ? chooseLocale(wanted) : (actor?.locale ?? 'ja'));
    await next();
  };
}
