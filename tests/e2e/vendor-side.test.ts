/** R-C5 in a browser: a vendor answers once for a product, asks itself what differs, sends to its customer, and corrects. */
import type { Client } from '@mamori/contract/client';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { typed } from '../../apps/server/tests/support/typed-answer.ts';
import { type Asking, ask, ITEMS, QUESTION } from '../../apps/server/tests/support/vendor-client.ts';
import { expectAccessible } from './support/accessible.ts';
import { type Product, type SignedIn, signInAsFirst, startProduct } from './support/product.ts';
import { vendorManager } from './support/visitor.ts';

/** What is answered without the page: all but the one typed there and the one asked of each customer. */
const REST = ITEMS.filter((itemId) => itemId !== '1-1' && itemId !== '2-13');

let product: Product;
let facility: SignedIn;
let vendor: Client;
let asking: Asking;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
  facility = await signInAsFirst(product);
  const visitor = await vendorManager(product.url, facility.client, '青空システム');
  vendor = visitor.client;
  const visit = await product.visit();
  await visitor.handTo(visit.context);
  page = visit.page;
  page.setDefaultTimeout(60_000);
});
afterAll(() => product?.stop());

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const field = (name: string | RegExp) => page.getByRole('textbox', { name });

async function choose(answer: string): Promise<void> {
  const radio = page.getByRole('radio', { name: answer, exact: true });
  await radio.focus();
  await radio.press('Space');
}

/** `edition`: how many times the set has been approved by then. */
async function approveSet(edition: number): Promise<void> {
  await press('この回答を承認する');
  await page.getByText(`承認済みです（第${edition}版）`).waitFor();
}

/** How many answers the facility has received. */
async function received(): Promise<number> {
  const { campaignId, requestId } = asking;
  const { requests } = await facility.client.call('getCampaign', { params: { campaignId } });
  return requests.find(({ id }) => id === requestId)?.responseCount ?? 0;
}

/** The set of the only product. */
async function ownSet() {
  const { rows } = await vendor.call('listProducts');
  const { versions } = await vendor.call('getProduct', { params: { productId: rows[0]?.id ?? '' } });
  return vendor.call('getAnswerSet', { params: { answerSetId: versions[0]?.sets[0]?.id ?? '' } });
}

test('a product and its version are registered, and its answers begun', async () => {
  await page.goto(`${product.url}/products`);
  await press('製品を登録する');
  await field(/^製品名/).fill('カルテX');
  await press('保存する');
  await page.getByRole('link', { name: 'カルテX' }).click();
  await press('版を加える');
  await field(/^版/).fill('5.2');
  await press('保存する');
  await press('回答を始める');
  await page.getByRole('heading', { name: '項目ごとの回答' }).waitFor();
  await expectAccessible(page);
});

test('an item is answered, another is asked of each customer, and the manager approves', async () => {
  await press('1-① に回答する');
  await choose('はい');
  await field(/^確認した日/).fill('2025/5/20');
  await press('保存する');
  await page.getByRole('button', { name: '1-① に回答する' }).waitFor();
  await press('2-⑬ に回答する');
  await page.getByRole('checkbox', { name: '顧客ごとに答えが変わる' }).check();
  await field(/^社内で答える質問/).fill(QUESTION);
  await press('保存する');
  await page.getByText(`質問：${QUESTION}`).waitFor();
  const { id } = await ownSet();
  for (const itemId of REST) {
    const body = { value: typed('yes'), perCustomer: false, question: '' };
    await vendor.call('saveSetItem', { params: { answerSetId: id, itemId }, body, ifMatch: 0 });
  }
  await page.reload();
  await press('この回答を承認する');
  await page.getByText('承認済みです（第1版）').waitFor();
});

test('what a colleague wrote meanwhile is shown, not overwritten', async () => {
  const set = await ownSet();
  const itemId = '2-2';
  await press('2-② に回答する');
  await field(/^備考/).fill('自分の備考');
  const body = { value: typed('yes', { note: '同僚の備考' }), perCustomer: false, question: '' };
  const ifMatch = set.items.find((item) => item.itemId === itemId)?.version ?? 0;
  await vendor.call('saveSetItem', { params: { answerSetId: set.id, itemId }, body, ifMatch });
  await press('保存する');
  await page.getByText('同僚の備考').first().waitFor();
  await expectAccessible(page);
  await press('ほかの人の内容に置き換える');
  await expect.poll(() => field(/^備考/).inputValue()).toBe('同僚の備考');
  await press('保存する');
  await page.getByRole('button', { name: '2-② に回答する' }).waitFor();
  await press('この回答を承認する');
  await page.getByText('承認済みです（第2版）').waitFor();
});

test('the customer that asked is looked at, and its products are set', async () => {
  asking = await ask(facility.client, vendor);
  const query = { editionId: 'fy2025/vendor' };
  await expect.poll(async () => (await vendor.call('listCustomers', { query })).rows.length).toBe(1);
  await page.goto(`${product.url}/customers`);
  await page.getByText('要確認', { exact: true }).last().waitFor();
  await page.getByRole('checkbox', { name: '表示中のすべてを選ぶ' }).check();
  await press('選んだ1件をまとめて変える');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'カルテX 5.2' }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '1件を変える' }).click();
  await page.getByText('1件を変えました').waitFor();
  await page.getByText('質問が未回答').last().waitFor();
});

test('what differs is answered for the customer, and everything is sent', async () => {
  await page.goto(`${product.url}/open-questions`);
  await page.getByRole('heading', { name: new RegExp(QUESTION) }).waitFor();
  await page.getByRole('checkbox', { name: 'さくら医院' }).check();
  await choose('はい');
  await field(/^確認した日/).fill('2025/5/20');
  await expectAccessible(page);
  await press('選んだ1件に回答する');
  await page.getByText('1件に回答しました').waitFor();
  await page.goto(`${product.url}/customers`);
  await press('まとめて送る');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('1件に回答を送れます').waitFor();
  await dialog.getByRole('button', { name: '1件に送る' }).click();
  await dialog.getByText('送付が終わりました。').waitFor();
  await expect.poll(received).toBe(1);
});

test('a correction is approved again, explained, and sent with what differs', async () => {
  const { id } = await ownSet();
  await page.goto(`${product.url}/answer-sets/${id}`);
  await press('2-④ に回答する');
  await choose('いいえ');
  await field(/^対応の目標日/).fill('2026/2/28');
  await press('保存する');
  await page.getByText('訂正中：1項目を変更しました').waitFor();
  await approveSet(3);
  await page.goto(`${product.url}/customers`);
  await press('訂正を送る（1件）');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('1件に訂正を送れます').waitFor();
  await dialog.getByText('2-④').first().waitFor();
  await dialog.getByRole('textbox', { name: /^訂正の説明/ }).fill('利用者の権限を見直したため');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '1件に送る' }).click();
  await dialog.getByText('送付が終わりました。').waitFor();
  await expect.poll(received).toBe(2);
});
