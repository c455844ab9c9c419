/** Asking three vendors in the browser (R-C2, R-C10): a campaign, mail through a real SMTP server, a letter, a refusal. */
import type { Client } from '@mamori/contract/client';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SmtpServer, startSmtpServer } from '../../apps/server/tests/support/smtp.ts';
import { expectAccessible, expectAccessibleEverywhere } from './support/accessible.ts';
import { downloaded, pdfText } from './support/download.ts';
import { type Product, signInAsFirst, startProduct } from './support/product.ts';
import { DESK, PHONE } from './support/screens.ts';

const VENDORS = ['株式会社こもれび医療システム', '有限会社すずかけ電子', '株式会社みずうみ画像'] as const;
const SEVERAL = '契約の多い医用';

let product: Product;
let page: Page;
let client: Client;
let smtp: SmtpServer;

beforeAll(async () => {
  smtp = await startSmtpServer();
  product = await startProduct({ isReachable: true });
  ({ page, client } = await signInAsFirst(product));
  page.setDefaultTimeout(30_000);
  for (const [index, name] of VENDORS.entries()) {
    const email = index === 0 ? 'tanto@komorebi.example' : '';
    await client.call('createVendor', { body: { name, contractKind: 'maintenance', email } });
  }
  await client.call('createVendor', { body: { name: '売るだけ商店', contractKind: 'purchase_only' } });
  const many = await client.call('createVendor', { body: { name: SEVERAL, contractKind: 'none' } });
  for (const [title, kind] of [
    ['画像の保守', 'maintenance'],
    ['検査の保守', 'maintenance'],
    ['端末の購入', 'purchase_only'],
  ] as const)
    await client.call('createContract', { params: { vendorId: many.id }, body: { title, kind } });
  await client.call('createAssessment', { body: { editionId: 'fy2025/facility' } });
});
afterAll(async () => {
  await product?.stop();
  await smtp?.close();
});

const row = (name: string) => page.getByRole('row').filter({ hasText: name });
const choose = (name: string) =>
  row(name)
    .getByRole('checkbox', { name: `${name}を選ぶ` })
    .check();

describe('asking vendors', () => {
  test('the mail server is set up and tried out', async () => {
    await page.goto(`${product.url}/administration/mail`);
    await page.getByLabel('サーバー名').fill('127.0.0.1');
    await page.getByText('なし（院内のサーバーだけ）').click();
    await page.getByLabel('ポート').fill(String(smtp.port));
    await page.getByLabel('差出人のアドレス').fill('mamori@example.jp');
    await page.getByRole('button', { name: '保存する' }).first().click();
    await page.getByLabel('送り先のアドレス').fill('test@example.jp');
    await page.getByRole('button', { name: '試しのメールを送る' }).click();
    await expect.poll(() => smtp.mails.length, { timeout: 30_000 }).toBe(1);
    await expectAccessible(page);
  });

  test('a campaign begins with the vendors that have a contract', async () => {
    await page.goto(`${product.url}/campaigns`);
    await page.getByRole('link', { name: '確認依頼を始める' }).click();
    await page.getByText('4社を選んでいます').waitFor();
    await page.getByText('購入のみの契約なので、事業者確認用は不要です').waitFor();
    await page.getByRole('checkbox', { name: new RegExp(`^${SEVERAL} 契約ごとに1枚ずつ`) }).check();
    const forms = page.getByText('2枚になります', { exact: false });
    expect(await forms.textContent()).toContain('画像の保守');
    expect(await forms.textContent()).not.toContain('端末の購入');
    await page.getByText('様式は全部で5枚です', { exact: false }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '次へ進む' }).click();
    await page.getByRole('textbox', { name: /^回答期限/ }).fill('2099/10/31');
    await page.getByRole('button', { name: 'この文面の見え方' }).click();
    await page.getByText('（ここに、事業者ごとの専用のリンクが入ります）').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '次へ進む' }).click();
    await page.getByRole('button', { name: '作成する' }).click();
    await row(VENDORS[0]).getByText('未送付').waitFor();
    expect(await row(SEVERAL).count()).toBe(2);
    await row(SEVERAL).getByText('検査の保守', { exact: false }).waitFor();
    await expectAccessibleEverywhere(page);
  });

  test('a request goes out by mail and says that it did', async () => {
    await choose(VENDORS[0]);
    await page.getByRole('button', { name: '依頼を送る' }).click();
    await page.getByRole('button', { name: '1社に送る' }).click();
    await row(VENDORS[0]).getByText('送付済み').waitFor();
    await expect.poll(() => smtp.mails.length, { timeout: 60_000 }).toBe(2);
    expect(smtp.mails[1]?.text).toContain(VENDORS[0]);
    expect(smtp.mails[1]?.text).toMatch(/\/answer#\S+/);
  });

  test('a letter is printed for a vendor without an address', async () => {
    await choose(VENDORS[1]);
    await page.getByRole('button', { name: '依頼を送る' }).click();
    await page.getByText('印刷して郵送する').click();
    const letter = await downloaded(page, page.getByRole('button', { name: '作成してダウンロードする' }));
    const text = await pdfText(letter);
    expect(text).toContain(VENDORS[1]);
    expect(text).toContain('ワンタイムコードのご案内');
    await row(VENDORS[1]).getByText('送付済み').waitFor();
  });

  test('a refusal is recorded with the answer of the source beside it', async () => {
    await row(VENDORS[2])
      .getByRole('button', { name: `${VENDORS[2]}の操作` })
      .click();
    await page.getByRole('menuitem', { name: /^断られた/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('費用を求められた').click();
    await dialog
      .getByText(/S0 12-D-20（令和5年度の回答）/)
      .first()
      .waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '断りとして記録する' }).click();
    await row(VENDORS[2]).getByText('お断り').waitFor();
  });

  test('the course of a request is told', async () => {
    await row(VENDORS[0])
      .getByRole('button', { name: `${VENDORS[0]}の操作` })
      .click();
    await page.getByRole('menuitem', { name: `${VENDORS[0]}の経過` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('メールで依頼しました（tanto@komorebi.example）').waitFor();
    await dialog.getByText('送信済み').waitFor();
  });
});

describe('personal links', () => {
  const openRequest = async () => {
    const { rows } = await client.call('listCampaigns');
    const campaignId = rows[0]?.id ?? '';
    const { requests } = await client.call('getCampaign', { params: { campaignId } });
    const asked = requests.find(({ vendorName }) => vendorName === VENDORS[1]);
    await page.goto(`${product.url}/campaigns/${campaignId}/requests/${asked?.id}`);
  };
  const links = () => page.getByRole('table', { name: '個人用リンク' });

  test('what went out by letter is listed with who made it', async () => {
    await openRequest();
    await links().getByText('まだ開いていません').waitFor();
    await links().getByText('使えます').waitFor();
    await expectAccessible(page);
  });

  test('a new link and its code are shown once, and open the page of the vendor', async () => {
    await page.getByRole('button', { name: '個人用リンクを作る' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'リンクを作る' }).click();
    await dialog.getByText('渡す人の名前を入力してください。').first().waitFor();
    await dialog.getByRole('textbox', { name: /^渡す人の名前/ }).fill('田中 一郎');
    await dialog.getByRole('button', { name: 'リンクを作る' }).click();
    const shown = page.getByRole('alertdialog');
    await shown.getByText('このリンクは、今だけ表示されます').waitFor();
    await expectAccessible(page);
    const url = await shown.getByRole('status', { name: '個人用リンク' }).textContent();
    const code = await shown.getByRole('status', { name: '確認コード' }).textContent();
    expect(url).toMatch(/\/answer#\S+/);
    expect(code).toMatch(/^\d{6}$/);
    await shown.getByRole('button', { name: '渡したので閉じる' }).click();
    await links().getByRole('row').filter({ hasText: '田中 一郎' }).waitFor();
    const guest = (await product.visit()).page;
    await guest.goto(String(url));
    await guest.getByText(VENDORS[1]).first().waitFor();
    await guest.close();
  });

  test('another code is made for the telephone, and a link is revoked after a question', async () => {
    const made = links().getByRole('row').filter({ hasText: '田中 一郎' });
    await made.getByRole('button', { name: /^電話用のコードを作る/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '電話用のコードを作る' }).click();
    const shown = page.getByRole('alertdialog');
    expect(await shown.getByRole('status', { name: '確認コード' }).textContent()).toMatch(/^\d{6}$/);
    await shown.getByRole('button', { name: '伝えたので閉じる' }).click();
    await made.getByRole('button', { name: /^取り消す/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '取り消す' }).click();
    await made.getByText('取り消し済み').waitFor();
    await page.setViewportSize(PHONE);
    await expectAccessible(page);
    await page.setViewportSize(DESK);
  });
});
