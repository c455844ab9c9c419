/** The people of the demonstration, signed in without a click. */
import type { Client } from '@mamori/contract/client';
import type { BrowserContext, Page } from 'playwright-core';
import { DEMO_PASSWORD, type DemoSignInName } from '../../../apps/server/src/demo/users.ts';
import type { Product, VisitOptions } from './product.ts';
import { visitorOf } from './visitor.ts';

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
  const { client, handTo } = visitorOf(product.url);
  await client.call('signIn', { body: { signInName, password: DEMO_PASSWORD } });
  const { page, context } = await product.visit(options);
  await handTo(context);
  return { page, context, client };
}

/** The checklist of that year; every facility of the demonstration with answers has one. */
export async function checklistOf(client: Client, fiscalYear: number): Promise<string> {
  const { rows } = await client.call('listAssessments');
  const found = rows.find((row) => row.fiscalYear === fiscalYear);
  if (!found) throw new Error(`the demonstration has no checklist of ${fiscalYear}`);
  return found.id;
}
