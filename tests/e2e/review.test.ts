/** A vendor's answer is checked, accepted, taken over, and a contradiction settled (R-B8, R-C2). */
import type { Client } from '@mamori/contract/client';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askVendors } from '../../apps/server/tests/support/ask-vendors.ts';
import { expectAccessible, expectAccessibleEverywhere } from './support/accessible.ts';
import { openItem } from './support/checklist-page.ts';
import { type Product, signInAsFirst, startProduct } from './support/product.ts';
import { PHONE } from './support/screens.ts';
import { answerByProgram } from './support/vendor-program.ts';

const VENDOR = '株式会社こもれび医療システム';

let product: Product;
let page: Page;
let client: Client;
let assessmentId: string;
let place: { campaignId: string; vendorId: string; requestId: string };

beforeAll(async () => {
  product = await startProduct();
  ({ page, client } = await signInAsFirst(product));
  page.setDefaultTimeout(60_000);
  assessmentId = (await client.call('createAssessment', { body: { editionId: 'fy2025/facility' } })).id;
  await client.call('saveAnswer', {
    params: { assessmentId, itemId: '2-4' },
    body: {
      answer: 'yes',
      date: '2025-05-20',
      targetDate: null,
      second: null,
      note: '',
      basis: '自院で実施',
    },
    ifMatch: 0,
  });
  const { campaignId, vendors } = await askVendors(client, [VENDOR]);
  place = { campaignId, vendorId: '', requestId: '', ...vendors[VENDOR] };
  await answerByProgram(product, client, place, { '2-2': 'yes', '2-4': 'no' });
});
afterAll(() => product?.stop());

describe('an answer of a vendor', () => {
  test('stands beside the own answers with its proof, contradictions first, and is accepted', async () => {
    await page.goto(`${product.url}/campaigns/${place.campaignId}/requests/${place.requestId}`);
    await page.getByText('まもりが受領証に署名しました').waitFor();
    const rows = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
    await expect.poll(() => rows.first().textContent()).toContain('食い違い');
    expect(await rows.first().textContent()).toContain('2-④');
    await expectAccessibleEverywhere(page);
    const settle = rows.first().getByRole('button', { name: /^誰がどう行っているかを書く/ });
    await settle.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /代わりに行っている人/ }).fill('情報係');
    await dialog.getByRole('textbox', { name: /その根拠/ }).fill('毎月の点検記録');
    await dialog.getByRole('button', { name: '保存する' }).click();
    await rows.first().getByText('情報係が行っています').waitFor();
    await rows.first().getByText('説明済みの食い違い').waitFor();
    await expectAccessible(page);
    await rows.first().getByRole('button', { name: '説明を消す' }).click();
    await settle.waitFor();
    await page.getByRole('button', { name: 'この回答を受け付ける' }).click();
    await page.getByText('受け付け済み').first().waitFor();
  });

  test('takes a message about an item', async () => {
    const row = page.getByRole('listitem').filter({ hasText: '2-④' }).first();
    await row.getByRole('button', { name: /^やり取り/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /事業者へのメッセージ/ }).fill('責任分界をご確認ください');
    await dialog.getByRole('button', { name: '送る' }).click();
    await dialog.getByRole('list').getByText('責任分界をご確認ください').waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('the checklist', () => {
  test('shows the contradiction, which is settled by performer and basis', async () => {
    await page.goto(`${product.url}/checklists/${assessmentId}?item=2-4`);
    const item = await openItem(page, '2-4');
    await item.getByText(`${VENDOR}は「いいえ」と答えています。`).waitFor();
    await item.getByRole('button', { name: '誰がどう行っているかを書く' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /代わりに行っている人/ }).fill('医療情報室');
    await dialog.getByRole('textbox', { name: /その根拠/ }).fill('運用管理規程 第12条');
    await dialog.getByRole('button', { name: '保存する' }).click();
    await item.getByText('医療情報室が行っています').waitFor();
    await expectAccessible(page);
    const { rows } = await client.call('listContradictions', { params: { assessmentId } });
    expect(rows.map(({ itemId, settled }) => [itemId, settled])).toEqual([['2-4', true]]);
  });

  test('takes the proposal over by a press, and the answer says where it came from', async () => {
    await page.goto(`${product.url}/checklists/${assessmentId}?item=2-2`);
    const item = await openItem(page, '2-2');
    await item.getByRole('button', { name: 'この提案を使う' }).click();
    await item.getByText(`この回答の出どころ：事業者の回答から（${VENDOR}）`).waitFor();
    const basis = item.getByRole('textbox', { name: /^回答の根拠/ });
    expect(await basis.inputValue()).toContain(VENDOR);
    const { answers } = await client.call('getAssessment', { params: { assessmentId } });
    const saved = answers.find((one) => one.itemId === '2-2');
    expect(saved).toMatchObject({ value: { answer: 'yes' }, provenance: { kind: 'vendors' } });
    await page.setViewportSize(PHONE);
    await expectAccessible(page);
  });
});
