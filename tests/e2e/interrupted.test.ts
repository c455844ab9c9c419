/** What somebody types is never lost: the server stops, the session ends, the page is loaded anew. */
import type { Client } from '@mamori/contract/client';
import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openItem } from './support/checklist-page.ts';
import { type Product, signInAsFirst, startProduct } from './support/product.ts';
import { PASSWORD } from './support/visitor.ts';

let product: Product;
let page: Page;
let client: Client;
let secret: string;
let assessmentId: string;
/** Codes count once: each sign-in waits for the next half minute. */
let usedStep = 0;

beforeAll(async () => {
  product = await startProduct();
  ({ page, client, secret } = await signInAsFirst(product));
  page.setDefaultTimeout(30_000);
  assessmentId = (await client.call('createAssessment', { body: { editionId: 'fy2025/facility' } })).id;
});
afterEach(() => page.unrouteAll({ behavior: 'ignoreErrors' }));
afterAll(() => product?.stop());

const open = (query = '') => page.goto(`${product.url}/checklists/${assessmentId}${query}`);
const note = () => page.getByRole('textbox', { name: /^備考/ });

async function stored(itemId: string) {
  const { answers } = await client.call('getAssessment', { params: { assessmentId } });
  return answers.find((answer) => answer.itemId === itemId)?.value;
}

/** From now on nothing reaches the server, until the returned function is called. */
async function stopServer(): Promise<() => Promise<void>> {
  await page.route('**/api/**', (route) => route.abort());
  return () => page.unroute('**/api/**');
}

describe('the server does not answer', () => {
  test('the page says so, keeps what is typed and saves it when the server is back', async () => {
    await open('?item=2-2');
    await note().waitFor();
    const startServer = await stopServer();
    await note().fill('保守会社に確認した。');
    await page.getByText('つながりしだい保存します。').waitFor();
    await page.getByText('サーバーにつながりません').waitFor();
    await startServer();
    await page.getByText('保存しました').waitFor();
    expect((await stored('2-2'))?.note).toBe('保守会社に確認した。');
    await page.getByText('サーバーにつながりません').waitFor({ state: 'detached' });
  });

  test('an item that was left meanwhile is named and saved as well', async () => {
    await open('?item=2-4');
    await note().waitFor();
    const startServer = await stopServer();
    await note().fill('権限の一覧を更新した。');
    await page.getByText('つながりしだい保存します。').waitFor();
    await openItem(page, '2-5');
    await page.getByText('まだ保存できていない回答があります').waitFor();
    expect(await page.getByRole('link', { name: '2-④' }).count()).toBe(1);
    await startServer();
    await page.getByText('まだ保存できていない回答があります').waitFor({ state: 'detached' });
    expect((await stored('2-4'))?.note).toBe('権限の一覧を更新した。');
  });

  test('a page that is loaded anew still has it, and closing asks first', async () => {
    await open('?item=2-8');
    await note().waitFor();
    await page.route('**/answers/**', (route) => route.abort());
    await note().fill('職員に周知した。');
    await page.getByText('つながりしだい保存します。').waitFor();
    const asked = page.waitForEvent('dialog');
    const reloaded = page.reload();
    await (await asked).accept();
    await reloaded;
    expect(await note().inputValue()).toBe('職員に周知した。');
    await page.unroute('**/answers/**');
    await page.getByRole('button', { name: 'もう一度試す' }).click();
    await page.getByText('保存しました').waitFor();
    expect((await stored('2-8'))?.note).toBe('職員に周知した。');
  });

  test('a save whose answer got lost is not taken for somebody else’s', async () => {
    await open('?item=2-9');
    await note().waitFor();
    await page.route('**/answers/**', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await note().fill('許可したUSBメモリだけを使う。');
    await page.getByText('つながりしだい保存します。').waitFor();
    await page.unroute('**/answers/**');
    await page.getByText('保存しました').waitFor();
    expect(await page.getByText('先に保存しました').count()).toBe(0);
  });
});

/** Signs in on the page that the ended session led to. */
async function signInAgain(): Promise<void> {
  await page.getByText('もう一度サインイン').first().waitFor();
  await page.getByRole('textbox', { name: /^サインイン名/ }).fill('hanako');
  await page.getByRole('textbox', { name: /^パスワード/ }).fill(PASSWORD);
  await page.getByRole('button', { name: 'サインインする', exact: true }).click();
  await page.getByRole('textbox', { name: /6桁/ }).fill(await nextCode());
  await page.getByRole('button', { name: '確認する' }).click();
}

/** The server takes codes half a minute early. */
async function nextCode(): Promise<string> {
  const step = () => Math.floor(Date.now() / 30_000) + 1;
  await expect.poll(step, { timeout: 40_000, interval: 500 }).toBeGreaterThan(usedStep);
  usedStep = step();
  return generateSync({ secret, epoch: usedStep * 30 });
}

describe('the session ended', () => {
  test('after signing in again the text stands there and is saved', async () => {
    await open('?item=2-3');
    await note().waitFor();
    await client.call('signOutEverywhere');
    await note().fill('MDSを受け取った。');
    await signInAgain();
    await page.waitForURL(/item=2-3/);
    await page.getByText('保存しました').waitFor();
    expect(await note().inputValue()).toBe('MDSを受け取った。');
  });

  test('a form that was being filled in is given back', async () => {
    await page.goto(`${product.url}/vendors`);
    await page.getByRole('button', { name: '事業者を登録する' }).first().click();
    await page.getByRole('textbox', { name: /^事業者の名称/ }).fill('さくらシステム');
    await page.getByRole('radio', { name: /^保守・運用/ }).check({ force: true });
    await page.context().clearCookies();
    await page.getByRole('button', { name: '保存する', exact: true }).click();
    await signInAgain();
    await page.waitForURL(/vendors/);
    expect(await page.getByRole('textbox', { name: /^事業者の名称/ }).inputValue()).toBe('さくらシステム');
  });
});
