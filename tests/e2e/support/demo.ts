/** The people of the demonstration, signed in without a click. */
import type { Client } from '@mamori/contract/client';
import type { BrowserContext, Page } from 'playwright-core';
import { DEMO_PASSWORD, type DemoSignInName } from '../../../apps/server/src/demo/users.ts';
import type { Product, VisitOptions } from './product.ts';
import { clientWith } from './second-person.ts';

export interface DemoVisit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly client: Client;
}

export async function visitDemo(
  product: Product,
  signInName: DemoSignInName,
  options: VisitOptions = {},
): Promise<DemoVisit> {
  const { client, cookie } = await clientWith(product);
  await client.call('signIn', { body: { signInName, password: DEMO_PASSWORD } });
  const { page, context } = await product.visit(options);
  const [name = '', value = ''] = cookie().split('=');
  await context.addCookies([{ name, value, url: product.url, httpOnly: true, sameSite: 'Strict' }]);
  return { page, context, client };
}

/** The checklist of that year; every facility of the demonstration with answers has one. */
export async function checklistOf(client: Client, fiscalYear: number): Promise<string> {
  const { rows } = await client.call('listAssessments');
  const found = rows.find((row) => row.fiscalYear === fiscalYear);
  if (!found) throw new Error(`the demonstration has no checklist of ${fiscalYear}`);
  return found.id;
}
