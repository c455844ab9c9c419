/** A stock-take with phones: found, moved, missing, unknown; several people at once; without a connection, over a reload (R-D2). */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@mamori/contract/client';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { downloaded, pdfText } from './support/download.ts';
import { type Product, signInAsFirst, startProduct } from './support/product.ts';
import { DESK, PHONE } from './support/screens.ts';
import { secondPerson } from './support/second-person.ts';

let product: Product;
let page: Page;
let context: BrowserContext;
let client: Client;
let colleague: { readonly page: Page; readonly client: Client };
let stockTakeId: string;

const PLACES = ['受付', '受付', '受付', '診察室1', '診察室2', 'サーバ室'] as const;

beforeAll(async () => {
  product = await startProduct();
  ({ page, context, client } = await signInAsFirst(product, PHONE));
  colleague = await secondPerson(product, context, '鈴木 一郎');
  for (const each of [page, colleague.page]) each.setDefaultTimeout(60_000);
  for (const [at, place] of PLACES.entries())
    await client.call('createLedgerRow', {
      params: { ledger: 'device' },
      body: { values: { number: `PC-${at + 1}`, name: `端末${at + 1}`, kind: 'terminal', place } },
    });
});
afterAll(() => product?.stop());

const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const take = () => client.call('getStockTake', { params: { stockTakeId } });
const entry = async (number: string) =>
  (await take()).entries.find(({ expected }) => expected?.number === number);
const result = (number: string) =>
  expect.poll(async () => (await entry(number))?.result, { timeout: 30_000 });
const press = (name: string | RegExp, at = page) => at.getByRole('button', { name }).first().click();
const seek = (words: string, at = page) => at.getByRole('searchbox').fill(words);

async function begin(name: string): Promise<void> {
  ({ id: stockTakeId } = await client.call('createStockTake', { body: { name } }));
}
async function walk(at = page): Promise<void> {
  await at.goto(`${product.url}/stock-takes/${stockTakeId}/walk`);
  await at.getByRole('heading', { level: 1, name: '現物を確かめる' }).waitFor();
}
async function looksRight() {
  await expectAccessible(page);
  await page.setViewportSize(DESK);
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
}

describe('a walk with a phone', () => {
  test('begins with every device of the ledger, room by room', async () => {
    await page.goto(`${product.url}/stock-takes`);
    await press('始める');
    await page.getByText('入力してください。').waitFor();
    await page.getByRole('textbox', { name: /新しい棚卸の名前/ }).fill('2026年秋の棚卸');
    await press('始める');
    await page.getByRole('heading', { level: 1, name: '2026年秋の棚卸' }).waitFor();
    stockTakeId = page.url().split('/').at(-1) ?? '';
    await page.getByRole('link', { name: '現物を確かめる' }).click();
    await page.getByRole('button', { name: /受付.*3台中 0台/ }).waitFor();
    await looksRight();
  });

  test('says large what was found, and takes the last one back', async () => {
    await seek('端末1');
    await press('「端末1」がある');
    await page.getByText('見つかりました').waitFor();
    // It goes by itself after a moment, but not while somebody is about to use it.
    await page.getByRole('button', { name: '取り消す' }).focus();
    await looksRight();
    await result('PC-1').toBe('found');
    await sleep(6000);
    await press('取り消す');
    await result('PC-1').toBe('open');
    await press('「端末1」がある');
    await result('PC-1').toBe('found');
  });

  test('says when a device stands elsewhere, and lets the place be put right', async () => {
    await page.getByLabel('今いる場所').selectOption('サーバ室');
    await seek('端末2');
    await press('「端末2」がある');
    await page.getByText('「サーバ室」にあったと記録しました').waitFor();
    await looksRight();
    await expect.poll(async () => (await entry('PC-2'))?.place).toBe('サーバ室');
    await press('台帳の場所のままにする');
    await expect.poll(async () => (await entry('PC-2'))?.place).toBe('受付');
    await seek('端末3');
    await press('「端末3」がある');
    await expect.poll(async () => (await entry('PC-3'))?.place).toBe('サーバ室');
  });

  test('records what the ledger does not have, with a note and a photo', async () => {
    await press('台帳にない機器を記録する');
    await press('記録する');
    await page.getByText('名前などを書くか、写真を付けてください。').waitFor();
    await page.getByRole('textbox', { name: 'ラベルの表示や名前' }).fill('灰色の箱');
    await page.getByRole('textbox', { name: /メモ/ }).fill('机の下');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '箱.png', mimeType: 'image/png', buffer: PHOTO });
    await page.getByRole('img', { name: '箱.png' }).waitFor();
    await looksRight();
    await press('記録する');
    await expect
      .poll(async () => (await take()).entries.find(({ code }) => code === '灰色の箱')?.photoIds.length, {
        timeout: 30_000,
      })
      .toBe(1);
  });

  test('shows to each what the others ticked', async () => {
    await walk(colleague.page);
    await seek('端末4', colleague.page);
    await press('「端末4」がない', colleague.page);
    await page.getByLabel('表示').selectOption('missing');
    await seek('');
    await page.getByText('鈴木 一郎 さんが確認').waitFor();
    await looksRight();
  });
});

describe('without a connection', () => {
  test('the walk opens again, records, and sends when there is one', async () => {
    await begin('地下の棚卸');
    await walk();
    await page.getByText('電波のないところでも開けます').waitFor();
    await page.waitForTimeout(500);
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '現物を確かめる' }).waitFor();
    for (const number of [1, 2, 3]) {
      await seek(`端末${number}`);
      await press(`「端末${number}」がある`);
    }
    await page.getByText('まだ送っていない記録が3件あります').waitFor();
    await looksRight();
    expect((await take()).counts.found).toBe(0);
    // A page that is just loading may get a request through before the browser cuts it off: it is sent again, and counts once.
    await page.reload();
    await page.getByText('まだ送っていない記録が3件あります').waitFor();
    await context.setOffline(false);
    await expect.poll(async () => (await take()).counts.found, { timeout: 30_000 }).toBe(3);
    await expect.poll(() => page.getByText('まだ送っていない').count(), { timeout: 30_000 }).toBe(0);
    await walk(colleague.page);
    await colleague.page.getByRole('button', { name: /受付/ }).waitFor({ state: 'detached' });
    await colleague.page.getByLabel('表示').selectOption('all');
    await colleague.page.getByRole('button', { name: /受付.*3台中 3台/ }).waitFor();
  });

  test('says when somebody closed the stock-take meanwhile, and sends once it is open again', async () => {
    await context.setOffline(true);
    await seek('端末5');
    await press('「端末5」がある');
    const { version } = await take();
    const params = { stockTakeId };
    await colleague.client.call('closeStockTake', { params, body: {}, ifMatch: version });
    await context.setOffline(false);
    await page.getByText('棚卸は終了しています。再開すると送られます').waitFor();
    expect((await entry('PC-5'))?.result).toBe('open');
    await looksRight();
    await colleague.client.call('reopenStockTake', { params });
    await result('PC-5').toBe('found');
  });

  test('the walk of the start kits opens again too', async () => {
    await page.goto(`${product.url}/start-kit/walk`);
    await page.getByText('電波のないところでも開けます').waitFor();
    await page.waitForTimeout(500);
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('button', { name: /^端末6/ }).click();
    await page.getByRole('textbox', { name: '型番' }).fill('LX-60');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '銘板.png', mimeType: 'image/png', buffer: PHOTO });
    await page.getByText('まだ送れていない機器が1台あります').waitFor();
    await page.reload();
    await page.getByText('まだ送れていない機器が1台あります').waitFor();
    await context.setOffline(false);
    const row = async () => {
      const query = { q: '端末6' };
      return (await client.call('listLedgerRows', { params: { ledger: 'device' }, query })).rows[0];
    };
    await expect.poll(async () => (await row())?.values.model, { timeout: 30_000 }).toBe('LX-60');
    const params = { ledger: 'device', rowId: (await row())?.id ?? '' } as const;
    await expect
      .poll(async () => (await client.call('listLedgerFiles', { params })).files.length, { timeout: 30_000 })
      .toBe(1);
  });

  test('keeps no answer of the server and no secret in the service worker', async () => {
    const kept = await page.evaluate(async () => {
      const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const requests = await Promise.all(caches_.map((cache) => cache.keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept.length).toBeGreaterThan(20);
    for (const path of kept) expect(path).toMatch(/^\/(assets\/.+|index\.html|early\.js|favicon\.svg)$/);
  });
});

describe('the end', () => {
  test('decides about what is missing and unknown, closes, and gives the report', async () => {
    await client.call('recordStockTakeEntries', {
      params: { stockTakeId },
      body: {
        entries: [
          {
            id: crypto.randomUUID(),
            result: 'unknown_device',
            code: '黒い箱',
            seenAt: new Date().toISOString(),
          },
          { id: (await entry('PC-4'))?.id ?? '', result: 'missing', seenAt: new Date().toISOString() },
        ],
      },
    });
    await client.call('removeLedgerRows', {
      params: { ledger: 'device' },
      body: { selection: { ids: [(await entry('PC-6'))?.deviceId ?? ''] } },
    });
    await page.goto(`${product.url}/stock-takes/${stockTakeId}`);
    await page.getByRole('heading', { name: '棚卸の間に台帳から削除された機器（1）' }).waitFor();
    await press('「端末4」を所在不明にする');
    await page.getByText('患者の情報が入っていた機器ではありませんか').waitFor();
    await press('「黒い箱」を台帳に加える');
    await page.getByRole('dialog').getByRole('combobox').selectOption({ label: 'ネットワーク機器' });
    await looksRight();
    await page.getByRole('dialog').getByRole('button', { name: '台帳に加える' }).click();
    await page.getByText('台帳に追加済み').waitFor();
    await looksRight();
    await page.getByRole('button', { name: '終了する' }).click();
    await page.getByText('終了したときの内容で保存されています').waitFor();
    const bytes = await downloaded(page, page.getByRole('button', { name: '棚卸報告書（PDF）' }));
    const text = await pdfText(bytes);
    for (const part of [
      '所在不明とした',
      '台帳に追加した',
      '黒い箱',
      '台帳から削除された機器',
      '企画管理者（署名・日付）',
    ])
      expect(text).toContain(part);
  });

  test('leaves nothing that opens without a connection after signing out', async () => {
    await walk();
    await page.getByText('電波のないところでも開けます').waitFor();
    await page.getByRole('button', { name: /山田 花子/ }).click();
    await page.getByRole('menuitem', { name: 'サインアウト' }).click();
    await page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor();
    await expect
      .poll(() =>
        page.evaluate(async () => [
          (await navigator.serviceWorker.getRegistrations()).length,
          (await caches.keys()).length,
          await new Promise((resolve, reject) => {
            const opening = indexedDB.open('mamori');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const keys = opening.result.transaction('kept').objectStore('kept').getAllKeys();
              keys.onsuccess = () => resolve(keys.result.length);
            };
          }),
        ]),
      )
      .toEqual([0, 0, 0]);
  });
});
