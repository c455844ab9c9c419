/** A plan over several years and the originals for the inspector: recorded where one answers, seen in the digest (R-B5, R-X4). */
import type { CallInput, Client } from '@mamori/contract/client';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { openItem } from './support/checklist-page.ts';
import { type Product, signInAsFirst, startProduct } from './support/product.ts';
import { DESK, PHONE } from './support/screens.ts';

const PLAN = '医療機器更改計画';
const PLACE = '事務室の赤いファイル 12ページ';

let product: Product;
let page: Page;
let client: Client;
let assessmentId: string;

beforeAll(async () => {
  product = await startProduct();
  ({ page, client } = await signInAsFirst(product, { kind: 'hospital' }));
  page.setDefaultTimeout(30_000);
  assessmentId = (await client.call('createAssessment', { body: { editionId: 'fy2025/facility' } })).id;
  const rest = { second: null, note: '' };
  await save('0-1', { answer: 'yes', date: '2025-05-20', targetDate: null, ...rest });
  await save('2-6', { answer: 'no', date: '2025-06-16', targetDate: '2026-03-31', ...rest });
  await save('3-3', { answer: 'yes', date: '2025-06-16', targetDate: null, ...rest, basis: '承認済み' });
});
afterAll(() => product?.stop());

async function save(itemId: string, body: CallInput<'saveAnswer'>['body']) {
  await client.call('saveAnswer', { params: { assessmentId, itemId }, body, ifMatch: 0 });
}

const open = async (itemId: string) => {
  await page.goto(`${product.url}/checklists/${assessmentId}?item=${itemId}`);
  return openItem(page, itemId);
};
const dialog = () => page.getByRole('dialog');
const records = () => client.call('listItemRecords', { params: { assessmentId } });

describe('a plan over several years', () => {
  test('is not in the way of はい, and small beside いいえ until it is wanted', async () => {
    const yes = await open('3-3');
    await yes.getByRole('button', { name: /^立入検査で見せる原本/ }).waitFor();
    expect(await yes.getByRole('button', { name: /^数年かかる対策の改善計画/ }).count()).toBe(0);
    const no = await open('2-6');
    const section = no.getByRole('button', { name: /^数年かかる対策の改善計画/ });
    expect(await section.getAttribute('aria-expanded')).toBe('false');
    await section.click();
    await no.getByText('備考に計画の名前を書きます', { exact: false }).waitFor();
    await expectAccessible(page);
  });

  test('is recorded with an end beyond the year, a milestone and its document', async () => {
    await page.getByRole('button', { name: '改善計画を記録する' }).click();
    await dialog().getByRole('button', { name: '保存する' }).click();
    await dialog().getByText('計画の名前を入れてください。').first().waitFor();
    await dialog()
      .getByRole('textbox', { name: /^計画の名前/ })
      .fill(PLAN);
    await dialog()
      .getByRole('textbox', { name: /^完了予定日/ })
      .fill('R10.3.31');
    await dialog().getByText('2028年3月31日').first().waitFor();
    await dialog()
      .getByRole('textbox', { name: /^担当者/ })
      .fill('医療情報係');
    await dialog().getByLabel('計画の状況').selectOption({ label: '承認済み' });
    await dialog().getByRole('button', { name: '予定を加える' }).click();
    await dialog().getByRole('textbox', { name: '予定1の内容' }).fill('機種の選定');
    await dialog().getByRole('textbox', { name: '予定1の期日' }).fill('2026/9/30');
    await dialog()
      .locator('input[type=file]')
      .setInputFiles({ name: '更改計画.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await expect.poll(() => dialog().getByRole('checkbox', { name: '更改計画.pdf' }).isChecked()).toBe(true);
    await page.setViewportSize(PHONE);
    await expectAccessible(page);
    await page.setViewportSize(DESK);
    await dialog().getByRole('button', { name: '保存する' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect((await records()).plans).toMatchObject([
      {
        itemId: '2-6',
        name: PLAN,
        completion: '2028-03-31',
        nextCheck: '2026-03-31',
        steps: [{ text: '機種の選定', due: '2026-09-30' }],
        files: [{ name: '更改計画.pdf' }],
      },
    ]);
  });

  test('stands in the history of the item', async () => {
    const item = await open('2-6');
    await item.getByRole('button', { name: '履歴', exact: true }).click();
    await dialog().getByText(`改善計画を保存：${PLAN}`).waitFor();
    await dialog().getByText('山田 花子').first().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('is named in the note by one press, and then nothing is left to do about it', async () => {
    const item = await openItem(page, '2-6');
    const saved = page.waitForResponse((response) => response.request().method() === 'PUT' && response.ok());
    await item.getByRole('button', { name: '備考に計画の名前を入れる' }).click();
    await saved;
    const note = await item.getByRole('textbox', { name: /^備考/ }).inputValue();
    expect(note).toBe(
      `改善計画「${PLAN}」により、令和10年3月31日までに対応する。令和8年3月31日に進み具合を確認する。`,
    );
    await item.getByText('備考に、まだこの計画の名前がありません。').waitFor({ state: 'detached' });
    const { steps } = await client.call('getReadiness', { params: { assessmentId } });
    expect(steps.filter((step) => step.kind === 'plan')).toEqual([]);
  });

  test('stands in the ready sentences, with its end', async () => {
    const item = await openItem(page, '2-6');
    await item.getByRole('button', { name: '文例から選ぶ' }).click();
    const sentence = page.getByRole('menuitem').filter({ hasText: `「${PLAN}」` });
    expect(await sentence.first().textContent()).toContain('令和10年3月31日');
    await page.keyboard.press('Escape');
  });

  test('what another person saved meanwhile is shown beside one’s own', async () => {
    await page.getByRole('button', { name: '計画を直す' }).click();
    await dialog()
      .getByRole('textbox', { name: /^担当者/ })
      .fill('検査科');
    const {
      itemId,
      version,
      updatedAt: _,
      updatedBy: __,
      files: ___,
      nextCheck: ____,
      ...rest
    } = await only();
    await client.call('savePlan', {
      params: { assessmentId, itemId },
      body: { ...rest, responsible: '事務部' },
      ifMatch: version,
    });
    await dialog().getByRole('button', { name: '保存する' }).click();
    await dialog().getByText('どちらの内容を残しますか').waitFor();
    await expectAccessible(page);
    await dialog().getByRole('button', { name: '自分の内容で保存する' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect((await only()).responsible).toBe('検査科');
  });

  test('is removed and brought back', async () => {
    await page.getByRole('button', { name: '計画を削除する' }).click();
    await page.getByText(`「${PLAN}」を削除しました`).first().waitFor();
    expect((await records()).plans).toEqual([]);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(async () => (await records()).plans.length).toBe(1);
  });

  async function only() {
    const [plan] = (await records()).plans;
    if (!plan) throw new Error('no plan');
    return plan;
  }
});

describe('an original', () => {
  test('is recorded at its item, with the place where it lies', async () => {
    const item = await open('3-3');
    await item.getByRole('button', { name: '原本を記録する' }).click();
    await dialog().getByRole('button', { name: '保存する' }).click();
    await dialog().getByText('どれかを選んでください。').first().waitFor();
    await dialog().getByRole('radio', { name: 'ある', exact: true }).check();
    await dialog().getByRole('textbox', { name: /^版/ }).fill('第2版');
    await dialog()
      .getByRole('textbox', { name: /^書類の日付/ })
      .fill('R7.4.10');
    await dialog()
      .getByRole('textbox', { name: /^承認者/ })
      .fill('院長');
    await dialog()
      .getByRole('textbox', { name: /^置き場所とページ/ })
      .fill(PLACE);
    await page.setViewportSize(PHONE);
    await expectAccessible(page);
    await page.setViewportSize(DESK);
    await dialog().getByRole('button', { name: '保存する' }).click();
    await dialog().waitFor({ state: 'detached' });
    await item.getByText(PLACE).waitFor();
    await expectAccessible(page);
  });
});

describe('the digest', () => {
  test('shows the plan with its end and next check, and the original with its place', async () => {
    await page.goto(`${product.url}/checklists/${assessmentId}/readiness`);
    await page.getByRole('button', { name: '要約の内容を見る' }).click();
    const plan = page.getByRole('listitem').filter({ hasText: PLAN }).filter({ hasText: '次の確認' });
    await plan.waitFor();
    expect(await plan.textContent()).toMatch(/完了予定\s*2028年3月31日[\s\S]*2026年3月31日/);
    const original = page.getByRole('listitem').filter({ hasText: PLACE });
    expect(await original.textContent()).toMatch(/第2版[\s\S]*2025年4月10日[\s\S]*院長 承認/);
    await page.setViewportSize(PHONE);
    await expectAccessible(page);
    await page.setViewportSize(DESK);
  });
});
