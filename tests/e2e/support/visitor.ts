/** A browser in miniature: a client that keeps its session cookie, and hands it to a real browser. */
import { type Client, createClient } from '@mamori/contract/client';
import type { BrowserContext } from 'playwright-core';

export interface Visitor {
  readonly client: Client;
  /** Puts the session into a browser. */
  handTo(context: BrowserContext): Promise<void>;
}

export function visitorOf(url: string, cookieAtFirst = ''): Visitor {
  let cookie = cookieAtFirst;
  const send: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('cookie', cookie);
    const response = await fetch(input, { ...init, headers });
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return response;
  };
  return {
    client: createClient({ baseUrl: url, fetch: send }),
    async handTo(context) {
      const [name = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }]);
    },
  };
}

/** The person who is signed in there already. */
export async function visitorIn(url: string, context: BrowserContext): Promise<Visitor> {
  const [own] = await context.cookies(url);
  return visitorOf(url, own ? `${own.name}=${own.value}` : '');
}
