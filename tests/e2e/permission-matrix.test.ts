/** The matrix of S2 by keyboard and by pointer, its roles, administrators and sign-in rules (R-E2, R-E5). */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@mamori/contract/client';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectAccessibleEverywhere } from './support/accessible.ts';
import { visitDemo } from './support/demo.ts';
import { downloaded } from './support/download.ts';
import { type Product, startProduct } from './support/product.ts';

let product: Product;
let page: Page;
let client: Client;

beforeAll(async () => {
  product = await startProduct({ args: ['--demo'] });
  ({ page, client } = await visitDemo(product, 'hospital'));
  page.setDefaultTimeout(60_000);
});
afterAll(() => product?.stop());

const cell = (name: string | RegExp) => page.getByRole('gridcell').getByRole('button', { name, exact: true });
const matrix = async () => (await client.call('getPermissionMatrix')).cells;
const levelOf = async (job: string, informationClass: string) =>
  (await matrix()).find((one) => one.job === job && one.informationClass === informationClass)?.level;
const show = (view: string) =>
  page.getByRole('group', { name: '表示' }).getByText(view, { exact: true }).click();

describe('the matrix of a system', () => {
  test('shows where the system is set otherwise than decided', async () => {
    await page.goto(`${product.url}/permission-matrix`);
    await cell('医事・事務の診療記録：決めた権限は閲覧、実際の設定は入力').waitFor();
    await page.getByText('設定が違う 3').waitFor();
    await expectAccessibleEverywhere(page);
  });

  test('is edited by keyboard: several cells are one change with one way back', async () => {
    const before = (await client.call('listLedgerChanges', { params: { ledger: 'permission' } })).rows.length;
    await cell(/^医師の患者基本情報/).focus();
    await page.keyboard.press('2');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('3');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('看護師');
    await page.getByText('2か所を保存しました。').waitFor();
    expect([await levelOf('doctor', 'basic'), await levelOf('doctor', 'record')]).toEqual(['view', 'none']);
    const { rows } = await client.call('listLedgerChanges', { params: { ledger: 'permission' } });
    expect(rows.length).toBe(before + 1);
    await page.getByRole('button', { name: '元に戻す' }).first().click();
    await expect.poll(() => levelOf('doctor', 'record')).toBe('enter');
    await cell('医師の診療記録：入力').waitFor();
  });

  test('keeps what was pressed when the page is left before it was sent', async () => {
    await cell('看護師の病名：閲覧').click();
    await page.getByRole('tab', { name: '管理者' }).click();
    await expect.poll(() => levelOf('nurse', 'diagnosis')).toBe('none');
    await page.getByRole('tab', { name: '権限の表' }).click();
  });

  test('takes the settings of a whole row as decided', async () => {
    await page.getByText('設定が違う 4').waitFor();
    await show('実際の設定');
    await page.getByRole('button', { name: '医師の実際の設定をすべて決めたとおりにする' }).click();
    await page.getByText('設定が違う 3').waitFor();
    await expectAccessible(page);
  });

  test('does not overwrite what somebody else decided', async () => {
    await show('決めた権限');
    const found = (await matrix()).find((one) => one.job === 'nurse' && one.informationClass === 'record');
    const { level = null, actual = null } = found ?? {};
    await client.call('setPermissions', {
      params: { systemId: (await client.call('getPermissionMatrix')).systemId ?? '' },
      body: {
        cells: [
          { job: 'nurse', informationClass: 'record', was: { level, actual }, to: { level: 'view', actual } },
        ],
      },
    });
    await cell('看護師の診療記録：入力').focus();
    await page.keyboard.press('3');
    await page.getByText('ほかの人が先に変えたますがあります').waitFor();
    expect(await levelOf('nurse', 'record')).toBe('view');
  });

  test('goes on while a save is on its way, without taking it for somebody else', async () => {
    await page.route('**/api/permission-matrix/*', async (route) => {
      await sleep(2500);
      await route.fallback();
    });
    const sent = page.waitForRequest(/api\/permission-matrix\//);
    await cell(/^医師の病名/).focus();
    await page.keyboard.press('2');
    await sent;
    await page.keyboard.press('3');
    await expect.poll(() => levelOf('doctor', 'diagnosis')).toBe('view');
    await expect.poll(() => levelOf('doctor', 'diagnosis')).toBe('none');
    await cell(/^医師の病名：(決めた権限は)?なし/).waitFor();
    await page.unroute('**/api/permission-matrix/*');
    await page.reload();
  });

  test('begins a new matrix with the example of the course', async () => {
    await page.getByRole('combobox', { name: /^システム/ }).selectOption({ label: '看護支援' });
    await page.getByRole('button', { name: '研修会資料の例から始める' }).click();
    await page.getByText('16か所を保存しました。').waitFor();
    await cell('医事・事務の処方・調剤：なし').waitFor();
    await page.getByRole('combobox', { name: /^職種を追加/ }).selectOption({ label: '薬剤師' });
    await cell('薬剤師の処方・調剤：空欄').click();
    await page.getByText('1か所を保存しました。').waitFor();
    await page.getByRole('button', { name: '薬剤師を表から外す' }).click();
    await expect.poll(() => cell(/^薬剤師/).count()).toBe(0);
  });
});

describe('beside it', () => {
  test('roles are told once, and accounts are compared', async () => {
    await page.goto(`${product.url}/permission-matrix?tab=roles`);
    await page.getByRole('combobox', { name: '「事務」にあたる職種' }).selectOption({ label: '医事・事務' });
    await page.getByText('「事務」を保存しました。').waitFor();
    await page.route('**/ledgers/system_role/**', async (route) => {
      await sleep(800);
      await route.fallback();
    });
    const job = page.getByRole('combobox', { name: '「事務」にあたる職種' });
    for (const label of ['医師', '看護師', '医事・事務']) await job.selectOption({ label });
    const jobs = async () =>
      (await client.call('getPermissionMatrix')).roles.find(({ role }) => role === '事務')?.job;
    await expect.poll(jobs).toBe('doctor');
    await expect.poll(jobs).toBe('clerk');
    await page.unroute('**/ledgers/system_role/**');
    await expectAccessibleEverywhere(page);
    await page.getByRole('tab', { name: '権限の表' }).click();
    await show('アカウントと照らす');
    await page.getByRole('img', { name: /^医事・事務の診療記録：閲覧 決めたより多い\d+件/ }).waitFor();
    await expectAccessibleEverywhere(page);
  });

  test('administrators without a reason stand first, and all goes on paper', async () => {
    await page.getByRole('tab', { name: '管理者' }).click();
    await page.getByText(/理由の記録がない管理者が\d+件/).waitFor();
    expect(await page.getByRole('row').nth(1).textContent()).toContain('理由の記録なし');
    await expectAccessibleEverywhere(page);
    await page.getByRole('button', { name: '書き出し' }).click();
    const workbook = await downloaded(page, page.getByRole('menuitem', { name: /Excel/ }));
    expect(workbook.subarray(0, 2).toString()).toBe('PK');
  });

  test('a card of each system says which way of the form its sign-in meets', async () => {
    await page.getByRole('tab', { name: 'サインインの決まり' }).click();
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^医事会計/ }) });
    await card.getByText('8文字以上、文字種の混在あり、60日ごとに変更').waitFor();
    const way = card.getByRole('listitem').filter({ hasText: '混ざった8文字以上で、定期的に変更' });
    expect(await way.textContent()).toContain('はい');
    await expectAccessibleEverywhere(page);
  });
});
