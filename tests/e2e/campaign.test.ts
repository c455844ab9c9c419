/** Asking three vendors in the browser (R-C2, R-C10): a campaign, mail through a real SMTP server, a letter, a refusal. */
import type { Client } from '@mamori/contract/client';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SmtpServer, startSmtpServer } from '../../apps/server/tests/support/smtp.ts';
import { expectAccessible } from './support/accessible.ts';
import { downloaded, pdfText } from './support/download.ts';
import { type Product, signInAsFirst, startProduct } from './support/product.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
const VENDORS = ['株式会社こもれび医療システム', '有限会社すずかけ電子', '株式会社みずうみ画像'] as const;

let product: Product;
let page: Page;
let client: Client;
let smtp: SmtpServer;

beforeAll(async () => {
  smtp = await startSmtpServer();
  product = await startProduct();
  ({ page, client } = await signInAsFirst(product));
  page.setDefaultTimeout(30_000);
  for (const [index, name] of VENDORS.entries()) {
    const email = index === 0 ? 'tanto@komorebi.example' : '';
    await client.call('createVendor', { body: { name, contractKind: 'maintenance', email } });
  }
  await client.call('createVendor', { body: { name: '売るだけ商店', contractKind: 'purchase_only' } });
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
    await page.getByText('3社を選んでいます').waitFor();
    await page.getByText('購入のみの契約なので、事業者確認用は不要です').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '次へ進む' }).click();
    await page.getByRole('textbox', { name: /^回答期限/ }).fill('2099/10/31');
    await page.getByRole('button', { name: 'この文面の見え方' }).click();
    await page.getByText('（ここに、事業者ごとの専用のリンクが入ります）').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '次へ進む' }).click();
    await page.getByRole('button', { name: '作成する' }).click();
    await row(VENDORS[0]).getByText('未送付').waitFor();
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await expectAccessible(page);
    await page.setViewportSize(DESK);
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
