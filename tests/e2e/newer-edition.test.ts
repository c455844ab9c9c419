/** A later checklist than the installed ones is in force: said at start and over every page, until it is there (R-B15). */

import { loadCatalogue } from '@mamori/regulations/catalogue';
import { newerEdition } from '@mamori/regulations/newer';
import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { type Product, type SignedIn, signInAsFirst, startProduct } from './support/product.ts';
import { secondPerson } from './support/second-person.ts';
import { PASSWORD } from './support/visitor.ts';

/** None while the built-in editions are those of this fiscal year. */
const newer = newerEdition(loadCatalogue(), new Date());
const banner = `令和${(newer?.fiscalYear ?? 0) - 2018}年度版のチェックリストが出ています`;

let product: Product;
let first: SignedIn;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
  first = await signInAsFirst(product);
  page = first.page;
  page.setDefaultTimeout(30_000);
});
afterAll(() => product?.stop());

const notices = (on: Page = page) => on.getByRole('complementary', { name: '全体へのお知らせ' });
const markedEntry = () =>
  page
    .getByRole('navigation', { name: 'メインメニュー' })
    .getByRole('link', { name: 'チェックリストの版 新しい版があります' });

describe.runIf(newer)('a newer edition in force', () => {
  test('is named by the console with the page where it is imported', async () => {
    await expect.poll(() => product.console).toContain(`新しい版「${newer?.title.ja}」が出ています`);
    await expect.poll(() => product.console).toContain(`取り込みの画面： ${product.url}/editions`);
  });

  test('is named over every page, and the way leads to its files and the import', async () => {
    await page.goto(`${product.url}/checklists`);
    await notices().getByText(banner).waitFor();
    await expectAccessible(page);
    await notices().getByRole('link', { name: '取り込み方を見る' }).click();
    await page.getByText(`「${newer?.title.ja}」が出ています`).waitFor();
    for (const { address } of newer?.workbooks ?? []) await page.getByText(address).first().waitFor();
    await page.getByLabel('公式のExcelファイルを選ぶ（複数可）').waitFor({ state: 'attached' });
    // The page itself says it at length.
    expect(await notices().getByText(banner).count()).toBe(0);
  });

  test('put aside, it leaves its mark in the menu, also after a reload', async () => {
    await page.goto(`${product.url}/checklists`);
    await notices().getByText(banner).waitFor();
    await notices().getByRole('button', { name: '閉じる' }).click();
    await notices().getByText(banner).waitFor({ state: 'detached' });
    await page.reload();
    await markedEntry().waitFor();
    expect(await notices().getByText(banner).count()).toBe(0);
  });

  test('is back when one signs in again', async () => {
    await page.getByRole('button', { name: '山田 花子 さんのメニュー' }).click();
    await page.getByRole('menuitem', { name: 'サインアウト' }).click();
    await page.getByLabel('サインイン名').fill('hanako');
    await page.locator('input[type=password]').fill(PASSWORD);
    await page.getByRole('button', { name: 'サインインする', exact: true }).click();
    // A code counts once: that of the next half minute.
    const epoch = Math.floor(Date.now() / 1000) + 30;
    await page.getByLabel('6桁の確認コード').fill(generateSync({ secret: first.secret, epoch }));
    await page.getByRole('button', { name: '確認する' }).click();
    await notices().getByText(banner).waitFor();
  });

  test('who may not import it is told whom to ask', async () => {
    const second = await secondPerson(product, page.context(), '鈴木 一郎');
    await second.page.goto(product.url);
    await notices(second.page).getByText('取り込みを依頼してください', { exact: false }).waitFor();
    expect(await notices(second.page).getByRole('link', { name: '取り込み方を見る' }).count()).toBe(0);
  });
});
