/** The product with its server in this process, so that an answer of a vendor can arrive without a vendor's page. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@mamori/contract/client';
import { chromium, type Page } from 'playwright-core';
import { readConfig } from '../../../apps/server/src/config.ts';
import { setUp, startHarness } from '../../../apps/server/tests/support/harness.ts';
import { arrive, askVendors } from '../../../apps/server/tests/support/vendor-responses.ts';
import { webDirectory } from './product.ts';

export interface AnsweringProduct {
  readonly url: string;
  readonly page: Page;
  readonly client: Client;
  ask(assessmentId: string, vendor: string): Promise<{ campaignId: string; requestId: string }>;
  arrive(requestId: string, items: Parameters<typeof arrive>[3]): Promise<unknown>;
  stop(): Promise<void>;
}

/** Set up, with the first administrator signed in to a browser. */
export async function startAnsweringProduct(): Promise<AnsweringProduct> {
  const env = { PORT: '0', MAMORI_DATA: join(tmpdir(), 'mamori-e2e-answers'), MAMORI_WEB: webDirectory() };
  const harness = await startHarness({ config: readConfig(env) });
  const visitor = await setUp(harness);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  });
  const [name = '', value = ''] = (visitor.cookie() ?? '').split('=');
  await context.addCookies([{ name, value, url: harness.url, httpOnly: true, sameSite: 'Strict' }]);
  return {
    url: harness.url,
    page: await context.newPage(),
    client: visitor,
    ask: async (assessmentId, vendor) => {
      const { campaignId, vendors } = await askVendors(visitor, assessmentId, { [vendor]: {} });
      return { campaignId, requestId: vendors[vendor]?.requestId ?? '' };
    },
    arrive: (requestId, items) => arrive(harness, visitor, requestId, items),
    async stop() {
      await browser.close();
      await harness.close();
    },
  };
}
