/** R-C2, R-B13: twelve filled forms, three of them broken and one without a certain request, are dropped in and taken in by a person. */
import { loadContent } from '@mamori/regulations/load';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askVendors } from '../../apps/server/tests/support/ask-vendors.ts';
import { buildForm } from '../../packages/documents/tests/fixtures/form-builder.ts';
import { hostile } from '../../packages/documents/tests/fixtures/hostile.ts';
import { writeWorkbook } from '../../packages/documents/tests/fixtures/xlsx-writer.ts';
import { expectAccessible } from './support/accessible.ts';
import { type Product, type SignedIn, signInAsFirst, startProduct } from './support/product.ts';
import { PHONE } from './support/screens.ts';

let product: Product;
let signedIn: SignedIn;
let page: Page;
let campaignId: string;

const NAMES = Array.from({ length: 9 }, (_, i) => `株式会社テスト${'あいうえおかきくけ'[i]}工業`);

beforeAll(async () => {
  product = await startProduct();
  signedIn = await signInAsFirst(product);
  page = signedIn.page;
  page.setDefaultTimeout(60_000);
  ({ campaignId } = await askVendors(signedIn.client, NAMES));
});
afterAll(() => product?.stop());

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

function form(subject: string, name: string) {
  const found = loadContent().editions.find(({ edition }) => edition.id === 'fy2025/vendor');
  if (!found) throw new Error('fy2025/vendor is not installed');
  const { sheet } = buildForm(found.edition, { '2-4': { first: 'はい (5/20)' } }, { subject });
  return file(name, writeWorkbook({ sheets: [sheet] }));
}

describe('forms that vendors mailed back', () => {
  test('are read; the broken ones say why, the doubtful one asks', async () => {
    await page.goto(`${product.url}/campaigns/${campaignId}/drop`);
    await page
      .locator('input[type=file]')
      .setInputFiles([
        file('マクロ付き.xlsm', hostile.macro()),
        file('空のファイル.xlsx', hostile.empty()),
        file('スキャン.pdf', hostile.pdf()),
        ...NAMES.slice(0, 8).map((name, i) => form(name, `回答${i + 1}.xlsx`)),
        form('テストけ工業 東京支店', '支店の回答.xlsx'),
      ]);
    await page.getByText('12件のファイルを読み取りました').waitFor();
    await page.getByRole('heading', { name: '取り込めないファイル（3件）' }).waitFor();
    await page.getByText('マクロを含むファイルは読み込みません').waitFor();
    await page.getByRole('heading', { name: 'どの依頼への回答か選ぶファイル（1件）' }).waitFor();
    await page.getByRole('button', { name: '8件を取り込む' }).waitFor();
    await expectAccessible(page);
  });

  test('show what one says before anything is taken in, and close by the keyboard', async () => {
    await page.getByRole('button', { name: '支店の回答.xlsxの内容を見る' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('記入された回答（1項目）').waitFor();
    await dialog.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  test('are taken in once a person chose, on a phone too', async () => {
    await page.setViewportSize(PHONE);
    const choice = page.getByRole('combobox', { name: '支店の回答.xlsxの依頼先' });
    await choice.selectOption({ label: `${NAMES[8]}（候補）` });
    await page.getByRole('button', { name: '9件を取り込む' }).click();
    await page.getByText('9件を回答として取り込みました').waitFor();
    await expectAccessible(page);
    const { requests } = await signedIn.client.call('getCampaign', { params: { campaignId } });
    expect(requests.map(({ status, responseCount }) => [status, responseCount])).toEqual(
      NAMES.map(() => ['answered', 1]),
    );
  });
});
