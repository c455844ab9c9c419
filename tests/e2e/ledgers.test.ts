/** A ledger as an office manager works in it: the first row, a list from Excel, finding, changing many, taking back (R-D1, R-B15). */
import type { Client } from '@mamori/contract/client';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessibleEverywhere } from './support/accessible.ts';
import { downloaded } from './support/download.ts';
import { type Product, signInAsFirst, startProduct } from './support/product.ts';
import { DESK, PHONE } from './support/screens.ts';
import { secondPerson } from './support/second-person.ts';

let product: Product;
let page: Page;
let client: Client;
let context: BrowserContext;

beforeAll(async () => {
  product = await startProduct();
  ({ page, client, context } = await signInAsFirst(product));
  page.setDefaultTimeout(60_000);
});
afterAll(() => product?.stop());

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const field = (name: RegExp) => page.getByRole('textbox', { name }).first();
const rows = () => page.getByRole('row').count();
const grid = () => page.getByRole('region', { name: '機器台帳' });
const check = async (name: string) => {
  await page.getByRole('checkbox', { name }).focus();
  await page.keyboard.press('Space');
};

const LIST = `資産番号,機器名,種別,設置場所,ＯＳ
PC-1,受付PC,端末PC,受付,Windows 11 Pro
PC-2,診察室PC,ノートPC,診察室,Windows 10 Pro
PC-3,X線コンソール,レントゲン,撮影室,Windows 7
`;
const upload = (name: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

describe('the device ledger', () => {
  test('is found in the navigation, and says what to do while it is empty', async () => {
    await page.goto(product.url);
    await page.getByRole('link', { name: '機器・アカウントなど' }).click();
    await page.getByRole('heading', { level: 1, name: '台帳' }).waitFor();
    await expectAccessibleEverywhere(page);
    await page.getByRole('link', { name: '機器台帳' }).click();
    await page.getByText('機器がまだありません').waitFor();
    await expectAccessibleEverywhere(page);
  });

  test('takes a first device, with what is wrong said at its field', async () => {
    await page.getByRole('link', { name: '機器を追加' }).first().click();
    await press('保存する');
    await page.getByRole('link', { name: /機器名/ }).waitFor();
    await page.getByRole('combobox', { name: /^種別/ }).selectOption('server');
    await field(/^機器名/).fill('電子カルテサーバ');
    await field(/^管理番号/).fill('SV-1');
    await press('保存する');
    await page.getByRole('heading', { level: 1, name: '電子カルテサーバ SV-1' }).waitFor();
    await expectAccessibleEverywhere(page);
  });

  test('takes a list: what is wrong is said by line, and the rest comes in on demand', async () => {
    await page.goto(`${product.url}/ledgers/device/import`);
    await upload('機器一覧.csv', LIST);
    await page.getByText('追加 2件、変更 0件、変更なし 0件、取り込めない行 1件').waitFor();
    await page.getByText(/「レントゲン」は選べる値ではありません/).waitFor();
    await expectAccessibleEverywhere(page);
    await press('直した一覧を選ぶ');
    await upload('機器一覧.csv', LIST.replace('レントゲン', '医療機器'));
    await press('3件を取り込む');
    await page.getByText('取り込みました').first().waitFor();
    await page.getByRole('link', { name: '台帳を見る' }).click();
    await expect.poll(rows).toBe(5);
    await expectAccessibleEverywhere(page);
  });

  test('finds by words and by conditions, and the address leads to the same', async () => {
    await page.getByRole('searchbox', { name: '検索' }).fill('windows 受付');
    await expect.poll(rows).toBe(2);
    await page.getByRole('searchbox', { name: '検索' }).fill('');
    await expect.poll(rows).toBe(5);
    await press('絞り込み');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: /^列/ }).selectOption('kind');
    await dialog.getByRole('checkbox', { name: '医療機器' }).check();
    await dialog.getByRole('button', { name: 'この条件で表示' }).click();
    await expect.poll(rows).toBe(2);
    await page.reload();
    await grid().getByRole('link', { name: 'X線コンソール' }).waitFor();
    expect(await rows()).toBe(2);
    await press(/種別：医療機器/);
    await expect.poll(rows).toBe(5);
  });

  test('changes many rows at once and takes that back', async () => {
    await check('「受付PC PC-1」を選ぶ');
    await check('「診察室PC PC-2」を選ぶ');
    await page.getByText('2件を選択中').waitFor();
    await press('まとめて変更');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: /^変える列/ }).selectOption('department');
    await dialog.getByRole('textbox').fill('医事課');
    await dialog.getByRole('button', { name: '2件を変更する' }).click();
    await page.getByText('2件を変更しました').waitFor();
    const departments = async () => {
      const { rows: all } = await client.call('listLedgerRows', { params: { ledger: 'device' } });
      return all.filter(({ values }) => values.department === '医事課').length;
    };
    expect(await departments()).toBe(2);
    await press('元に戻す');
    await expect.poll(departments).toBe(0);
  });

  test('shows both versions when two people saved at once', async () => {
    const operator = await secondPerson(product, context, '高橋 健');
    const { rows: all } = await client.call('listLedgerRows', {
      params: { ledger: 'device' },
      query: { q: 'PC-1' },
    });
    const [row] = all;
    const params = { ledger: 'device', rowId: row?.id ?? '' } as const;
    await page.goto(`${product.url}/ledgers/device/rows/${row?.id}`);
    await field(/^機器名/).fill('受付の端末');
    await operator.client.call('updateLedgerRow', {
      params,
      body: { values: { name: '総合受付PC' } },
      ifMatch: row?.version ?? 0,
    });
    await press('保存する');
    await page.getByText('総合受付PC').first().waitFor();
    await press('自分の内容で保存する');
    await expect
      .poll(async () => (await client.call('getLedgerRow', { params })).row.values.name)
      .toBe('受付の端末');
  });

  test('is exported to Excel', async () => {
    await page.goto(`${product.url}/ledgers/device`);
    await press('印刷・書き出し');
    const bytes = await downloaded(page, page.getByRole('menuitem', { name: '一覧をExcelで書き出す' }));
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  test('is worked in on a phone', async () => {
    await page.setViewportSize(PHONE);
    await page.goto(`${product.url}/ledgers/device`);
    await page.getByRole('link', { name: '受付の端末 PC-1' }).click();
    await page.getByRole('heading', { level: 1, name: '受付の端末 PC-1' }).waitFor();
    await page.setViewportSize(DESK);
  });
});

describe('the checklist', () => {
  test('says what the ledger knows, leads to the rows, and marks a yes that they contradict', async () => {
    const { id } = await client.call('createAssessment', { body: { editionId: 'fy2025/facility' } });
    await page.goto(`${product.url}/checklists/${id}?item=2-6`);
    await page.getByText(/サポートが終わったOSやソフトの機器が\d台あり/).waitFor();
    await expectAccessibleEverywhere(page);
    await page
      .getByRole('link', { name: /件を見る/ })
      .first()
      .click();
    await page.getByText('チェックリストの点検で見つかった行').waitFor();
    await grid().getByRole('link', { name: 'X線コンソール' }).waitFor();
    const value = {
      answer: 'yes',
      date: '2026-04-01',
      targetDate: null,
      second: null,
      note: '',
      basis: 'x',
    } as const;
    await client.call('saveAnswer', {
      params: { assessmentId: id, itemId: '2-6' },
      body: value,
      ifMatch: 0,
    });
    await page.goto(`${product.url}/checklists/${id}?item=2-6`);
    await page.getByText('台帳の内容と回答が合いません').waitFor();
    await page.goto(product.url);
    await page
      .getByText(/サポートが終わったOSやソフトの機器/)
      .first()
      .waitFor();
  });
});
