/** The grid with many hands: what is selected, what is printed, labels and the addresses on them, who else writes (R-D1, R-D2, R-D5). */
import type { Client } from '@mamori/contract/client';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessibleEverywhere } from './support/accessible.ts';
import { downloaded, pdfText } from './support/download.ts';
import { type Product, signInAsFirst, startProduct } from './support/product.ts';
import { DESK, PHONE } from './support/screens.ts';
import { secondPerson } from './support/second-person.ts';

let product: Product;
let page: Page;
let client: Client;
let context: BrowserContext;
let colleague: Client;
const ids: Record<string, string> = {};
const device = { ledger: 'device' } as const;

beforeAll(async () => {
  product = await startProduct();
  ({ page, client, context } = await signInAsFirst(product));
  page.setDefaultTimeout(60_000);
  ({ client: colleague } = await secondPerson(product, context, '高橋 健'));
  for (const [number, name, kind] of [
    ['PC-1', '受付PC', 'terminal'],
    ['PC-2', '診察室PC', 'terminal'],
    ['SV-1', '電子カルテサーバ', 'server'],
  ] as const) {
    const values = { number, name, kind, place: '受付' };
    ids[number] = (await client.call('createLedgerRow', { params: device, body: { values } })).id;
  }
});
afterAll(() => product?.stop());

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const choose = async (menu: string, entry: string | RegExp) => {
  await press(menu);
  await page.getByRole('menuitem', { name: entry }).click();
};
const check = async (name: string) => {
  await page.getByRole('checkbox', { name }).focus();
  await page.keyboard.press('Space');
};
const search = () => page.getByRole('searchbox', { name: '検索' });
const open = () => page.goto(`${product.url}/ledgers/device`);
const valuesOf = async (number: string) =>
  (await client.call('getLedgerRow', { params: { ...device, rowId: ids[number] ?? '' } })).row;

async function changedByColleague(number: string, place: string): Promise<void> {
  const { version } = await valuesOf(number);
  const params = { ...device, rowId: ids[number] ?? '' };
  await colleague.call('updateLedgerRow', { params, body: { values: { place } }, ifMatch: version });
}

describe('what is selected', () => {
  test('does not outlive another filter, and that is said', async () => {
    await open();
    await check('「受付PC PC-1」を選ぶ');
    await page.getByText('1件を選択中').waitFor();
    await search().fill('サーバ');
    await page.getByText('表示が変わったため、選択を解除しました').waitFor();
    expect(await page.getByText(/件を選択中/).count()).toBe(0);
    await search().fill('');
    await page.getByRole('link', { name: '受付PC' }).waitFor();
    expect(await page.getByText(/件を選択中/).count()).toBe(0);
  });

  test('another view brings its own words into the search field', async () => {
    await search().fill('受付');
    await page
      .getByText('2件', { exact: true })
      .or(page.getByText('3件', { exact: true }))
      .waitFor();
    await choose('表示の切り替え', 'すべて');
    await expect.poll(() => search().inputValue()).toBe('');
  });

  test('is changed by keyboard alone', async () => {
    await open();
    await page.getByRole('checkbox', { name: '「受付PC PC-1」を選ぶ' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'まとめて変更' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: /^変える列/ }).selectOption('department');
    await dialog.getByRole('textbox').focus();
    await page.keyboard.type('医事課');
    await dialog.getByRole('button', { name: '1件を変更する' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('1件を変更しました').waitFor();
    expect((await valuesOf('PC-1')).values.department).toBe('医事課');
  });

  test('is marked as disposed of only after the record of a disposal was named', async () => {
    await open();
    await check('「受付PC PC-1」を選ぶ');
    await press('まとめて変更');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: /^変える列/ }).selectOption('status');
    await dialog.getByRole('combobox', { name: /^新しい/ }).selectOption('disposed');
    await page.setViewportSize(PHONE);
    await dialog.getByRole('link', { name: '廃棄の記録をつくる' }).waitFor();
    await dialog.getByRole('button', { name: '1件を変更する' }).click();
    const why = dialog.getByText('状態だけを変えてよければ、印を付けてください。');
    await expect
      .poll(() =>
        why.evaluate(
          (one) =>
            one.getBoundingClientRect().bottom <
            (one.closest('section')?.querySelector('footer')?.getBoundingClientRect().top ?? 0),
        ),
      )
      .toBe(true);
    expect((await valuesOf('PC-1')).values.status).not.toBe('disposed');
    await expectAccessibleEverywhere(page);
    await page.setViewportSize(DESK);
    await dialog.getByRole('checkbox', { name: /状態だけを「廃棄」にする/ }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: '1件を変更する' }).click();
    await page.getByText('1件を変更しました').waitFor();
    await expect.poll(async () => (await valuesOf('PC-1')).values.status).toBe('disposed');
    await press('元に戻す');
    await expect.poll(async () => (await valuesOf('PC-1')).values.status).not.toBe('disposed');
  });

  test('that a colleague changed first is changed only after that was said', async () => {
    await open();
    await check('「受付PC PC-1」を選ぶ');
    await check('「診察室PC PC-2」を選ぶ');
    await changedByColleague('PC-2', '第2診察室');
    await press('まとめて変更');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: /^変える列/ }).selectOption('place');
    await dialog.getByRole('textbox').fill('倉庫');
    await dialog.getByRole('button', { name: '2件を変更する' }).click();
    await dialog.getByText(/1件をほかの人が先に変更した/).waitFor();
    expect((await valuesOf('PC-2')).values.place).toBe('第2診察室');
    await expectAccessibleEverywhere(page);
    await dialog.getByRole('button', { name: 'それでも2件を変更する' }).click();
    await page.getByText('2件を変更しました').waitFor();
    expect((await valuesOf('PC-2')).values.place).toBe('倉庫');
  });
});

describe('a row that is gone', () => {
  test('says so when somebody removes it again', async () => {
    const values = { number: 'GONE-1', name: '消える端末', kind: 'terminal' };
    const { id } = await client.call('createLedgerRow', { params: device, body: { values } });
    await page.goto(`${product.url}/ledgers/device/rows/${id}`);
    await choose('その他', '台帳から削除');
    const dialog = page.getByRole('alertdialog');
    await dialog.waitFor();
    await colleague.call('removeLedgerRows', { params: device, body: { selection: { ids: [id] } } });
    await dialog.getByRole('button', { name: '削除する' }).click();
    await page
      .getByText(/見つからないため、何も変えていません|見つかりません/)
      .first()
      .waitFor();
  });
});

describe('copies and labels', () => {
  test('the inspector’s copy of the device ledger is one press', async () => {
    await open();
    const bytes = await downloaded(page, page.getByRole('button', { name: '立入検査用の写し', exact: true }));
    expect(await pdfText(bytes)).toContain('電子カルテサーバ');
  });

  test('a filtered ledger is copied as shown or as a whole', async () => {
    await search().fill('サーバ');
    await page.getByText('1件', { exact: true }).waitFor();
    await press('印刷・書き出し');
    await expectAccessibleEverywhere(page);
    const shown = page.getByRole('menuitem', { name: '立入検査用の写し（PDF）：表示中の1件' });
    expect(await pdfText(await downloaded(page, shown))).not.toContain('受付PC');
    await press('印刷・書き出し');
    const all = page.getByRole('menuitem', { name: '立入検査用の写し（Excel）：すべて' });
    expect((await downloaded(page, all)).subarray(0, 2).toString()).toBe('PK');
  });

  test('a list that an encoding cannot hold is refused in the page', async () => {
    const values = { number: 'R-1', name: '𠮷野のPC', kind: 'terminal' };
    const { id } = await client.call('createLedgerRow', { params: device, body: { values } });
    await open();
    await choose('印刷・書き出し', '一覧をCSVで書き出す（Shift_JIS）');
    await page.getByText(/Shift_JISで書けない文字（𠮷）/).waitFor();
    await client.call('removeLedgerRows', { params: device, body: { selection: { ids: [id] } } });
  });

  test('labels are printed for the selected devices, from the first free one of the sheet', async () => {
    await open();
    await check('「診察室PC PC-2」を選ぶ');
    await choose('印刷・書き出し', 'QRラベルを印刷');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /44面/ }).check();
    await dialog.getByRole('textbox', { name: /最初に印刷する位置/ }).fill('45');
    await dialog.getByText('1から44までの番号を入れてください。').waitFor();
    await dialog.getByRole('textbox', { name: /最初に印刷する位置/ }).fill('44');
    await dialog.getByText('ラベル 1枚、用紙 1枚').waitFor();
    await expectAccessibleEverywhere(page);
    const text = await pdfText(await downloaded(page, dialog.getByRole('button', { name: 'PDFを作る' })));
    expect(text).toContain('PC-2');
    expect(text).not.toContain('PC-1');
  });
});

describe('the address on a label', () => {
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });

  test('asks to sign in first, and then leads to the device', async () => {
    const stranger = (await product.visit(PHONE)).page;
    await stranger.goto(`${product.url}/d/${ids['PC-1']}`);
    await stranger.waitForURL(/sign-in/);
    expect(new URL(stranger.url()).searchParams.get('back')).toContain(`/d/${ids['PC-1']}`);
    await page.goto(`${product.url}/d/${ids['PC-1']}`);
    await heading('受付PC PC-1').waitFor();
    expect(page.url()).toContain(`/ledgers/device/rows/${ids['PC-1']}`);
  });

  test('of another facility is plainly not found', async () => {
    await page.goto(`${product.url}/d/00000000-0000-4000-8000-000000000001`);
    await heading('この機器は見つかりません').waitFor();
    await expectAccessibleEverywhere(page);
    await page.goto(`${product.url}/d/x'%3Cscript%3E`);
    await heading('この機器は見つかりません').waitFor();
  });

  test('is read by a hand-held reader, and control numbers are typed', async () => {
    const box = page.getByRole('textbox', { name: /管理番号/ });
    await page.goto(`${product.url}/d`);
    await expect.poll(() => box.evaluate((field) => field === document.activeElement)).toBe(true);
    await expectAccessibleEverywhere(page);
    await page.keyboard.type(`mamori:device/${ids['PC-2']}\n`);
    await heading('診察室PC PC-2').waitFor();
    await page.goto(`${product.url}/d`);
    await box.fill('ｓｖ－１');
    await box.press('Enter');
    await heading('電子カルテサーバ SV-1').waitFor();
    await page.goto(`${product.url}/d`);
    await box.fill('PC-9');
    await box.press('Enter');
    await page.getByText('「PC-9」の機器は台帳にありません').waitFor();
  });

  test('offers to tick the device off while a stock-take is running', async () => {
    const take = await client.call('createStockTake', { body: { name: '秋の棚卸' } });
    await page.setViewportSize(PHONE);
    await page.goto(`${product.url}/d/${ids['PC-1']}`);
    await page.getByText('棚卸「秋の棚卸」の途中です').waitFor();
    await expectAccessibleEverywhere(page);
    await press('ここにある（棚卸に記録）');
    await page.getByText('この機器は、この棚卸で確認済みです').waitFor();
    const { entries } = await client.call('getStockTake', { params: { stockTakeId: take.id } });
    expect(entries.find(({ deviceId }) => deviceId === ids['PC-1'])?.result).toBe('found');
    await page.setViewportSize(DESK);
  });
});
