/** One item answered system by system (R-B6), and the papers that are made per vendor (R-X2). */
import type { Client } from '@mamori/contract/client';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectAccessibleEverywhere } from './support/accessible.ts';
import { openItem } from './support/checklist-page.ts';
import { downloaded, pdfText } from './support/download.ts';
import { type Product, signInAsFirst, startProduct } from './support/product.ts';

const VENDOR = '株式会社こもれび医療システム';
const NAMES = Array.from({ length: 13 }, (_, index) => `検査装置${index + 1}号`);

let product: Product;
let page: Page;
let client: Client;
let assessmentId: string;

beforeAll(async () => {
  product = await startProduct();
  ({ page, client } = await signInAsFirst(product, { kind: 'hospital' }));
  page.setDefaultTimeout(30_000);
  const { id } = await client.call('createVendor', { body: { name: VENDOR, contractKind: 'maintenance' } });
  await addSystem('電子カルテ', id);
  await addSystem('レセコン', null);
  assessmentId = (await client.call('createAssessment', { body: { editionId: 'fy2025/facility' } })).id;
});
afterAll(() => product?.stop());

async function addSystem(name: string, vendorId: string | null) {
  const scopeAnswers = {
    patientData: 'yes' as const,
    connection: 'lan' as const,
    deployments: ['server-and-terminals' as const],
    vendorDenies: 'no' as const,
  };
  await client.call('createSystem', { body: { name, kind: 'emr', vendorId, scopeAnswers } });
}

async function answer(item: Locator, name: string, choice: 'はい' | 'いいえ') {
  const radio = item
    .getByRole('group', { name, exact: true })
    .getByRole('radio', { name: choice, exact: true });
  await radio.focus();
  await radio.press('Space');
}

async function openSystems(): Promise<Locator> {
  await page.goto(`${product.url}/checklists/${assessmentId}?item=2-4`);
  const item = await openItem(page, '2-4');
  const systems = item.getByRole('button', { name: /^システムごとの状況/ });
  await systems.waitFor();
  if ((await systems.getAttribute('aria-expanded')) === 'false') await systems.click();
  return item;
}

describe('an item answered per system', () => {
  test('one いいえ makes the sum いいえ, and the reason stands beside it (R-B6)', async () => {
    const item = await openSystems();
    await answer(item, '電子カルテの回答', 'はい');
    await item.getByText('まだ分からないシステムがあります。').waitFor();
    expect(await item.getByRole('button', { name: /を施設の回答にする/ }).count()).toBe(0);
    await answer(item, 'レセコンの回答', 'いいえ');
    await item.getByText('満たしていないシステムが1つでもあれば「いいえ」です。').waitFor();
    await expectAccessibleEverywhere(page);
  });

  test('the sum becomes the answer of the facility only by a press', async () => {
    const item = await openItem(page, '2-4');
    expect(await facilityAnswer()).toBeUndefined();
    await item.getByRole('button', { name: '「いいえ」を施設の回答にする' }).click();
    await expect.poll(facilityAnswer).toBe('no');
    const facility = item.getByRole('group', { name: '2-④の回答' });
    expect(await facility.getByRole('radio', { name: 'いいえ' }).isChecked()).toBe(true);
    // For いいえ the form wants a target date next.
    await item.getByRole('textbox', { name: /^対応の目標日/ }).waitFor();
  });

  test('an answer of the facility that says otherwise is pointed out', async () => {
    const item = await openItem(page, '2-4');
    await answer(item, '2-④の回答', 'はい');
    await item.getByText('施設の回答が、システムごとの状況をまとめた結果と違います。').waitFor();
  });

  test('among many systems one looks for a name or a vendor, or for those without an answer', async () => {
    for (const name of NAMES) await addSystem(name, null);
    const item = await openSystems();
    const search = item.getByRole('searchbox', { name: 'システムを探す（名称・事業者）' });
    await search.fill('こもれび');
    await expect.poll(shown).toEqual(['電子カルテの回答']);
    // Typed wide, as a Japanese keyboard does it.
    await search.fill('装置１２');
    await expect.poll(shown).toEqual(['検査装置12号の回答']);
    await search.fill('どこにもない');
    await item.getByText('当てはまるシステムはありません。').waitFor();
    await expectAccessible(page);
    await search.fill('');
    await item.getByLabel(`未回答だけを表示（${NAMES.length}件）`).check();
    await expect.poll(async () => (await shown()).length).toBe(NAMES.length);
    // Answered, it stays until one looks anew.
    await answer(item, '検査装置1号の回答', 'はい');
    await expect.poll(async () => (await shown()).length).toBe(NAMES.length);

    async function shown() {
      const groups = item.getByRole('group', { name: /(号|カルテ|レセコン)の回答$/ });
      const names = await groups.locator('legend').allTextContents();
      return names;
    }
  });

  async function facilityAnswer() {
    const { answers } = await client.call('getAssessment', { params: { assessmentId } });
    return answers.find((one) => one.itemId === '2-4' && one.systemId === null)?.value.answer;
  }
});

describe('papers', () => {
  const make = (title: string) =>
    page
      .getByRole('heading', { name: title, exact: true })
      .locator('..')
      .getByRole('button', { name: 'PDFを作る' });

  test('the digest and the sheet of what to say and show are saved from the page (R-X2, R-X4)', async () => {
    await page.goto(`${product.url}/checklists/${assessmentId}/readiness`);
    const digest = await downloaded(page, page.getByRole('button', { name: '一枚要約（PDF）' }));
    expect(await pdfText(digest)).toContain('さくら医院');
    const sayShow = await downloaded(page, make('見せる・話すシート'));
    expect(sayShow.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await pdfText(sayShow)).toContain('2-④');
  });

  test.for(['事業者への質問票', '電話のときの話し方'])('%s needs a vendor and names it', async (title) => {
    await page.goto(`${product.url}/checklists/${assessmentId}/readiness`);
    await make(title).waitFor();
    expect(await make(title).isDisabled()).toBe(true);
    await page.getByLabel('事業者', { exact: true }).selectOption({ label: VENDOR });
    const bytes = await downloaded(page, make(title));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await pdfText(bytes)).toContain(VENDOR);
  });

  test('the question of one item to its vendor is saved where one answers it', async () => {
    await page.goto(`${product.url}/checklists/${assessmentId}?item=2-4`);
    const item = await openItem(page, '2-4');
    const bytes = await downloaded(page, item.getByRole('link', { name: '事業者への質問票' }));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await pdfText(bytes)).toContain('2-④');
  });
});
