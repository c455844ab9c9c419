/** The afternoon of a clinic on a phone: ticked, written, walked, asked (R-X1, R-D1, R-D5). */
import type { Client } from '@mamori/contract/client';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { downloaded, pdfText } from './support/download.ts';
import { type Product, signInAsFirst, startProduct } from './support/product.ts';
import { DESK, PHONE } from './support/screens.ts';

let product: Product;
let page: Page;
let context: BrowserContext;
let client: Client;

beforeAll(async () => {
  product = await startProduct();
  ({ page, context, client } = await signInAsFirst(product, PHONE));
  page.setDefaultTimeout(60_000);
});
afterAll(() => product?.stop());

const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const card = (name: string | RegExp) => page.getByRole('button', { name, expanded: false }).click();
const field = (name: string) => page.getByRole('textbox', { name }).first();
const device = async (name: string) => {
  const { rows } = await client.call('listLedgerRows', { params: { ledger: 'device' }, query: { q: name } });
  return rows.find(({ values }) => values.name === name);
};
const stored = (name: string, column: string) =>
  expect.poll(async () => (await device(name))?.values[column], { timeout: 20_000 });

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function looksRight() {
  await expectAccessible(page);
  await page.setViewportSize(DESK);
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
}

describe('a clinic on a phone', () => {
  test('ticks what it has and sees what would be written', async () => {
    await page.goto(`${product.url}/start-kit`);
    await page.getByText('小さな施設でも、機器台帳は必要です').waitFor();
    await press('内容を確かめる');
    await page.getByText('まず、上から選んでください').first().waitFor();
    for (const kit of ['クラウド型の電子カルテ', 'オンライン資格確認', 'X線・画像', 'ネットワークの機器'])
      await page.getByRole('checkbox', { name: kit }).check();
    await press('1つ減らす：電子カルテ端末');
    await press('1つ増やす：NAS（共有フォルダ）');
    await looksRight();
    await press('内容を確かめる');
    await page.getByRole('heading', { name: '台帳に書く内容' }).waitFor();
    await page.getByText('診察室1の電子カルテ端末（診察室1）').waitFor();
    expect(await page.getByText('診察室2の電子カルテ端末').count()).toBe(0);
    await looksRight();
  });

  test('names rows apart before they are written', async () => {
    await press('戻って直す');
    await page.getByRole('button', { name: '名前と置き場所を変える' }).first().click();
    await page.getByRole('textbox', { name: '電子カルテ端末 1の名前' }).fill('電子カルテ（クラウド）');
    await press('内容を確かめる');
    await page.getByText('「電子カルテ（クラウド）」が2つあります').first().waitFor();
    await page.getByRole('textbox', { name: '電子カルテ端末 1の名前' }).fill('受付のパソコン');
    await press('内容を確かめる');
    await page.getByText('受付のパソコン（受付）').waitFor();
  });

  test('writes a dozen devices and goes on to the walk', async () => {
    await press(/件を台帳に書く$/);
    await page.getByRole('heading', { level: 1, name: '見て回る' }).waitFor();
    const { rows } = await client.call('listLedgerRows', { params: { ledger: 'device' } });
    expect(rows.length).toBeGreaterThanOrEqual(12);
    expect(rows.filter(({ values }) => values.patientData === 'yes')).toHaveLength(2);
    await page.getByRole('heading', { level: 2, name: '受付' }).waitFor();
    await looksRight();
  });

  test('reads one device off, saved as it is typed, with the dealer and a photo of its plate', async () => {
    await card(/^受付のパソコン/);
    await looksRight();
    await field('メーカー').fill('東都電機');
    await field('型番').fill('LX-20');
    await field('シリアル番号（製造番号）').fill('A-0042');
    await field('OS（Windows 11 など）').fill('Windows 11 Pro');
    await page.getByLabel('どこの業者に頼んでいますか').selectOption({ label: '新しい業者を書く…' });
    await field('業者の名前').fill('青空システム');
    await press('この業者にする');
    await stored('受付のパソコン', 'model').toBe('LX-20');
    await stored('受付のパソコン', 'os').toBe('Windows 11 Pro');
    await expect.poll(async () => (await client.call('listVendors')).rows.length).toBe(1);
    const [vendor] = (await client.call('listVendors')).rows;
    await stored('受付のパソコン', 'vendorId').toBe(vendor?.id);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '銘板.png', mimeType: 'image/png', buffer: PHOTO });
    await page.getByText('写真 1枚').waitFor();
    await page.getByRole('img', { name: '銘板.png' }).waitFor();
    await press('見終わった（次へ）');
    await expect.poll(() => page.getByRole('button', { expanded: true, name: /／\d欄/ }).count()).toBe(1);
    expect(await page.getByRole('button', { expanded: true, name: /／\d欄/ }).textContent()).not.toContain(
      '受付のパソコン',
    );
  });

  test('keeps what was typed without a connection, over a reload, and sends it later', async () => {
    await page.getByRole('button', { expanded: true, name: /／\d欄/ }).click();
    await card(/^X線撮影装置/);
    await context.route('**/api/ledgers/**', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await field('型番').fill('RX-9');
    await page.getByText('まだ送れていない機器が1台あります').waitFor();
    expect((await device('X線撮影装置'))?.values.model).toBe('');
    await page.reload();
    await page.getByText('まだ送れていない機器が1台あります').waitFor();
    await looksRight();
    await press('いま送る');
    await context.unroute('**/api/ledgers/**');
    await stored('X線撮影装置', 'model').toBe('RX-9');
    await expect.poll(() => page.getByText('まだ送れていない機器').count()).toBe(0);
  });

  test('asks whose entry stays when somebody else wrote meanwhile, and merges other fields silently', async () => {
    await card(/^X線撮影装置/);
    const other = async (values: Record<string, string>) => {
      const row = await device('X線撮影装置');
      const params = { ledger: 'device', rowId: row?.id ?? '' } as const;
      await client.call('updateLedgerRow', { params, body: { values }, ifMatch: row?.version ?? 0 });
    };
    await other({ note: '壁側の電源から' });
    await field('メーカー').fill('東光放射線');
    await stored('X線撮影装置', 'maker').toBe('東光放射線');
    await stored('X線撮影装置', 'note').toBe('壁側の電源から');
    await other({ serial: 'S-1' });
    await field('シリアル番号（製造番号）').fill('S-2');
    await page.getByText('S-1').waitFor();
    await looksRight();
    await field('型番').fill('RX-10');
    await pause(2000);
    expect((await device('X線撮影装置'))?.values.serial).toBe('S-1');
    await page.getByText('S-1').waitFor();
    await press('自分の内容で保存する');
    await stored('X線撮影装置', 'serial').toBe('S-2');
  });

  test('is not taken for somebody else by going on typing while a save is on its way', async () => {
    const saved: unknown[] = [];
    await context.route('**/api/ledgers/**', async (route) => {
      if (route.request().method() === 'PUT') {
        saved.push(route.request().postDataJSON());
        await pause(2000);
      }
      await route.fallback();
    });
    const sent = page.waitForRequest((request) => request.method() === 'PUT');
    await field('型番').fill('RX-1');
    await sent;
    await field('型番').fill('RX-11');
    await stored('X線撮影装置', 'model').toBe('RX-11');
    await expect.poll(() => page.getByText('保存しています').count()).toBe(0);
    expect(saved).toEqual([{ values: { model: 'RX-1' } }, { values: { model: 'RX-11' } }]);
    await context.unroute('**/api/ledgers/**');
  });

  test('takes out what is not there, brings it back, and adds what was forgotten', async () => {
    await page.getByRole('button', { expanded: true, name: /／\d欄/ }).click();
    await card(/^CR・DRコンソール/);
    await press('この機器はなかった');
    await page.getByText('「CR・DRコンソール」を台帳から外しました').waitFor();
    expect(await device('CR・DRコンソール')).toBeUndefined();
    await press('元に戻す');
    await expect.poll(() => device('CR・DRコンソール')).toBeDefined();
    await press('忘れていた機器を足す');
    await press('足して開く');
    await page.getByText('種類を選んでください。').first().waitFor();
    await page.getByRole('textbox', { name: /^名前/ }).fill('ラベルプリンター');
    await page.getByLabel(/^種類/).selectOption('printer');
    await page
      .getByRole('textbox', { name: /^置き場所/ })
      .last()
      .fill('処置室');
    await press('足して開く');
    await page.getByRole('heading', { level: 2, name: '処置室' }).waitFor();
    await stored('ラベルプリンター', 'kind').toBe('printer');
  });

  test('walks the rest within the time that the devices take', { timeout: 300_000 }, async () => {
    await page.goto(`${product.url}/start-kit/walk`);
    const { rows } = await client.call('listLedgerRows', { params: { ledger: 'device' } });
    const started = Date.now();
    for (const { values } of rows) {
      await card(new RegExp(`^${String(values.name).replace(/[()（）]/g, '.')}`));
      await field(values.kind === 'saas' ? '提供している会社' : 'メーカー').fill('東都電機');
      await page.getByLabel('どこの業者に頼んでいますか').selectOption({ label: '青空システム' });
      await page.getByRole('button', { name: '見終わった（次へ）' }).click();
      const open = page.getByRole('button', { expanded: true, name: /／\d欄/ });
      if ((await open.count()) > 0) await open.click();
    }
    const seconds = (Date.now() - started) / 1000;
    await expect
      .poll(
        async () =>
          (await client.call('listLedgerRows', { params: { ledger: 'device' } })).rows.filter(
            (row) => row.values.maker === '東都電機' && row.values.vendorId,
          ).length,
        { timeout: 30_000 },
      )
      .toBe(rows.length);
    expect(seconds / rows.length).toBeLessThan(6);
  });

  test('prints one question sheet for the dealer, and reaches the row and the checklist from there', async () => {
    await page.getByRole('link', { name: '業者への質問票へ進む' }).click();
    await page.getByRole('heading', { name: '青空システム' }).waitFor();
    await looksRight();
    const sheet = await downloaded(page, page.getByRole('link', { name: '青空システムへの質問票をつくる' }));
    const text = await pdfText(sheet);
    for (const expected of ['青空システム御中', '受付のパソコン', 'A-0042', 'サポートが終わる日'])
      expect(text).toContain(expected);
    await press('何を聞きますか');
    await looksRight();
    await page.getByText('機器台帳：省けません').waitFor();
    await page.getByRole('link', { name: '受付のパソコン（受付）' }).click();
    await page.waitForURL(/\/ledgers\/device\/rows\//);
    await page.goBack();
    await page.getByRole('link', { name: 'チェックリストの状況を見る' }).click();
    await page.waitForURL(`${product.url}/`);
  });

  test('is told what exists when it begins again', async () => {
    await page.goto(`${product.url}/start-kit`);
    await page.getByRole('checkbox', { name: 'X線・画像' }).check();
    await press('内容を確かめる');
    await page.getByText('4件は同じ名前のものが台帳にあります').waitFor();
    await page.getByRole('link', { name: '見て回る' }).last().waitFor();
    await looksRight();
  });

  test('takes everything back that was just written', async () => {
    await press('戻って直す');
    await page.getByRole('checkbox', { name: '検査機器' }).check();
    await press('内容を確かめる');
    await press('3件を台帳に書く');
    await page.getByText('3件を台帳に書きました').waitFor();
    expect(await device('心電計')).toBeDefined();
    await press('元に戻す');
    await page.getByText('台帳に書いた3件を取り消しました').waitFor();
    expect(await device('心電計')).toBeUndefined();
  });
});
