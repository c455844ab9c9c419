/** Section 5 in the browser: a passkey from registration to deletion, and the way back for who forgot the password. */
import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { type Product, type SignedIn, signInAsFirst, startProduct } from './support/product.ts';
import { PHONE } from './support/screens.ts';
import { clientOf, secondPerson } from './support/second-person.ts';
import { PASSWORD } from './support/visitor.ts';

const NEW_PASSWORD = 'みかん-battery-staple-九月';
let product: Product;
let first: SignedIn;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
  first = await signInAsFirst(product);
  page = first.page;
});
afterAll(() => product?.stop());

const button = (name: string, where: Pick<Page, 'getByRole'> = page) =>
  where.getByRole('button', { name, exact: true });
/** The only one on each of these pages. */
const passwordField = (where = page) => where.locator('input[type=password]');
const userMenu = () => page.getByRole('button', { name: /山田 花子.*メニュー|メニュー.*山田 花子/ });
const heading = (name: string, where: Page = page) =>
  where.getByRole('heading', { level: 1, name }).waitFor();

interface Device {
  readonly cdp: CDPSession;
  readonly authenticatorId: string;
}

/** Chromium's own authenticator: it makes and keeps keys, and says yes to every question. */
async function plugIn(): Promise<Device> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}
const credentialsOf = async ({ cdp, authenticatorId }: Device) =>
  (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials;

async function signOut(): Promise<void> {
  await userMenu().click();
  await page.getByRole('menuitem', { name: 'サインアウト' }).click();
  await heading('サインイン');
}

describe('a passkey', { timeout: 120_000 }, () => {
  let device: Device;

  it('is registered on the account page', async () => {
    device = await plugIn();
    await page.goto(`${product.url}/account`);
    await heading('アカウント');
    await button('パスキーを追加する').click();
    await page.getByLabel('パスキーの名前').fill('院長室のパソコン');
    await button('パスキーを登録する').click();
    await page.getByText('パスキーを登録しました').first().waitFor();
    await page.getByText('院長室のパソコン').waitFor();
    const [credential, ...more] = await credentialsOf(device);
    expect(more).toEqual([]);
    expect(credential).toMatchObject({ rpId: 'localhost', isResidentCredential: true });
  });

  it('signs in without name, password and code', async () => {
    await signOut();
    await button('パスキーでサインインする').click();
    await userMenu().waitFor();
    expect(page.url()).not.toContain('sign-in');
    // A session of its own: the one that was signed out stays ended.
    await expect(first.client.call('getSession')).rejects.toMatchObject({ code: 'not-signed-in' });
    await page.goto(`${product.url}/account`);
    await page.getByText('最後の使用：').waitFor();
  });

  it('is the second factor after the password', async () => {
    await signOut();
    await page.getByLabel('サインイン名').fill('hanako');
    await passwordField().fill(PASSWORD);
    await button('サインインする').click();
    await heading('二要素認証');
    await button('パスキーで確認する').click();
    await userMenu().waitFor();
  });

  it('that the device no longer holds is told, and the password still works', async () => {
    await signOut();
    const kept = await credentialsOf(device);
    await device.cdp.send('WebAuthn.clearCredentials', { authenticatorId: device.authenticatorId });
    await device.cdp.send('WebAuthn.setAutomaticPresenceSimulation', {
      authenticatorId: device.authenticatorId,
      enabled: true,
    });
    await button('パスキーでサインインする').click();
    await page.getByText('パスキーでサインインできませんでした').waitFor();
    for (const credential of kept)
      await device.cdp.send('WebAuthn.addCredential', {
        authenticatorId: device.authenticatorId,
        credential,
      });
    await button('パスキーでサインインする').click();
    await userMenu().waitFor();
  });

  it('is deleted, and opens nothing afterwards', async () => {
    await page.goto(`${product.url}/account`);
    await button('パスキー「院長室のパソコン」を削除する').click();
    await button('削除する', page.getByRole('alertdialog')).click();
    await page.getByText('パスキー「院長室のパソコン」を削除しました').waitFor();
    await signOut();
    await button('パスキーでサインインする').click();
    await page.getByText('サインインできませんでした').first().waitFor();
  });
});

describe('a forgotten password', { timeout: 120_000 }, () => {
  it('is set anew with a link that an administrator hands over', async () => {
    // Signed out above: in again with the app.
    const { generateSync } = await import('otplib');
    await page.getByLabel('サインイン名').fill('hanako');
    await passwordField().fill(PASSWORD);
    await button('サインインする').click();
    await heading('二要素認証');
    const soon = Math.floor(Date.now() / 1000) + 30;
    await page.getByLabel('6桁の確認コード').fill(generateSync({ secret: first.secret, epoch: soon }));
    await button('確認する').click();
    await userMenu().waitFor();

    const second = await secondPerson(product, page.context(), '佐藤 次郎');
    await page.goto(`${product.url}/people?tab=members`);
    await heading('責任者と利用者');
    await button('「佐藤 次郎」の操作').click();
    await page.getByRole('menuitem', { name: 'パスワードを再設定してもらう' }).click();
    const dialog = page.getByRole('alertdialog');
    await button('リンクを作る', dialog).click();
    await dialog.getByText('このリンクとコードは今だけ表示されます').waitFor();
    await expectAccessible(page);
    const url = await dialog.getByText(/password-reset#/).textContent();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button('案内を印刷する（PDF）', dialog).click(),
    ]);
    const pdf = readFileSync(await download.path());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await button('閉じる', dialog.locator('footer')).click();
    await page.getByText('再設定待ち').waitFor();

    const visitor = (await product.visit(PHONE)).page;
    await visitor.goto(String(url));
    await heading('佐藤 次郎 さんの新しいパスワード', visitor);
    await expectAccessible(visitor);
    const password = passwordField(visitor);
    await password.fill('みじかい');
    await button('パスワードを設定する', visitor).click();
    await visitor.getByText('13文字以上にしてください').first().waitFor();
    await password.fill(PASSWORD);
    await button('パスワードを設定する', visitor).click();
    await visitor.getByText('以前に使ったパスワードです').waitFor();
    await password.fill(NEW_PASSWORD);
    await button('パスワードを設定する', visitor).click();
    await heading('サインイン', visitor);
    await visitor.getByText('新しいパスワードを設定しました').waitFor();
    await expectAccessible(visitor);
    await expect(second.client.call('getSession')).rejects.toMatchObject({ code: 'not-signed-in' });

    await visitor.getByLabel('サインイン名').fill('second.person');
    await passwordField(visitor).fill(NEW_PASSWORD);
    await button('サインインする', visitor).click();
    await heading('二要素認証', visitor);
    await visitor.goto(String(url));
    await visitor.getByText('この再設定は使えません').waitFor();
    await page.reload();
    await heading('責任者と利用者');
    expect(await page.getByText('再設定待ち').count()).toBe(0);
  });

  it('is set anew with the code of the printed sheet, typed on the sign-in page', async () => {
    await button('「佐藤 次郎」の操作').click();
    await page.getByRole('menuitem', { name: 'パスワードを再設定してもらう' }).click();
    const dialog = page.getByRole('alertdialog');
    await button('リンクを作る', dialog).click();
    const code = await dialog.getByText(/^[A-Z2-9]{5}(-[A-Z2-9]{5}){3}$/).textContent();
    await button('閉じる', dialog.locator('footer')).click();
    const visitor = (await product.visit()).page;
    await visitor.goto(`${product.url}/sign-in`);
    await visitor.getByRole('link', { name: '再設定のコードを持っている' }).click();
    await heading('パスワードの再設定', visitor);
    await visitor.getByLabel('再設定のコード').fill(String(code).toLowerCase().replaceAll('-', ' '));
    await button('次へ進む', visitor).click();
    await heading('佐藤 次郎 さんの新しいパスワード', visitor);

    await button('「佐藤 次郎」の操作').click();
    await page.getByRole('menuitem', { name: 'パスワードの再設定を取り消す' }).click();
    await page.getByText('佐藤 次郎 さんのパスワードの再設定を取り消しました').waitFor();
    await passwordField(visitor).fill('もみじ-third-correct-秋風');
    await button('パスワードを設定する', visitor).click();
    await visitor.getByText('この再設定は使えません').waitFor();
  });
});

describe('an invitation', { timeout: 120_000 }, () => {
  it('is accepted in the browser, and is used up', async () => {
    const client = await clientOf(product, page.context());
    const body = { name: '鈴木 一郎', roles: ['staff' as const] };
    const { url } = await client.call('createInvitation', { body });
    const { page: visitor } = await product.visit(PHONE);
    await visitor.goto(url);
    await visitor.getByText('さくら医院').waitFor();
    await expectAccessible(visitor);
    await visitor.getByLabel('サインイン名').fill('suzuki');
    await passwordField(visitor).fill(PASSWORD);
    await visitor.getByRole('button', { name: /登録/ }).click();
    await visitor.getByRole('button', { name: '鈴木 一郎 さんのメニュー' }).waitFor();
    const again = (await product.visit()).page;
    for (const link of [url, `${product.url}/invitation#%E0%A4%A`, `${product.url}/invitation`]) {
      await again.goto('about:blank');
      await again.goto(link);
      await heading('この招待は使えません', again);
    }
  });
});
