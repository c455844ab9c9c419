/** A review of accounts from its beginning to the last tick: who begins it at a desk, a head of department with a phone (R-E3, R-E8). */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@mamori/contract/client';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessibleEverywhere } from './support/accessible.ts';
import { visitDemo } from './support/demo.ts';
import { type Product, startProduct } from './support/product.ts';
import { DESK, PHONE } from './support/screens.ts';

let product: Product;
let page: Page;
let client: Client;
let head: Awaited<ReturnType<typeof visitDemo>>;

beforeAll(async () => {
  product = await startProduct({ args: ['--demo'] });
  ({ page, client } = await visitDemo(product, 'dental'));
  page.setDefaultTimeout(60_000);
  head = await visitDemo(product, 'hospital-staff');
  head.page.setDefaultTimeout(60_000);
});
afterAll(() => product?.stop());

const press = (name: string | RegExp, at = page) => at.getByRole('button', { name }).first().click();
const create = async (ledger: 'staff' | 'account', values: Record<string, string>) =>
  (await client.call('createLedgerRow', { params: { ledger }, body: { values } })).id;
/** The radio of an account; what is pressed is its label. */
const decide = (account: string, decision: string, at = page) =>
  at
    .getByRole('group', { name: `${account}` })
    .first()
    .getByText(decision, { exact: true })
    .click();

describe('a small clinic', () => {
  test('is told what is needed first', async () => {
    await page.goto(`${product.url}/account-reviews`);
    await page.getByText('アカウントの確認はまだありません').waitFor();
    const { counts } = await client.call('countLedgerRows');
    if (counts.account === 0) await page.getByText('先にアカウント台帳が必要です').waitFor();
    await expectAccessibleEverywhere(page);
  });

  test('begins a review, decides, and sees what may not be swept along', async () => {
    const staffId = await create('staff', { name: '緑川 さくら', department: '受付', number: 'R-1' });
    const left = await create('staff', {
      name: '旧井 元',
      department: '受付',
      number: 'R-0',
      leftOn: '2025-03-31',
    });
    await create('account', { name: 'sakura', layer: 'application', staffId, enabled: 'yes' });
    await create('account', { name: 'furui', layer: 'application', staffId: left, enabled: 'yes' });
    await page.reload();
    await press('確認をはじめる');
    await page.getByRole('link', { name: '確認の名前を入力してください。' }).waitFor();
    await page.getByRole('textbox', { name: /^確認の名前/ }).fill('秋の確認');
    await page.getByRole('textbox', { name: /^期限/ }).fill('R30.3.31');
    await press('確認をはじめる');
    await page.getByRole('heading', { level: 1, name: '秋の確認' }).waitFor();
    await expectAccessibleEverywhere(page);
    await page.getByRole('link', { name: '受付' }).click();
    await page.getByText('2件中 0件').waitFor();
    await press('残りをすべて継続にする');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('退職した人1件').waitFor();
    await dialog.getByRole('button', { name: 'キャンセル' }).click();
    await decide('furui', '停止');
    await page.getByText('2件中 1件').waitFor();
    await page.getByRole('textbox', { name: /^備考/ }).fill('退職済み');
    await page.keyboard.press('Tab');
    await press('残りをすべて継続にする');
    await page.getByRole('button', { name: '1件を継続にする' }).click();
    await page.getByText('すべて判断しました').waitFor();
    await expectAccessibleEverywhere(page);
  });

  test('signs only what was seen last: a decision of somebody else comes between', async () => {
    const [review] = (await client.call('listAccountReviews')).rows;
    const part = review?.parts.find(({ department }) => department === '受付');
    const params = { reviewId: review?.id ?? '', reviewPartId: part?.id ?? '' };
    const { entries } = await client.call('getAccountReviewPart', { params });
    const kept = entries.find(({ shown }) => shown.name === 'sakura');
    expect(entries.find(({ shown }) => shown.name === 'furui')).toMatchObject({
      decision: 'disable',
      note: '退職済み',
    });
    const body = {
      decisions: [{ accountId: kept?.accountId ?? '', decision: 'change' as const, note: '名前を変える' }],
    };
    await client.call('decideAccounts', { params, body });
    await page.getByRole('checkbox', { name: '上のアカウントをすべて確認しました。' }).check();
    await press('署名する');
    await page.getByText('表示したあとに判断が変わりました').waitFor();
    await decide('sakura', '継続');
    await expect.poll(() => page.getByRole('textbox', { name: /^備考/ }).count()).toBe(1);
    await page.getByRole('checkbox', { name: '上のアカウントをすべて確認しました。' }).check();
    await press('署名する');
    await page.getByText(/さんが.*に署名しました/).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    await expectAccessibleEverywhere(page);
  });

  test('takes back what was signed by mistake, with the reason, and signs again', async () => {
    await press('署名を取り消してやり直す');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '署名を取り消す' }).click();
    await dialog.getByRole('link', { name: 'やり直す理由を入力してください。' }).waitFor();
    await dialog.getByRole('textbox', { name: /^やり直す理由/ }).fill('退職者の確認もれ');
    await dialog.getByRole('button', { name: '署名を取り消す' }).click();
    await page.getByText('理由：退職者の確認もれ').waitFor();
    await page.getByText(/これまでの署名：/).waitFor();
    await expect.poll(() => page.getByRole('radio').count()).toBe(6);
    await expectAccessibleEverywhere(page);
    await page.getByRole('checkbox', { name: '上のアカウントをすべて確認しました。' }).check();
    await press('署名する');
    await page.getByText(/さんが.*に署名しました/).waitFor();
    await page.getByText('理由：退職者の確認もれ').waitFor();
  });

  test('ticks off what was stopped, with the way back, and closes with the report', async () => {
    const [review] = (await client.call('listAccountReviews')).rows;
    for (const { id, department } of review?.parts ?? []) {
      if (department === '受付') continue;
      const params = { reviewId: review?.id ?? '', reviewPartId: id };
      const { entries } = await client.call('getAccountReviewPart', { params });
      const decisions = entries.map(({ accountId }) => ({ accountId, decision: 'keep' as const }));
      const { part } = await client.call('decideAccounts', { params, body: { decisions } });
      await client.call('signAccountReviewPart', { params, body: { name: '院長' }, ifMatch: part.version });
    }
    await page.goto(`${product.url}/account-reviews/${review?.id}`);
    await page.getByRole('checkbox', { name: '「furui」を選ぶ' }).check();
    await press('1件を済みにする');
    await page.getByText('1件を済みにしました。').waitFor();
    const enabled = async () => {
      const query = { q: 'furui' };
      const { rows } = await client.call('listLedgerRows', { params: { ledger: 'account' }, query });
      return rows[0]?.values.enabled;
    };
    await expect.poll(enabled).toBe('no');
    await press('元に戻す');
    await expect.poll(enabled).toBe('yes');
    await page.getByRole('textbox', { name: /^報告した相手/ }).fill('院長');
    await press('確認を終了する');
    await page.getByRole('alertdialog').getByRole('button', { name: '確認を終了する' }).click();
    await page.getByText('さんが終了しました').waitFor();
    await page.getByText('院長に報告しました').waitFor();
    await expectAccessibleEverywhere(page);
  });
});

describe('a head of department', () => {
  test('finds the own part on the home page of a phone, and nothing else', async () => {
    const at = head.page;
    await at.setViewportSize(PHONE);
    await at.goto(product.url);
    await at.getByRole('link', { name: /3階東病棟/ }).click();
    await at.getByRole('heading', { level: 1, name: '3階東病棟' }).waitFor();
    await at.getByText(/件中 20件/).waitFor();
    await at.setViewportSize(DESK);
    await at.getByRole('link', { name: 'アカウントの確認' }).first().click();
    await at.getByRole('heading', { level: 1, name: 'アカウントの確認' }).waitFor();
    await expect
      .poll(() => at.getByRole('main').getByRole('heading', { level: 2 }).allTextContents())
      .toEqual(['3階東病棟']);
    await expectAccessibleEverywhere(at);
  });

  test('decides by keyboard, and the choice can be taken back', async () => {
    const at = head.page;
    // Each press comes before the last one is saved.
    await head.context.route('**/decisions', async (route) => {
      await sleep(1000);
      await route.fallback();
    });
    await at.getByRole('link', { name: '確認する', exact: true }).click();
    await at.getByRole('checkbox', { name: '未定のものだけ' }).check();
    const kept = async () => {
      const [reviewId = '', reviewPartId = ''] = at.url().match(/[0-9a-f-]{36}/g) ?? [];
      const { entries } = await head.client.call('getAccountReviewPart', {
        params: { reviewId, reviewPartId },
      });
      const entry = entries.find(({ note }) => note === '退職の予定');
      return entry && { decision: entry.decision, note: entry.note };
    };
    const group = at
      .getByRole('group')
      .filter({ has: at.getByRole('radio') })
      .first();
    await group.getByRole('radio').first().focus();
    await at.keyboard.press('Space');
    await at.keyboard.press('ArrowRight');
    await expect.poll(() => group.getByRole('radio', { name: '停止' }).isChecked()).toBe(true);
    await at.getByText(/件中 21件/).waitFor();
    await group.getByRole('button', { name: '判断を取り消す' }).click();
    await group.getByText('停止', { exact: true }).click();
    await at.getByRole('textbox', { name: /^備考/ }).fill('退職の予定');
    await group.getByText('変更', { exact: true }).click();
    await expect.poll(kept).toEqual({ decision: 'change', note: '退職の予定' });
    await group.getByRole('button', { name: '判断を取り消す' }).click();
    await expect.poll(async () => (await kept())?.decision).toBe(null);
    await at.getByText(/件中 20件/).waitFor();
    expect(await at.getByText('ほかの人が先に判断した').count()).toBe(0);
  });
});
