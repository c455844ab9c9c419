/** Signing in, in the real product: set-up code, first administrator, second factor, recovery codes, invitation, lost session. */
import { AxeBuilder } from '@axe-core/playwright';
import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from '../../../tests/e2e/support/product.ts';
import { PASSWORD } from '../../../tests/e2e/support/visitor.ts';

let product: Product;
let page: Page;
let secret = '';
let recoveryCodes: string[] = [];

async function clean(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
}

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
/** A code that was used is not taken again: the next one is 30 seconds ahead, within the window the server allows. */
const code = (stepsAhead = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * stepsAhead });

beforeAll(async () => {
  product = await startProduct();
  ({ page } = await product.visit());
}, 240_000);

afterAll(() => product?.stop());

describe('the first start', () => {
  it('leads from any address to the set-up code and refuses a wrong one', async () => {
    await page.goto(`${product.url}/checklist`);
    await heading('まもりをはじめる');
    await clean();
    await page.getByLabel(/^初期設定コード/).fill('AAAA-BBBB-CCCC');
    await page.getByRole('button', { name: 'コードを確認する' }).click();
    await page.getByRole('alert').filter({ hasText: /./ }).waitFor();
    await page.getByLabel(/^初期設定コード/).fill(product.setUpCode ?? '');
    await page.getByRole('button', { name: 'コードを確認する' }).click();
    await heading('施設と管理者の登録');
  });

  it('names what is missing at its field and in a summary that takes the focus', async () => {
    await page.getByRole('button', { name: '登録して次へ進む' }).click();
    const summary = page.getByRole('alert').filter({ hasText: '5か所を直してください' });
    await summary.waitFor();
    await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await clean();
    await summary.getByRole('link', { name: /^サインイン名/ }).click();
    const field = page.getByLabel(/^サインイン名/);
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('judges the password while it is typed and refuses a guessable one', async () => {
    await page.getByLabel(/^施設の名称/).fill('さくら医院');
    await page.getByLabel(/^施設の種類/).selectOption('clinic');
    await page.getByLabel(/^氏名/).fill('山田 花子');
    await page.getByLabel(/^サインイン名/).fill('hanako');
    await page.getByLabel(/^パスワード/).fill('password12345');
    await page.getByText(/^強さ：/).waitFor();
    await page.getByRole('button', { name: '登録して次へ進む' }).click();
    await page.getByRole('alert').filter({ hasText: /./ }).waitFor();
    await page.getByLabel(/^パスワード/).fill(PASSWORD);
    await page.getByText(/このパスワードは使えます/).waitFor();
    await page.getByRole('button', { name: '登録して次へ進む' }).click();
    await heading('二要素認証の設定');
  });

  it('enrols the authenticator app and shows recovery codes once', async () => {
    await page.getByRole('img', { name: '認証アプリで読み取る QR コード' }).waitFor();
    await clean();
    secret = ((await page.locator('code').textContent()) ?? '').replace(/\s/g, '');
    await page.getByLabel(/^6桁の確認コード/).fill(code());
    await page.getByRole('button', { name: '登録を完了する' }).click();
    await heading('回復コードを保管してください');
    recoveryCodes = await page
      .getByRole('list')
      .filter({ visible: true })
      .getByRole('listitem')
      .allTextContents();
    expect(recoveryCodes.length).toBeGreaterThanOrEqual(8);
    await clean();
    await page.getByRole('button', { name: 'まもりをはじめる' }).click();
    await page.getByText('保管してから、チェックを入れてください。').waitFor();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'まもりをはじめる' }).click();
    await page.getByRole('navigation', { name: 'メインメニュー' }).filter({ visible: true }).waitFor();
    expect(await page.title()).toMatch(/まもり$/);
  });
});

describe('signing in again', () => {
  it('signs out from the menu', async () => {
    await page.getByRole('button', { name: '山田 花子 さんのメニュー' }).click();
    await page.getByRole('menuitem', { name: 'サインアウト' }).click();
    await page.getByText('サインアウトしました').waitFor();
    await clean();
  });

  it('says that name or password is wrong, then asks for the second factor', async () => {
    await page.getByLabel(/^サインイン名/).fill('hanako');
    await page.getByLabel(/^パスワード/).fill('まちがったパスワード');
    await page.getByRole('button', { name: 'サインインする', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: /./ }).waitFor();
    await page.getByLabel(/^パスワード/).fill(PASSWORD);
    await page.getByRole('button', { name: 'サインインする', exact: true }).click();
    await heading('二要素認証');
    await clean();
  });

  it('takes a recovery code in place of the phone', async () => {
    await page.getByRole('button', { name: /回復コードを使う/ }).click();
    await page.getByLabel(/^回復コード/).fill(recoveryCodes[0] ?? '');
    await page.getByRole('button', { name: '確認する' }).click();
    await page.getByRole('navigation', { name: 'メインメニュー' }).filter({ visible: true }).waitFor();
  });

  it('comes back to the same page after the session was ended elsewhere', async () => {
    await page.goto(`${product.url}/nowhere?x=1`);
    await heading('ページが見つかりません');
    await page.context().clearCookies();
    await page.reload();
    await heading('サインイン');
    await page.getByLabel(/^サインイン名/).fill('hanako');
    await page.getByLabel(/^パスワード/).fill(PASSWORD);
    await page.getByRole('button', { name: 'サインインする', exact: true }).click();
    await heading('二要素認証');
    await page.getByLabel(/^6桁の確認コード/).fill(code(1));
    await page.getByRole('button', { name: '確認する' }).click();
    await heading('ページが見つかりません');
    expect(page.url()).toBe(`${product.url}/nowhere?x=1`);
  });

  it('switches the language of page, title and document', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await heading('Page not found');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await expect.poll(() => page.title()).toBe('Page not found | Mamori');
    await page.getByRole('button', { name: '日本語' }).click();
    await heading('ページが見つかりません');
  });

  it('does not follow an address from outside', async () => {
    await page.context().clearCookies();
    await page.goto(`${product.url}/sign-in?back=//evil.example/`);
    await heading('サインイン');
    await page.getByLabel(/^サインイン名/).fill('hanako');
    await page.getByLabel(/^パスワード/).fill(PASSWORD);
    await page.getByRole('button', { name: 'サインインする', exact: true }).click();
    await heading('二要素認証');
    await page.getByRole('button', { name: /回復コードを使う/ }).click();
    await page.getByLabel(/^回復コード/).fill(recoveryCodes[1] ?? '');
    await page.getByRole('button', { name: '確認する' }).click();
    await page.getByRole('navigation', { name: 'メインメニュー' }).filter({ visible: true }).waitFor();
    expect(page.url()).toBe(`${product.url}/`);
  });

  it('says that an invitation cannot be used', async () => {
    await page.goto(`${product.url}/invitation#nonsense`);
    await heading('この招待は使えません');
    await clean();
  });
});
