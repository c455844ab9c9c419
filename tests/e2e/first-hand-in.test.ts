/**
 * From the set-up page of an empty installation to the handed-in form, as a person does it with the README alone. What was
 * typed is compared with the downloaded files, opened by our reader and by two that are not ours.
 */
import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { readChecklist } from '@mamori/documents/read/checklist';
import { readWorkbook } from '@mamori/documents/read/xlsx/workbook';
import { loadCatalogue } from '@mamori/regulations/catalogue';
import { generateSync } from 'otplib';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerItem, openItem, type Typed } from './support/checklist-page.ts';
import { pdfText } from './support/download.ts';
import { type Product, startProduct } from './support/product.ts';
import { clientOf, secondPerson } from './support/second-person.ts';
import { PASSWORD } from './support/visitor.ts';

const DONE = '台帳と設定画面で確認';
const SENTENCE = '対象外：外部につながる回線（事業者の保守用回線を含む）がないため。';

/** Dates in every way the form's users write them. */
const TYPED: readonly Typed[] = [
  { item: '0-1', answer: 'はい', date: 'R7.5.20' },
  { item: '1-1', answer: 'はい', date: '令和7年5月20日', basis: '院長の辞令' },
  {
    item: '2-1',
    answer: 'いいえ',
    date: '2025/5/20',
    target: '9/30',
    second: { answer: 'はい', date: 'R7.9.26' },
    note: '検査室のPC 2台を台帳に加えた。',
    basis: '機器台帳 第4版',
  },
  { item: '2-2', answer: 'はい', date: '6/3', basis: '事業者の回答書' },
  { item: '2-3', answer: 'いいえ', date: '６／３', target: 'R8.3.31', note: '令和8年1月にMDSが届く予定。' },
  { item: '2-13', answer: '対象外', date: '2025/6/3', sentence: '外につながる線が一本もない' },
  ...['2-4', '2-5', '2-6', '2-7', '2-8', '2-9', '2-10', '2-11', '2-12', '3-1', '3-2', '3-3', '4-1'].map(
    (item): Typed => ({ item, answer: 'はい', date: 'R7.6.10', basis: DONE }),
  ),
];

const EXPECTED: Readonly<Record<string, Partial<ItemAnswer>>> = {
  '0-1': { answer: 'yes', date: '2025-05-20' },
  '1-1': { answer: 'yes', date: '2025-05-20' },
  '2-1': {
    answer: 'no',
    date: '2025-05-20',
    targetDate: '2025-09-30',
    second: { answer: 'yes', date: '2025-09-26' },
    note: '検査室のPC 2台を台帳に加えた。',
  },
  '2-3': { answer: 'no', date: '2025-06-03', targetDate: '2026-03-31', note: '令和8年1月にMDSが届く予定。' },
  '2-13': { answer: 'notApplicable', date: '2025-06-03', targetDate: null, note: SENTENCE },
  '4-1': { answer: 'yes', date: '2025-06-10', second: null, note: '' },
};

let product: Product;
let page: Page;
let context: BrowserContext;

beforeAll(async () => {
  product = await startProduct();
  ({ page, context } = await product.visit());
  page.setDefaultTimeout(30_000);
});
afterAll(() => product?.stop());

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const fill = (label: RegExp, text: string) => page.getByRole('textbox', { name: label }).fill(text);

async function openChecklist(): Promise<void> {
  await page.goto(`${product.url}/checklists`);
  await page
    .getByRole('link', { name: /2025年度/ })
    .first()
    .click();
}

async function download(button: string): Promise<Uint8Array> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await waiting;
  return new Uint8Array(await readFile((await file.path()) ?? ''));
}

describe('first hand-in', () => {
  test('the code of the console opens the set-up page; the first administrator enrols (R-E5)', async () => {
    await page.goto(product.url);
    await fill(/^初期設定コード/, product.setUpCode ?? '');
    await press('コードを確認する');
    await fill(/^施設の名称/, 'さくら医院');
    await page.getByLabel('施設の種類').selectOption({ label: '診療所（無床）' });
    await fill(/^氏名/, '山田 花子');
    await fill(/^サインイン名/, 'hanako');
    await page.getByLabel('パスワード').first().fill(PASSWORD);
    await press('登録して次へ進む');
    const secret = ((await page.locator('code').textContent()) ?? '').replace(/\s/g, '');
    await fill(/^6桁の確認コード/, generateSync({ secret }));
    await press('登録を完了する');
    await page.getByRole('checkbox', { name: /保管しました/ }).check();
    await press('まもりをはじめる');
    await page.getByRole('link', { name: 'ホーム' }).first().waitFor();
  });

  test('the five steps of the set-up (R-A1, R-A7, R-C1)', async () => {
    await page.goto(`${product.url}/setup`);
    await fill(/^管轄の保健所/, '中央保健所');
    await press('保存して次へ進む');
    await press('一つ登録する');
    await page.getByLabel('種類', { exact: false }).first().selectOption({ label: 'レセコン' });
    await press('よくある答えを入れる');
    await page.getByRole('radio', { name: '施設内のネットワークだけ' }).check();
    await page
      .getByRole('group', { name: /チェックリストの対象ではない/ })
      .getByRole('radio', { name: 'いいえ' })
      .check();
    await press('保存する');
    await page.getByRole('row', { name: /レセコン/ }).waitFor();
    await press('システムの登録を終えて次へ');
    await fill(/^事業者の名称/, '株式会社こもれび医療システム');
    await page.getByLabel('契約の種類').selectOption({ label: '保守・運用の契約' });
    await press('登録する');
    await page.getByRole('row', { name: /こもれび/ }).waitFor();
    await press('事業者の登録を終えて次へ');
    await press('責任者を登録する');
    await page.getByRole('radio', { name: '医療情報システム安全管理責任者' }).check();
    await fill(/^氏名/, '山田 花子');
    await page.getByRole('checkbox', { name: /システムの停止/ }).check();
    await press('保存する');
    await page.getByRole('row', { name: /山田 花子/ }).waitFor();
    await press('責任者の登録を終えて次へ');
    await page.getByRole('radio', { name: /2025年度/ }).check();
    await press('この年度で始める');
    await page.getByRole('link', { name: /2025年度/ }).waitFor();
    await press('設定を終える');
    await page.getByRole('heading', { name: '設定が終わりました' }).waitFor();
  });

  test('every item is answered as people write', async () => {
    await openChecklist();
    await press('前提の確認');
    const dialog = page.getByRole('dialog');
    await choose('事業者との運用・保守の契約', 'ある');
    await choose('外部につながる回線', 'ない');
    await choose('ネットワーク機器', 'ある');
    await choose('サーバー', 'ある');
    await dialog.getByRole('button', { name: '閉じる' }).first().click();
    for (const typed of TYPED) await answerItem(page, typed);
    const progress = page.getByRole('progressbar', { name: '回答の進み具合' });
    await expect.poll(() => progress.getAttribute('aria-valuenow')).toBe('19');

    async function choose(label: string, answer: string) {
      const radio = dialog
        .getByRole('group', { name: new RegExp(`^${label}`) })
        .getByRole('radio', { name: answer, exact: true });
      // Chosen as soon as the server has it.
      await radio.click();
      await expect.poll(async () => (await radio.isChecked()) && (await radio.isEnabled())).toBe(true);
    }
  });

  test('the downloaded forms say what was typed (R-B13)', async () => {
    await page.getByRole('link', { name: '提出前の確認' }).first().click();
    await page.getByText('必要な記入はすべて済んでいます').waitFor();
    await compareWorkbook(await download('公式様式（Excel）'));
    await comparePdf(await download('公式様式（PDF）'));
  });

  test('the hand-in is recorded and kept as it was (R-B14)', async () => {
    await press('提出を記録する');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: '紙' }).check();
    await dialog.getByRole('radio', { name: '立入検査の当日' }).check();
    expect(await dialog.getByRole('textbox', { name: /^提出先/ }).inputValue()).toBe('中央保健所');
    await dialog.getByRole('button', { name: '記録する', exact: true }).click();
    await page.getByText('提出したときのまま、変わっていません').waitFor();
    await compareWorkbook(await download('公式様式（Excel）'));
    await comparePdf(await download('公式様式（PDF）'));
  });
});

describe('saving by itself', () => {
  test('does not take the field from whoever has begun to type', async () => {
    await openChecklist();
    const row = await openItem(page, '3-3');
    await row.getByRole('button', { name: '回答を消す' }).click();
    await row.getByText('保存しました').waitFor();
    await page.route('**/answers/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    for (const answer of ['いいえ', 'はい']) {
      await row.getByRole('radio', { name: answer, exact: true }).focus();
      await page.keyboard.press('Space');
      const field = row.getByRole('textbox', { name: /^確認した日/ });
      await field.focus();
      await row.getByText('保存しました').waitFor();
      expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    }
    await page.unroute('**/answers/**');
  });
});

describe('two people at once', () => {
  let assessmentId: string;
  let first: Api;
  let second: Page;

  beforeAll(async () => {
    first = await clientOf(product, context);
    second = (await secondPerson(product, context, '鈴木 一郎')).page;
    assessmentId = (await first.call('listAssessments')).rows[0]?.id ?? '';
    for (const one of [page, second]) await one.goto(`${product.url}/checklists/${assessmentId}`);
  });

  test('what one saves appears on the page of the other', async () => {
    await saveNote(second, '二人目が書いた備考');
    const note = await noteField(page);
    await expect.poll(() => note.inputValue(), { timeout: 20_000 }).toBe('二人目が書いた備考');
  });

  test('a save upon an older answer is shown beside the newer one and loses neither', async () => {
    // The first page does not hear of the change in time, as on a shaky line.
    await page.route('**/changes?*', (route) => route.abort());
    await saveNote(second, '二人目が書き直した備考');
    await (await noteField(page)).fill('一人目が書き直した備考');
    await page.getByText('鈴木 一郎さんが先に保存しました').waitFor();
    expect(await noteOf(first, assessmentId)).toBe('二人目が書き直した備考');
    await press('あなたの内容で保存する');
    await expect.poll(() => noteOf(first, assessmentId)).toBe('一人目が書き直した備考');
    await page.unroute('**/changes?*');
  });

  test('a change that arrives while one types is not overwritten', async () => {
    await expect.poll(async () => (await noteField(second)).inputValue()).toBe('一人目が書き直した備考');
    // On a slow machine a pause in typing sends a part of it; it arrives after what the other one saved.
    const otherSaved = Promise.withResolvers<void>();
    await page.route('**/answers/**', async (route) => {
      await otherSaved.promise;
      await route.continue();
    });
    const note = await noteField(page);
    const typing = note.pressSequentially('とさらに長く続けて書いている備考です', { delay: 300 });
    await page.waitForTimeout(600);
    await saveNote(second, '二人目がその間に書いた備考');
    otherSaved.resolve();
    await typing;
    await page.getByText('鈴木 一郎さんが先に保存しました').waitFor({ timeout: 5_000 });
  });
});

type Api = Awaited<ReturnType<typeof clientOf>>;

async function noteField(on: Page) {
  return (await openItem(on, '3-2')).getByRole('textbox', { name: /^備考/ });
}

async function saveNote(on: Page, text: string): Promise<void> {
  const saved = on.waitForResponse((response) => response.request().method() === 'PUT' && response.ok());
  await (await noteField(on)).fill(text);
  await saved;
}

async function noteOf(client: Api, assessmentId: string): Promise<string | undefined> {
  const { answers } = await client.call('getAssessment', { params: { assessmentId } });
  return answers.find((one) => one.itemId === '3-2' && one.systemId === null)?.value.note;
}

async function compareWorkbook(bytes: Uint8Array): Promise<void> {
  const catalogue = loadCatalogue();
  const { document, unread } = readChecklist(await readWorkbook(bytes), [...catalogue.editions.values()]);
  expect(unread).toEqual([]);
  expect(document).toMatchObject({ edition: 'fy2025/facility', subject: { name: 'さくら医院' } });
  expect(Object.keys(document?.items ?? {})).toHaveLength(TYPED.length);
  for (const [item, answer] of Object.entries(EXPECTED)) {
    expect(document?.items[item], item).toMatchObject(answer);
  }
  const book = read(bytes);
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  const cells = sheet ? utils.sheet_to_json<unknown[]>(sheet, { header: 1 }).flat().map(String) : [];
  for (const text of [SENTENCE, '検査室のPC 2台を台帳に加えた。', '令和8年1月にMDSが届く予定。']) {
    expect(cells).toContain(text);
  }
  expect(cells.filter((cell) => cell === 'いいえ')).toHaveLength(3);
}

async function comparePdf(bytes: Uint8Array): Promise<void> {
  const text = await pdfText(bytes);
  for (const part of [
    SENTENCE,
    '検査室のPC2台を台帳に加えた。',
    '令和8年1月にMDSが届く予定。',
    'さくら医院',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).toContain('(9/30)');
  expect(text).toContain('(9/26)');
}
