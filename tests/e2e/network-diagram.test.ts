/** The network diagram in the hands of a person: found, enlarged, rearranged by pointer and keys, taken back (R-D6, R-J2). */
import type { Client } from '@mamori/contract/client';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessibleEverywhere } from './support/accessible.ts';
import { visitDemo } from './support/demo.ts';
import { type Product, startProduct } from './support/product.ts';
import { PHONE } from './support/screens.ts';

let product: Product;
let page: Page;
let client: Client;

beforeAll(async () => {
  product = await startProduct({ args: ['--demo'] });
  ({ page, client } = await visitDemo(product, 'hospital'));
  page.setDefaultTimeout(20_000);
  await page.goto(`${product.url}/network-diagram`);
  await region().locator('img').waitFor();
});
afterAll(() => product?.stop());

const press = (name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
const region = () => page.getByRole('region', { name: 'ネットワーク構成図' });
const target = (id: string) => page.locator(`[data-id="${id}"]`);
const diagram = () => client.call('getNetworkDiagram');
const thing = async (label: string) => {
  const found = (await diagram()).things.find((one) => one.label === label);
  if (!found) throw new Error(`nothing is called ${label}`);
  return found;
};
const versionIs = (version: number) =>
  expect.poll(async () => (await diagram()).arrangement.version, { timeout: 20_000 }).toBe(version);
const card = () => page.getByRole('region', { name: '選んだもの' });

describe('the network diagram', () => {
  test('finds a device and leads to its row', async () => {
    await page.getByRole('searchbox', { name: '図の中を探す' }).fill('ＰＡＣＳサーバ');
    await press(/^PACSサーバ サーバ系$/);
    await card().getByRole('heading', { name: 'PACSサーバ' }).waitFor();
    await expectAccessibleEverywhere(page);
    await card().getByRole('link', { name: '台帳の行を開く' }).click();
    await page.getByRole('heading', { level: 1, name: /PACSサーバ/ }).waitFor();
    await page.goBack();
    await region().locator('img').waitFor();
  });

  test('shows the place of a warning, and everything again', async () => {
    const all = await region().locator('img').boundingBox();
    await press('注意1を図で見る');
    await expect
      .poll(async () => (await region().locator('img').boundingBox())?.width)
      .toBeGreaterThan(all?.width ?? 0);
    await press('強調をやめる');
    await region().focus();
    await page.keyboard.press('0');
    await expect.poll(async () => (await region().locator('img').boundingBox())?.width).toBe(all?.width);
  });

  test('keeps a segment where it was dragged to, and takes it back', async () => {
    const segment = await thing('監視カメラ系');
    await press('並べ替える');
    await region().evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.waitForTimeout(300);
    const box = await target(segment.id).boundingBox();
    if (!box) throw new Error('the segment is not on the screen');
    const from = { x: box.x + box.width / 2, y: box.y + box.height - 4 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y + 30, { steps: 4 });
    await page.mouse.move(from.x + 60, from.y + 130, { steps: 8 });
    await page.mouse.up();
    await versionIs(1);
    const moved = await thing('監視カメラ系');
    expect(moved.box.y).toBeGreaterThan(segment.box.y + 100);
    expect((await diagram()).arrangement.pinned).toEqual([segment.id]);
    await page.getByText(/並べ替えた配置です/).waitFor();
    await expectAccessibleEverywhere(page);
    await press('元に戻す');
    await versionIs(2);
    expect((await thing('監視カメラ系')).box).toEqual(segment.box);
  });

  test('moves a device by arrow keys, and says so', async () => {
    const before = await thing('PACSサーバ');
    await page.getByRole('searchbox', { name: '図の中を探す' }).fill('PACSサーバ');
    await press(/^PACSサーバ サーバ系$/);
    await region().focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('status').filter({ hasText: 'PACSサーバを右へ動かしました' }).waitFor();
    await versionIs(3);
    const after = await thing('PACSサーバ');
    expect(after.box.x).toBeGreaterThan(before.box.x);
    await press('これを自動配置に戻す');
    await versionIs(4);
  });

  test('draws a group one by one and together again, under the name that it is given', async () => {
    const group = (await diagram()).things.find(({ type }) => type === 'group');
    await page.getByRole('searchbox', { name: '図の中を探す' }).fill(group?.label ?? '');
    await page.getByText(/1件見つかりました|件見つかりました/).waitFor();
    await page.locator('ul button').first().click();
    await page.getByRole('textbox', { name: /まとまりの名前/ }).fill('外来のPC');
    await press('名前を付ける');
    await versionIs(5);
    await card()
      .getByRole('heading', { name: `外来のPC ×${group?.devices.length}` })
      .waitFor();
    await press('1台ずつ表示する');
    await versionIs(6);
    const { things } = await diagram();
    expect(things.filter(({ groupId }) => groupId === group?.id)).toHaveLength(group?.devices.length ?? 0);
  });

  test('says it when somebody else rearranged it meanwhile', async () => {
    const { arrangement } = await diagram();
    const body = { places: {}, pinned: [], expanded: [], collapsed: [], captions: {} };
    await client.call('arrangeNetworkDiagram', { body, ifMatch: arrangement.version });
    await page.getByRole('searchbox', { name: '図の中を探す' }).fill('PACSサーバ');
    await press(/^PACSサーバ サーバ系$/);
    await press('下へ動かす');
    await page.getByRole('alert').waitFor();
    await press('下へ動かす');
    await versionIs(arrangement.version + 2);
  });

  test('fits a phone', async () => {
    await page.setViewportSize(PHONE);
    await expectAccessibleEverywhere(page);
  });
});

describe('versions of the network diagram', () => {
  test('are kept with a note, and compared with what is there now', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${product.url}/network-diagram`);
    await page.getByText('構成図の版がまだ残っていません').waitFor();
    await page.getByRole('textbox', { name: /版の説明/ }).fill('年1回の見直し');
    await press('今の図を版として残す');
    await page.getByRole('cell', { name: '年1回の見直し' }).waitFor();
    expect(await page.getByText('構成図の版がまだ残っていません').count()).toBe(0);
    const { rows } = await client.call('listLedgerRows', {
      params: { ledger: 'device' },
      query: { q: 'PACSサーバ' },
    });
    const row = rows.find(({ values }) => values.name === 'PACSサーバ');
    if (!row) throw new Error('no PACS server');
    await client.call('updateLedgerRow', {
      params: { ledger: 'device', rowId: row.id },
      body: { values: { name: 'PACSサーバ（新）' } },
      ifMatch: row.version,
    });
    const values = { name: '予約端末', kind: 'terminal' };
    await client.call('createLedgerRow', { params: { ledger: 'device' }, body: { values } });
    await page.getByRole('link', { name: '今と比べる' }).click();
    await page.getByText('加わった 1件、なくなった 0件、変わった 1件').waitFor();
    await page.getByText('名前：PACSサーバ → PACSサーバ(新)').waitFor();
    await press('予約端末を図で見る');
    await expectAccessibleEverywhere(page);
    await page.setViewportSize(PHONE);
    await expectAccessibleEverywhere(page);
  });
});
