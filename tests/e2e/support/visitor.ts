/** A browser in miniature: a client that keeps its session cookie, and hands it to a real browser. */
import { type Client, createClient } from '@mamori/contract/client';
import { generateSync } from 'otplib';
import type { BrowserContext } from 'playwright-core';

export const PASSWORD = 'たまご-correct-horse-battery';

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

/** The second factor, where the roles ask for one; returns what the app of the phone would keep. */
export async function enrol(client: Client): Promise<string> {
  const { secret } = await client.call('startTotpEnrolment');
  await client.call('confirmTotpEnrolment', { body: { code: generateSync({ secret }) } });
  return secret;
}

/** Whoever was invited signs in for the first time. */
export async function acceptInvitation(
  url: string,
  invitation: string,
  person: { readonly displayName: string; readonly signInName: string },
): Promise<Visitor> {
  const visitor = visitorOf(url);
  const token = invitation.split('#')[1] ?? '';
  const body = { token, ...person, password: PASSWORD, locale: 'ja' } as const;
  const session = await visitor.client.call('acceptInvitation', { body });
  if (session.state === 'enrolmentRequired') await enrol(visitor.client);
  return visitor;
}

/** The first manager of a new vendor's organization in the same installation. */
export async function vendorManager(url: string, administrator: Client, name: string): Promise<Visitor> {
  const body = { name, managerName: '青木 一郎' };
  const { url: invitation } = await administrator.call('createVendorOrganization', { body });
  return acceptInvitation(url, invitation, { displayName: '青木 一郎', signInName: 'aoki' });
}
