/** What stands around an answer: one question at a time, history, help with the official answers, files of evidence. */
import type { Client } from '@mamori/contract/client';
import { editionItems } from '@mamori/core/edition-items';
import { loadCatalogue } from '@mamori/regulations/catalogue';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { openItem } from './support/checklist-page.ts';
import { downloaded } from './support/download.ts';
import { type Product, signInAsFirst, startProduct } from './support/product.ts';
import { DESK, PHONE } from './support/screens.ts';

const TOTAL = editionItems(loadCatalogue().edition('fy2025/facility')).length;
const PDF = { name: '機器台帳.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 台帳') };

let product: Product;
let page: Page;
let client: Client;
let assessmentId: string;

beforeAll(async () => {
  product = await startProduct();
  ({ page, client } = await signInAsFirst(product));
  page.setDefaultTimeout(30_000);
  assessmentId = (await client.call('createAssessment', { body: { editionId: 'fy2025/facility' } })).id;
});
afterAll(() => product?.stop());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const open = (query = '') => page.goto(`${product.url}/checklists/${assessmentId}${query}`);

describe('one question at a time', () => {
  const place = () => page.getByRole('progressbar', { name: '質問' }).getAttribute('aria-valuenow');

  test('begins with the first open one, goes on and back, and saves what is answered', async () => {
    await open();
    await button('1問ずつ答える').click();
    await expect.poll(place).toBe('1');
    expect(await button('前の質問').isDisabled()).toBe(true);
    const radio = page.getByRole('group', { name: /の回答/ }).getByRole('radio', { name: 'はい' });
    await radio.focus();
    await radio.press('Space');
    await page.getByText('保存しました').waitFor();
    // Its date comes next: the question stays.
    await page.getByRole('textbox', { name: /^確認した日/ }).waitFor();
    await expect.poll(place).toBe('1');
    await expectAccessible(page);
    await button('次の質問').click();
    await expect.poll(place).toBe('2');
    await page.setViewportSize(PHONE);
    await expectAccessible(page);
    await page.setViewportSize(DESK);
    await button('前の質問').click();
    await expect.poll(place).toBe('1');
    expect(await radio.isChecked()).toBe(true);
  });

  test('continues where the answers end', async () => {
    await open('?mode=one');
    await expect.poll(place).toBe('2');
  });

  test('after the last question one is done and back at the whole list', async () => {
    await open('?item=4-1&mode=one');
    await expect.poll(place).toBe(String(TOTAL));
    expect(await button('次の質問').count()).toBe(0);
    await page
      .getByRole('navigation', { name: '質問の移動' })
      .getByRole('button', { name: '一覧に戻る' })
      .click();
    await page.getByRole('progressbar', { name: '回答の進み具合' }).waitFor();
    expect(page.url()).toBe(`${product.url}/checklists/${assessmentId}`);
  });
});

describe('the history of an answer', () => {
  test('says who answered what and when, the newest first (R-B9)', async () => {
    const body = { date: '2025-05-20', second: null, note: '' };
    const params = { assessmentId, itemId: '2-1' };
    const no = { ...body, answer: 'no', targetDate: '2025-09-30', note: '検査室の2台が未登録' } as const;
    await client.call('saveAnswer', { params, body: no, ifMatch: 0 });
    const yes = { ...body, answer: 'yes', targetDate: null, date: '2025-09-26' } as const;
    await client.call('saveAnswer', { params, body: yes, ifMatch: 1 });
    await open('?item=2-1');
    await button('履歴').click();
    const dialog = page.getByRole('dialog', { name: '2-①の履歴' });
    const rows = dialog.getByRole('listitem');
    await expect.poll(() => rows.count()).toBe(2);
    const [newest = '', oldest = ''] = await rows.allInnerTexts();
    expect(newest).toMatch(/はい[\s\S]*山田 花子[\s\S]*\d{1,2}:\d{2}[\s\S]*2025年9月26日/);
    expect(oldest).toMatch(/いいえ[\s\S]*山田 花子[\s\S]*2025年9月30日[\s\S]*検査室の2台が未登録/);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '閉じる' }).first().click();
  });
});

describe('the help of an item', () => {
  test('stands beside it and names the official answers with their year (R-P3)', async () => {
    await open('?item=2-1');
    await button('説明を見る').click();
    const help = page.getByRole('complementary', { name: 'この項目の説明' });
    await help.getByRole('heading', { name: '何を聞かれているか' }).waitFor();
    await help.getByRole('button', { name: '関係する質疑応答' }).click();
    await help
      .getByText(/（20\d\d年度の回答）/)
      .first()
      .waitFor();
    await expectAccessible(page);
    await help.getByRole('button', { name: '閉じる' }).click();
    await help.waitFor({ state: 'detached' });
  });

  test('is a sheet over the page on a phone', async () => {
    await page.setViewportSize(PHONE);
    await button('説明を見る').click();
    const sheet = page.getByRole('dialog', { name: 'この項目の説明' });
    await sheet.getByRole('heading', { name: '何を聞かれているか' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.setViewportSize(DESK);
  });
});

describe('evidence of an answer', () => {
  test('a PDF is kept as it is; a program is refused with the reason (R-B9)', async () => {
    await open('?item=3-1');
    const item = await openItem(page, '3-1');
    await item.getByRole('button', { name: /^証拠のファイル/ }).click();
    const input = item.getByLabel('ファイルを付ける');
    await input.setInputFiles(PDF);
    const link = item.getByRole('link', { name: PDF.name });
    await link.waitFor();
    expect(await downloaded(page, link)).toEqual(PDF.buffer);
    await input.setInputFiles({ ...PDF, name: '更新.exe', mimeType: 'application/x-msdownload' });
    await item.getByRole('alert').getByText('「更新.exe」は使えない種類のファイルです。').waitFor();
    expect((await attached()).map(({ name }) => name)).toEqual([PDF.name]);
    await expectAccessible(page);
  });

  test('is taken off and put back', async () => {
    const item = await openItem(page, '3-1');
    await item.getByRole('button', { name: `「${PDF.name}」を外す` }).click();
    await page.getByText(`「${PDF.name}」を外しました`).first().waitFor();
    expect(await attached()).toEqual([]);
    await button('元に戻す').click();
    await item.getByRole('link', { name: PDF.name }).waitFor();
    expect(await attached()).toHaveLength(1);
  });

  const attached = async () =>
    (await client.call('listAttachments', { params: { assessmentId, itemId: '3-1' } })).rows;
});
