/**
 * R-C2 on a phone: a vendor opens its link, enters the code of the mail, answers, sends and gets a receipt; a colleague in another browser writes
 * into the same draft.
 */
import { editionItems } from '@mamori/core/edition-items';
import { withClient } from '@mamori/database/pool';
import { createTestDatabase, type TestUrls } from '@mamori/database/testing/test-database';
import { loadCatalogue } from '@mamori/regulations/catalogue';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askVendors } from '../../apps/server/tests/support/ask-vendors.ts';
import { expectAccessible } from './support/accessible.ts';
import { type Product, type SignedIn, signInAsFirst, startProduct } from './support/product.ts';
import { PHONE } from './support/screens.ts';

let database: TestUrls;
let product: Product;
let facility: SignedIn;
let requestId: string;
let campaignId: string;
let page: Page;
const VENDOR = '甲システム株式会社';
const EMAIL = 'tanaka@vendor.example';

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
  product = await startProduct({
    env: { DATABASE_URL: database.ownerUrl, MAMORI_APP_DATABASE_URL: database.applicationUrl },
  });
  facility = await signInAsFirst(product);
  const asked = await askVendors(facility.client, [VENDOR]);
  campaignId = asked.campaignId;
  requestId = asked.vendors[VENDOR]?.requestId ?? '';
});
afterAll(() => product?.stop());

/** The newest mail to this address, out of the queue. */
async function mailTo(recipient: string): Promise<string> {
  const { rows } = await withClient(database.superuserUrl, (client) =>
    client.query<{ body: string }>(
      'SELECT body FROM mail_message WHERE recipient = $1 ORDER BY created_at DESC LIMIT 1',
      [recipient],
    ),
  );
  return rows[0]?.body ?? '';
}

async function enter(url: string, email: string): Promise<Page> {
  const visit = await product.visit(PHONE);
  visit.page.setDefaultTimeout(60_000);
  await visit.page.goto(url.replace(/^https?:\/\/[^/]+/, product.url));
  await visit.page.getByRole('button', { name: '確認コードを送る' }).click();
  await visit.page.getByText('に確認コードを送りました').waitFor();
  const code = /\d{6}/.exec(await mailTo(email))?.[0] ?? '';
  await visit.page.getByRole('textbox', { name: /^確認コード/ }).fill(code);
  await visit.page.getByRole('button', { name: '回答を始める' }).click();
  await visit.page.getByRole('heading', { name: '令和7年度 サイバーセキュリティ対策の確認' }).waitFor();
  return visit.page;
}

async function choose(on: Page, answer: string): Promise<void> {
  const radio = on.getByRole('radio', { name: answer, exact: true });
  await radio.focus();
  await radio.press('Space');
  await on.getByText('保存しました').waitFor();
}

test('a link and the code of the mail lead to the questions', async () => {
  const { url } = await facility.client.call('createGuestLink', {
    params: { requestId },
    body: { name: '田中 一郎', email: EMAIL },
  });
  page = await enter(url, EMAIL);
  await expectAccessible(page);
  expect(await page.getByRole('navigation', { name: 'メニュー' }).count()).toBe(0);
  const first = editionItems(loadCatalogue().edition('fy2025/vendor'))[0];
  await page.getByText(first?.text.text ?? '').waitFor();
  await choose(page, 'はい');
});

test('a colleague in another browser writes into the same draft', async () => {
  await page.getByRole('button', { name: '同僚と一緒に回答する' }).click();
  await page.getByRole('textbox', { name: '同僚の名前' }).fill('鈴木');
  await page.getByRole('textbox', { name: 'メールアドレス' }).fill('suzuki@vendor.example');
  await page.getByRole('button', { name: '招待のメールを送る' }).click();
  await page.getByText('su***@vendor.example').waitFor();
  const link = /https?:\S+/.exec(await mailTo('suzuki@vendor.example'))?.[0] ?? '';
  const colleague = await enter(link, 'suzuki@vendor.example');
  // The first question is answered: the colleague begins at the second.
  await choose(colleague, 'はい');
  await colleague.getByRole('button', { name: '一覧で見る' }).click();
  expect(await colleague.getByRole('listitem').filter({ hasText: 'はい' }).count()).toBeGreaterThanOrEqual(2);
  await expectAccessible(colleague);
  await colleague.close();
});

test('what is missing is said, then it is sent, and the receipt shows number and hash', async () => {
  await page.reload();
  await page.getByRole('button', { name: '一覧で見る' }).click();
  await page.getByRole('button', { name: '確認して送る' }).click();
  await page.getByText('足りないところがあります').waitFor();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: /^お名前/ }).fill('田中 一郎');
  await page.getByRole('checkbox', { name: '足りないところがあることを承知で送る' }).check({ force: true });
  await page.getByRole('button', { name: 'さくら医院に送る' }).click();
  await page.getByRole('heading', { name: '受付票' }).waitFor();
  await expectAccessible(page);
  const shown = await page.getByRole('main').textContent();
  expect(shown).toMatch(/[0-9a-f]{64}/);
  const { requests } = await facility.client.call('getCampaign', { params: { campaignId } });
  expect(requests[0]).toMatchObject({ status: 'answered', responseCount: 1 });
});
