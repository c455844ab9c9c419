/** A second person of the facility, signed in beside the first. */
import { type Client, createClient } from '@mamori/contract/client';
import { generateSync } from 'otplib';
import type { BrowserContext, Page } from 'playwright-core';
import { PASSWORD, type Product } from './product.ts';

/** A client that keeps its cookie, beginning with that of a browser when one is given. */
export async function clientWith(product: Product, context?: BrowserContext) {
  const [own] = context ? await context.cookies(product.url) : [];
  let cookie = own ? `${own.name}=${own.value}` : '';
  const send: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('cookie', cookie);
    const response = await fetch(input, { ...init, headers });
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return response;
  };
  return { client: createClient({ baseUrl: product.url, fetch: send }), cookie: () => cookie };
}

export async function clientOf(product: Product, context: BrowserContext): Promise<Client> {
  return (await clientWith(product, context)).client;
}

/** Accepts an invitation of the first person through the API and opens a browser of their own. */
export async function secondPerson(
  product: Product,
  first: BrowserContext,
  displayName: string,
): Promise<{ page: Page; client: Client }> {
  const administrator = await clientOf(product, first);
  const { url } = await administrator.call('createInvitation', {
    body: { name: displayName, roles: ['system_operator'] },
  });
  const { client, cookie } = await clientWith(product);
  const token = url.split('#')[1] ?? '';
  await client.call('acceptInvitation', {
    body: { token, displayName, signInName: 'second.person', password: PASSWORD, locale: 'ja' },
  });
  const { secret } = await client.call('startTotpEnrolment');
  await client.call('confirmTotpEnrolment', { body: { code: generateSync({ secret }) } });
  const { page, context } = await product.visit();
  const [name = '', value = ''] = cookie().split('=');
  await context.addCookies([{ name, value, url: product.url, httpOnly: true, sameSite: 'Strict' }]);
  return { page, client };
}
