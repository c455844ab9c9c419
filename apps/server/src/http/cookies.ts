import type { Context as HonoContext } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Context } from '../context.ts';
import type { AnswerEffects } from './call.ts';
import { type Environment, SESSION_COOKIE } from './identify.ts';
import { GUEST_COOKIE } from './identify-guest.ts';

/** The cookies are out of reach of scripts and of other sites; a guest's goes to the API alone. */
export function cookieEffects(c: HonoContext<Environment>, context: Context): AnswerEffects {
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict' as const,
    secure: context.config.secureCookies,
  };
  return {
    setSessionToken(token) {
      if (token === null) deleteCookie(c, SESSION_COOKIE, options);
      else setCookie(c, SESSION_COOKIE, token, options);
    },
    setGuestToken(token) {
      const forApi = { ...options, path: '/api' };
      if (token === null) deleteCookie(c, GUEST_COOKIE, forApi);
      else setCookie(c, GUEST_COOKIE, token, forApi);
    },
  };
}
