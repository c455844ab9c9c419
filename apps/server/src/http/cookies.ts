import type { Context as HonoContext } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Context } from '../context.ts';
import type { AnswerEffects } from './call.ts';
import { type Environment, SESSION_COOKIE } from './identify.ts';

/** The session cookie is out of reach of scripts and of other sites. */
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
  };
}
