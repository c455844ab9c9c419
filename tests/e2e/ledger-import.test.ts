/** A list on its way into a ledger, as an office manager sees it: columns, errors by row, changes, done, and back again (R-D1). */
import type { Client } from '@mamori/contract/client';
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessibleEverywhere } from './support/accessible.ts';
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

const device = { ledger: 'device' } as const;
const open = () => page.goto(`${product.url}/ledgers/device/import`);
const upload = (buffer: Buffer | string, name = '機器一覧.csv') =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(buffer) });
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const total = async () => (await client.call('listLedgerRows', { params: device })).total;

const LIST = `端末機番号,コンピューター名,機種区分,よみ,設置フロア,ＯＳ名
PC-1,受付PC,端末PC,うけつけ,受付,Windows 11 Pro
PC-2,診察室PC,ノートPC,しんさつ,診察室,Windows 10 Pro
PC-3,X線コンソール,レントゲン,えっくす,撮影室,Windows 7
PC-1,二重の端末,端末PC,にじゅう,受付,
`;

describe('a list of an asset tool', () => {
  test('comes in Shift_JIS: its columns are guessed, and can be set otherwise', async () => {
    await open();
    await expectAccessibleEverywhere(page);
    await upload(iconv.encode(LIST, 'cp932'));
    await page.getByText('6列のうち5列を取り込みます').waitFor();
    await expectAccessibleEverywhere(page);
    const column = page.getByRole('combobox', { name: /よみ/ });
    await column.selectOption({ label: '備考' });
    await page.getByText('6列のうち6列を取り込みます').waitFor();
  });

  test('says by row what is wrong, and in a file of another kind too', async () => {
    await page.getByText('追加 2件、変更 0件、変更なし 0件、取り込めない行 2件').waitFor();
    await page.getByText(/「レントゲン」は選べる値ではありません/).waitFor();
    await page.getByText(/2行目/).first().waitFor();
    await page.setViewportSize(PHONE);
    await expectAccessibleEverywhere(page);
    await press('直した一覧を選ぶ');
    await upload('a,b\n"x', '壊れた一覧.csv');
    await page.getByText(/2行目の前後で、引用符/).waitFor();
    await upload(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), '壊れた一覧.xlsx');
    await page.getByRole('alert').first().waitFor();
    await expectAccessibleEverywhere(page);
  });

  test('comes in without the wrong rows on demand, as one change', async () => {
    await upload(LIST);
    await press('取り込めない行を除いて、2件を取り込む');
    await page.getByText('取り込みました').first().waitFor();
    expect(await total()).toBe(2);
    const { rows } = await client.call('listLedgerRows', { params: device, query: { q: 'PC-1' } });
    expect(rows[0]?.values).toMatchObject({
      name: '受付PC',
      kind: 'terminal',
      place: '受付',
      note: 'うけつけ',
    });
    await expectAccessibleEverywhere(page);
  });

  test('is remembered with its columns; what changes is shown, what is the same is not written', async () => {
    await press('ほかの一覧を選ぶ');
    await upload(LIST.split('\n').slice(0, 3).join('\n').replace('診察室,', '第2診察室,'));
    await page.getByText('列の対応は前回と同じです').waitFor();
    await page.getByText('追加 0件、変更 1件、変更なし 1件、取り込めない行 0件').waitFor();
    await page.getByText('設置場所：診察室 → 第2診察室').waitFor();
    await page.setViewportSize(DESK);
    await expectAccessibleEverywhere(page);
  });

  test('shows the plan anew when somebody changed the ledger meanwhile', async () => {
    const { rows } = await client.call('listLedgerRows', { params: device, query: { q: 'PC-2' } });
    const [row] = rows;
    await client.call('updateLedgerRow', {
      params: { ...device, rowId: row?.id ?? '' },
      body: { values: { place: '第2診察室' } },
      ifMatch: row?.version ?? 0,
    });
    await press('1件を取り込む');
    await press('もう一度確かめる');
    await page.getByText('追加 0件、変更 0件、変更なし 2件、取り込めない行 0件').waitFor();
    await page.getByText('取り込むと変わる行はありません').waitFor();
    await expectAccessibleEverywhere(page);
  });

  test('is taken back as a whole', async () => {
    await press('ほかの一覧を選ぶ');
    await upload('管理番号,機器名,種別\nZ-1,一,端末PC\nZ-2,二,端末PC\n');
    await press('2件を取り込む');
    await page.getByText('取り込みました').first().waitFor();
    expect(await total()).toBe(4);
    await press('取り込みを元に戻す');
    await page.getByText('2件を元に戻しました').waitFor();
    expect(await total()).toBe(2);
  });

  test('without a row below the headings says what to do', async () => {
    await open();
    await upload('管理番号,機器名,種別\n');
    await page.getByText(/取り込む行が見つかりません/).waitFor();
    await expectAccessibleEverywhere(page);
  });
});
