/** A second person of the facility, signed in beside the first. */
import type { Client } from '@mamori/contract/client';
import type { BrowserContext, Page } from 'playwright-core';
import type { Product } from './product.ts';
import { acceptInvitation, visitorIn } from './visitor.ts';

export async function clientOf(product: Product, context: BrowserContext): Promise<Client> {
  return (await visitorIn(product.url, context)).client;
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
  const person = { displayName, signInName: 'second.person' };
  const { client, handTo } = await acceptInvitation(product.url, url, person);
  const { page, context } = await product.visit();
  await handTo(context);
  return { page, client };
}
