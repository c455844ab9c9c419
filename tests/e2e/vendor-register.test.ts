/** A vendor, its contract, the clauses of 別紙1 and who does what, as an office manager goes through them (R-C1, R-C4). */
import type { Client } from '@mamori/contract/client';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { downloaded, pdfText } from './support/download.ts';
import { type Product, signInAsFirst, startProduct } from './support/product.ts';
import { DESK, PHONE } from './support/screens.ts';

let product: Product;
let page: Page;
let client: Client;

beforeAll(async () => {
  product = await startProduct();
  ({ page, client } = await signInAsFirst(product));
  page.setDefaultTimeout(60_000);
});
afterAll(() => product?.stop());

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const field = (name: RegExp) => page.getByRole('textbox', { name }).first();
const tab = (name: string) => page.getByRole('tab', { name }).click();

async function looksRight() {
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
  await page.setViewportSize(DESK);
  await expectAccessible(page);
}

describe('the register of vendors', () => {
  test('takes a vendor and shows its page', async () => {
    await page.goto(`${product.url}/vendors`);
    await press('事業者を登録する');
    await field(/^事業者の名称/).fill('青空システム');
    await page.getByRole('radio', { name: /^分からない/ }).check();
    await press('保存する');
    await page.getByRole('link', { name: '青空システム' }).click();
    await page.getByRole('heading', { level: 1, name: '青空システム' }).waitFor();
    await looksRight();
  });

  test('warns until somebody answers at night', async () => {
    await tab('連絡先');
    await press('連絡先を登録する');
    await field(/^名前または窓口/).fill('山田');
    await press('保存する');
    await page.getByText('夜間・休日につながる連絡先がありません').waitFor();
    await press('連絡先を登録する');
    await field(/^名前または窓口/).fill('夜間コールセンター');
    await page.getByRole('radio', { name: '夜間・休日' }).check();
    await field(/^電話番号/).fill('090-0000-0000');
    await press('保存する');
    await page.getByText('夜間コールセンター').first().waitFor();
    await expect.poll(() => page.getByText('夜間・休日につながる連絡先がありません').count()).toBe(0);
  });
});

describe('a contract', () => {
  test('of sale alone says that no vendor form is needed, with its source (S2)', async () => {
    await tab('契約');
    await press('契約を登録する');
    await field(/^契約の名称/).fill('電子カルテ保守契約');
    await page.getByRole('radio', { name: /^購入のみ/ }).check();
    await press('保存する');
    await page.getByRole('heading', { level: 1, name: '電子カルテ保守契約' }).waitFor();
    await page.getByText('研修資料（S2）は「製品購入の売買契約のみで', { exact: false }).waitFor();
    await press('契約の内容を変更する');
    await page.getByRole('radio', { name: /^保守・運用/ }).check();
    await field(/^終わる日/).fill('2040/3/31');
    await press('保存する');
    await page.getByText('2040年3月31日まで').waitFor();
    await looksRight();
  });

  test('is checked clause by clause', async () => {
    await tab('盛り込むべき項目');
    await page.getByLabel('1①は契約書に').selectOption({ label: 'ある' });
    await page.getByLabel('書かれている場所').first().fill('第3条');
    await page.getByLabel('4(1)①イは契約書に').selectOption({ label: 'ない' });
    await press('確認の結果を保存する');
    await page.getByText('確認の結果を保存しました').waitFor();
    await page.getByText('ある 1　ない 1　不要 0　未確認 41').waitFor();
    const text = await pdfText(await downloaded(page, page.getByRole('link', { name: '印刷用PDF' })));
    expect(text).toContain('電子カルテ保守契約');
    expect(text).toContain('第3条');
    await looksRight();
  });

  test('keeps the changes of two people, and asks where both changed the same clause', async () => {
    const contractId = page.url().split('/contracts/')[1]?.split('?')[0] ?? '';
    const params = { contractId };
    const saveElsewhere = async (id: string, place: string) => {
      const { clauses, version } = await client.call('getContract', { params });
      const body = { clauses: { ...clauses, [id]: { state: 'yes' as const, place, note: '' } } };
      await client.call('saveContractClauses', { params, body, ifMatch: version });
    };
    const clausesNow = async () => (await client.call('getContract', { params })).clauses;
    const before = Object.entries(await clausesNow());
    const [mine = ''] = before.find(([, { place }]) => place === '第3条') ?? [];
    const [other = ''] = before.find(([id]) => id !== mine) ?? [];
    const places = page.getByLabel('書かれている場所');
    await places.first().fill('第3条第2項');
    await saveElsewhere(other, '第9条');
    await press('確認の結果を保存する');
    await page.getByText('ほかの人の変更も残して保存しました').waitFor();
    expect(await clausesNow()).toMatchObject({
      [mine]: { place: '第3条第2項' },
      [other]: { place: '第9条' },
    });
    await places.first().fill('第4条');
    await saveElsewhere(mine, '第5条');
    await press('確認の結果を保存する');
    await page.getByText('同じところを、ほかの人が先に保存しました').waitFor();
    await page.getByText('ほかの人の内容：ある　第5条').waitFor();
    await page.getByText('自分の内容：ある　第4条').waitFor();
    await looksRight();
    await press('自分の内容で保存する');
    await expect.poll(async () => (await clausesNow())[mine]?.place).toBe('第4条');
  });

  test('settles who does what, prints it and keeps it', async () => {
    await tab('責任分界');
    await press('ひな型から始める');
    await field(/^1行目の仕事/).fill('ルータの更新');
    await page.getByLabel('「ルータの更新」：施設').selectOption({ label: '主' });
    await page.getByText('「主」が1つに決まっていない仕事が1件あります', { exact: false }).waitFor();
    await page.getByLabel('「ルータの更新」：施設').selectOption({ label: '―' });
    await press('「ルータの更新」の操作');
    await page.getByRole('menuitem', { name: '「ルータの更新」を下へ' }).click();
    await expect.poll(() => field(/^2行目の仕事/).inputValue()).toBe('ルータの更新');
    await press('責任分界を保存する');
    await page.getByText('責任分界を保存しました').waitFor();
    const text = await pdfText(await downloaded(page, page.getByRole('link', { name: 'PDF', exact: true })));
    expect(text).toContain('ルータの更新');
    await press('今の表を契約のファイルに加える');
    await tab('ファイル');
    await page.getByRole('link', { name: '責任分界表_電子カルテ保守契約.pdf' }).waitFor();
    await looksRight();
  });
});

test('a list comes in after a look at every row', async () => {
  await page.goto(`${product.url}/vendors/import`);
  const csv = '会社名,契約種別,電話\n新星クラウド,SaaS,03-1\n困った会社,リース,\n';
  const choose = (text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: '一覧.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose(csv);
  await page.getByText('契約の種類「リース」が分かりません', { exact: false }).waitFor();
  expect(await page.getByRole('button', { name: /件を取り込む/ }).count()).toBe(0);
  await looksRight();
  await press('別のファイルを選ぶ');
  await choose(csv.replace('リース', '購入'));
  await press('2件を取り込む');
  await page.getByRole('link', { name: '事業者の一覧を見る' }).click();
  await page.getByRole('link', { name: '新星クラウド' }).waitFor();
});

test('a token for a program of the vendor is shown once and revoked', async () => {
  await page.goto(`${product.url}/vendors`);
  await page.getByRole('link', { name: '青空システム' }).click();
  await tab('プログラム用のトークン');
  await press('トークンを作る');
  await field(/^トークンの名前/).fill('回答自動送信');
  await press('トークンを作る');
  await page.getByText('このトークンは、今だけ表示されます').waitFor();
  const token = await page.getByRole('status', { name: 'トークン' }).textContent();
  await looksRight();
  const answer = await fetch(`${product.url}/api/guest/requests`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(answer.status).toBe(200);
  await press('渡したので閉じる');
  const made = page.getByRole('row').filter({ hasText: '回答自動送信' });
  await made.getByRole('button', { name: /^取り消す/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '取り消す' }).click();
  await made.getByText('取り消し済み').waitFor();
  await looksRight();
});
