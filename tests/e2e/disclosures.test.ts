/** An MDS is asked for, arrives, is looked over and taken over; a device that cannot log is asked about (R-C3, R-B10). */
import type { Client } from '@mamori/contract/client';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oneColumn } from '../../packages/documents/tests/fixtures/disclosures.ts';
import { writeWorkbook } from '../../packages/documents/tests/fixtures/xlsx-writer.ts';
import { expectAccessible, expectAccessibleEverywhere } from './support/accessible.ts';
import { type Product, signInAsFirst, startProduct } from './support/product.ts';
import { PHONE } from './support/screens.ts';

let product: Product;
let page: Page;
let client: Client;

beforeAll(async () => {
  product = await startProduct();
  ({ page, client } = await signInAsFirst(product));
  page.setDefaultTimeout(60_000);
  await client.call('createVendor', { body: { name: '青空システム', contractKind: 'maintenance' } });
  await client.call('createAssessment', { body: { editionId: 'fy2023/facility' } });
});
afterAll(() => product?.stop());

test('a disclosure is recorded as asked for, with a letter to copy', async () => {
  await page.goto(`${product.url}/disclosures`);
  await page.getByText('開示書の記録はまだありません').waitFor();
  await page.getByRole('button', { name: '開示書を記録する' }).click();
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByText('事業者を選んでください。').first().waitFor();
  await page.getByRole('combobox', { name: /^事業者/ }).selectOption({ label: '青空システム' });
  await page.getByRole('radio', { name: 'MDS（製造業者）' }).check();
  await page.getByRole('radio', { name: '製造元', exact: true }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByRole('heading', { name: '青空システムの開示書' }).waitFor();
  await page.getByText('医療情報セキュリティ開示書（MDS/SDS）ご提出のお願い').waitFor();
});

test('its workbook is looked over and taken over; the deviation stands first', async () => {
  await page.locator('input[type=file]').setInputFiles({
    name: 'MDS.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: writeWorkbook({ sheets: [oneColumn()] }),
  });
  await page.getByRole('heading', { name: '読み取った内容（まだ反映していません）' }).waitFor();
  expect((await client.call('listDisclosures')).rows[0]?.counts).toBeNull();
  await page.getByRole('button', { name: 'このシートの回答を反映する' }).click();
  await page.getByRole('heading', { name: '満たさない項目（いいえ）1件' }).waitFor();
  await page.getByText('次の版で対応').first().waitFor();
  await expectAccessibleEverywhere(page);
});

test('the register says what stands on file for 2-3', async () => {
  await page.goto(`${product.url}/disclosures`);
  await page.getByText('受け取ってあります。').waitFor();
  await expectAccessible(page);
});

test('a device that cannot log: questions, and what is still missing', async () => {
  await page.goto(`${product.url}/device-limits`);
  await page.getByRole('button', { name: '機器を登録する' }).click();
  await page.getByRole('textbox', { name: /^機器の名称/ }).fill('超音波診断装置');
  await page.getByRole('checkbox', { name: 'ログの取得' }).check();
  await page.getByLabel(/^問い合わせる事業者/).selectOption({ label: '青空システム' });
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByRole('heading', { name: '1. 事業者に尋ねる' }).waitFor();
  await page.getByText('回答待ち').waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '回答.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await page.getByRole('link', { name: /回答\.pdf/ }).waitFor();
  const [row] = (await client.call('listDeviceLimits')).rows;
  expect(row?.rulings[0]?.missing).toHaveLength(3);
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
});
