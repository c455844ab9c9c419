/** Whose accounts are these: from the overview through questions, links and findings, and back (R-E3, R-E6). */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visitDemo } from './support/demo.ts';
import { type Product, startProduct } from './support/product.ts';

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct({ args: ['--demo'] });
  ({ page } = await visitDemo(product, 'hospital-operator'));
  page.setDefaultTimeout(30_000);
});
afterAll(() => product?.stop());

const go = (path: string) => page.goto(`${product.url}${path}`);
const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const undo = () => page.getByRole('button', { name: '元に戻す' }).last().click();

test('the overview says what is worst, where no list is, and how the envelopes stand', async () => {
  await go('/ledgers');
  await page.getByRole('main').getByRole('link', { name: 'アカウントの点検' }).click();
  await heading('見つかったこと').waitFor();
  expect(await page.getByRole('link', { name: '退職した職員のアカウントが有効' }).count()).toBe(1);
  expect(await page.getByText('一覧がまだないもの').count()).toBe(1);
  expect(await page.getByText('封印中').count()).toBe(2);
});

test('questions are answered by keyboard, skipped, and taken back', async () => {
  await go('/account-check/questions');
  await heading('d.ishikawa').waitFor();
  await page.keyboard.press('1');
  await heading('y.sano').waitFor();
  await page.getByText('d.ishikawa は 石川 大樹 さんのアカウントとして記録しました').waitFor();
  await undo();
  await heading('d.ishikawa').waitFor();
  await page.keyboard.press('ArrowRight');
  const next = heading('y.sano');
  await next.waitFor();
  await page.keyboard.press('ArrowLeft');
  await heading('d.ishikawa').waitFor();
  await page.keyboard.press('ArrowRight');
  await next.waitFor();
  await page.keyboard.press('0');
  await page.getByText('表示した候補のだれのものでもないと記録しました').waitFor();
  await page.getByRole('button', { name: /「この人ではない」とした記録/ }).click();
  expect(await page.getByRole('button', { name: '取り消す' }).count()).toBe(4);
});

test('what was found on the roster is linked in one press, and back', async () => {
  await go('/account-check/links');
  await page.getByRole('button', { name: /件を台帳に結び付ける/ }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /件を台帳に結び付ける/ })
    .click();
  await heading('結び付けるものはありません')
    .or(page.getByText('結び付けるものはありません'))
    .first()
    .waitFor();
  await undo();
  await page.getByRole('button', { name: /件を台帳に結び付ける/ }).waitFor();
});

test('a finding is set aside with a reason, stands with it, and comes back', async () => {
  await go('/account-check/findings/orphaned');
  await page.getByRole('checkbox', { name: '「19842」を選ぶ' }).check();
  await page.getByRole('button', { name: '対象外にする' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '対象外にする' }).click();
  await dialog.getByText('入力してください。').waitFor();
  await dialog.getByLabel(/理由/).fill('業者の担当者が使っている');
  await dialog.getByRole('button', { name: '対象外にする' }).click();
  await page.getByText('1件を対象外にしました').waitFor();
  await page.getByRole('tab', { name: '対象外' }).click();
  await page.getByText('業者の担当者が使っている').waitFor();
  await page.getByRole('checkbox', { name: '「19842」を選ぶ' }).check();
  await page.getByRole('button', { name: '未対応に戻す' }).click();
  await page.getByText('対象外にしたものはありません').waitFor();
});

test('its rows stand in the ledger, to be changed together', async () => {
  await go('/account-check/findings/leaver-enabled');
  await page.getByRole('link', { name: '台帳の行を見る' }).click();
  await page.getByText('アカウントの点検で見つかった行').waitFor();
  await page.getByText('横山 由美子').first().waitFor();
});

test('the result is reported, and who of the management saw it is kept (R-E8)', async () => {
  await go('/account-check');
  await page.getByRole('button', { name: '報告書をつくる' }).click();
  await page.getByText('第1号の報告書をつくりました').waitFor();
  await page.getByRole('button', { name: '確認を記録' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '記録する' }).click();
  await expect.poll(() => dialog.getByText('入力してください。').count()).toBe(2);
  await dialog.getByLabel(/確認した人/).fill('青葉 誠');
  await dialog.getByLabel(/役職/).fill('院長');
  await dialog.getByRole('textbox', { name: /確認した日/ }).fill('2026/4/1');
  await dialog.getByRole('button', { name: '記録する' }).click();
  await page.getByText('2026年4月1日 院長 青葉 誠').waitFor();
  await page.getByRole('button', { name: '取り出す' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'PDF' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^アカウントの点検報告書_1_.*\.pdf$/);
});
