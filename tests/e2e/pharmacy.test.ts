/** A pharmacy has its own forms; the older ones have a first round, a target date and a second round (R-A7, R-B2, R-B3). */
import { readChecklist } from '@mamori/documents/read/checklist';
import { readWorkbook } from '@mamori/documents/read/xlsx/workbook';
import { loadCatalogue } from '@mamori/regulations/catalogue';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessibleEverywhere } from './support/accessible.ts';
import { answerItem, openItem } from './support/checklist-page.ts';
import { downloaded, pdfText } from './support/download.ts';
import { type Product, signInAsFirst, startProduct } from './support/product.ts';

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
  ({ page } = await signInAsFirst(product, { kind: 'pharmacy' }));
  page.setDefaultTimeout(30_000);
});
afterAll(() => product?.stop());

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Begins the form of that year on the page of the checklists. */
async function begin(editionId: string): Promise<void> {
  await page.goto(`${product.url}/checklists`);
  await button('チェックリストを始める').click();
  const dialog = page.getByRole('dialog');
  const year = dialog.getByLabel('どの年度の様式ですか');
  await year.locator(`option[value="${editionId}"]`).waitFor({ state: 'attached' });
  const offered = await year
    .locator('option')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  expect(offered.filter(Boolean)).toSatisfy((ids: string[]) => ids.every((id) => id.endsWith('/pharmacy')));
  await year.selectOption(editionId);
  await dialog.getByRole('button', { name: '始める' }).click();
  await page.waitForURL(/checklists\/[0-9a-f-]{36}$/);
}

async function printed() {
  await page.getByRole('link', { name: '提出前の確認' }).first().click();
  const text = await pdfText(await downloaded(page, button('公式様式（PDF）')));
  const workbook = await readWorkbook(await downloaded(page, button('公式様式（Excel）')));
  const { document } = readChecklist(workbook, [...loadCatalogue().editions.values()]);
  return { text, document };
}

describe('the form of this year', () => {
  test('is the one for pharmacies, on the screen and on paper', async () => {
    await begin('fy2025/pharmacy');
    await page.getByRole('heading', { level: 1, name: /令和7年度 チェックリスト（薬局確認用）/ }).waitFor();
    const answer = { item: '1-1', answer: 'はい', date: 'R7.5.20', basis: '管理薬剤師の辞令' } as const;
    await answerItem(page, answer, 'fy2025/pharmacy');
    const { text, document } = await printed();
    expect(text).toContain('薬局におけるサイバーセキュリティ対策チェックリスト');
    expect(document).toMatchObject({ edition: 'fy2025/pharmacy', subject: { name: 'さくら医院' } });
    expect(document?.items['1-1']).toMatchObject({ answer: 'yes', date: '2025-05-20' });
  });
});

describe('the form of FY2023', () => {
  const EDITION = 'fy2023/pharmacy';

  test('takes the first round, the target date and the second round', async () => {
    await begin(EDITION);
    await page.getByRole('heading', { level: 1, name: /令和5年度 チェックリスト/ }).waitFor();
    const typed = {
      item: '2-1',
      answer: 'いいえ',
      date: 'R5.6.12',
      target: 'R5.12.20',
      second: { answer: 'はい', date: 'R6.1.15' },
      note: '分包機を台帳に加えた。',
    } as const;
    await answerItem(page, typed, EDITION);
    const row = await openItem(page, '2-1', EDITION);
    await row.getByRole('group', { name: '2回目の確認' }).waitFor();
    await expectAccessibleEverywhere(page);
  });

  test('has all three printed where the form has them', async () => {
    const { text, document } = await printed();
    expect(text).toMatch(/1回目.*目標日.*2回目/);
    for (const day of ['6/12', '12/20', '1/15']) expect(text).toContain(`(${day})`);
    expect(text).toContain('分包機を台帳に加えた。');
    expect(document).toMatchObject({ edition: EDITION });
    expect(document?.items['2-1']).toMatchObject({
      answer: 'no',
      date: '2023-06-12',
      targetDate: '2023-12-20',
      second: { answer: 'yes', date: '2024-01-15' },
    });
  });
});
