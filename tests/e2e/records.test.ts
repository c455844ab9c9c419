/** Import, carry-over, hand-in and its frozen copy, knowledge, editions, backups, audit: as a person uses them. */
import { readFile } from 'node:fs/promises';
import type { Client } from '@mamori/contract/client';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { combinedSheet } from '../../packages/documents/tests/fixtures/official-2026.ts';
import { writeWorkbook } from '../../packages/documents/tests/fixtures/xlsx-writer.ts';
import { expectAccessible } from './support/accessible.ts';
import { type Product, signInAsFirst, startProduct } from './support/product.ts';
import { DESK, PHONE } from './support/screens.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let product: Product;
let page: Page;
let client: Client;
/** Checklists of FY2024 and FY2025. */
let old: string;
let now: string;

beforeAll(async () => {
  product = await startProduct();
  ({ page, client } = await signInAsFirst(product, { kind: 'hospital' }));
  page.setDefaultTimeout(30_000);
  old = (await client.call('createAssessment', { body: { editionId: 'fy2024/facility' } })).id;
  now = (await client.call('createAssessment', { body: { editionId: 'fy2025/facility' } })).id;
  for (const itemId of ['0-1', '1-1', '2-1', '2-2']) await save(old, itemId, 'yes', '2024-06-01');
});
afterAll(() => product?.stop());

async function save(assessmentId: string, itemId: string, answer: 'yes' | 'no', date: string) {
  const targetDate = answer === 'no' ? '2025-12-01' : null;
  await client.call('saveAnswer', {
    params: { assessmentId, itemId },
    body: { answer, date, targetDate, second: null, note: '' },
    ifMatch: (await answersOf(assessmentId)).get(itemId)?.version ?? 0,
  });
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const go = (path: string) => page.goto(product.url + path);

async function answersOf(assessmentId: string) {
  const { answers } = await client.call('getAssessment', { params: { assessmentId } });
  return new Map(answers.map((answer) => [answer.itemId, answer]));
}

async function download(name: string | RegExp): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await button(name).click();
  return readFile((await (await waiting).path()) ?? '');
}

describe('carry-over', () => {
  test('shows every difference, carries the chosen items as proposals and takes them back (R-B12)', async () => {
    await go(`/checklists/${now}/carry-over`);
    await heading('項目ごとの違いと引き継ぐ内容').waitFor();
    await expectAccessible(page);
    expect(await page.getByText('パスワードの使い回しを禁止する項目が新設されました。').count()).toBe(1);
    await page.getByLabel('2-①を引き継ぐ').uncheck();
    await button('3項目を案として引き継ぐ').click();
    await page.getByRole('status').getByText('3項目を案として引き継ぎました').first().waitFor();
    const carried = await answersOf(now);
    expect(carried.get('2-2')?.state).toBe('proposed');
    expect(carried.has('2-1')).toBe(false);

    await button('引き継ぎを取り消す').click();
    await page.getByText('引き継ぎを取り消しました').waitFor();
    expect((await answersOf(now)).get('2-2')?.state).not.toBe('proposed');
  });

  test('says what to do where there is no earlier checklist', async () => {
    await go(`/checklists/${old}/carry-over`);
    await page.getByText('引き継げるチェックリストがありません').waitFor();
    await expectAccessible(page);
  });
});

describe('import of a filled form', () => {
  test('previews every change, marks what it replaces and applies the chosen items (R-B13)', async () => {
    await save(now, '1-1', 'yes', '2025-05-20');
    await save(now, '2-1', 'yes', '2025-05-21');
    const form = await client.call('getOfficialForm', {
      params: { assessmentId: now },
      query: { format: 'xlsx' },
    });
    await save(now, '1-1', 'no', '2025-06-02');
    await save(now, '2-1', 'no', '2025-06-02');

    await go(`/checklists/${now}/import`);
    const buffer = Buffer.from(await form.blob.arrayBuffer());
    await page
      .getByLabel('記入済みのExcelファイルを選ぶ')
      .setInputFiles({ name: '様式.xlsx', mimeType: XLSX, buffer });
    await heading('変わるところ').waitFor();
    await expectAccessible(page);
    expect(await page.getByText('登録済みの回答を書き換えます').count()).toBe(2);
    await page.getByLabel('2-①を反映する').uncheck();
    await button('1項目を反映する').click();
    await page.getByText('1項目を反映しました').waitFor();
    const answers = await answersOf(now);
    expect(answers.get('1-1')?.value.answer).toBe('yes');
    expect(answers.get('2-1')?.value.answer).toBe('no');
  });

  const fixture = (name: string) =>
    readFile(new URL(`../../packages/documents/tests/fixtures/files/${name}`, import.meta.url));

  async function formOf(assessmentId: string): Promise<Buffer> {
    const { blob } = await client.call('getOfficialForm', {
      params: { assessmentId },
      query: { format: 'xlsx' },
    });
    return Buffer.from(await blob.arrayBuffer());
  }

  test.for([
    ['a protected file', () => fixture('encrypted.xlsx'), /パスワードで保護されています/],
    ['a file with macros', () => fixture('macro.xlsm'), /マクロを含むファイル/],
    ['the form of another year', () => formOf(old), /前の年度の様式は、その年度のチェックリストに/],
  ] as const)('says why %s is not read and lets one choose again', async ([, file, reason]) => {
    await go(`/checklists/${now}/import`);
    const input = page.getByLabel('記入済みのExcelファイルを選ぶ');
    await input.setInputFiles({ name: '様式.xlsx', mimeType: XLSX, buffer: await file() });
    await page.getByRole('alert').filter({ hasText: reason }).waitFor();
    expect(await input.isEnabled()).toBe(true);
  });
});

describe('hand-in', () => {
  test('lists what is missing in order, each with the way to its item', async () => {
    await go(`/checklists/${now}/readiness`);
    await heading('直すところ').waitFor();
    await expectAccessible(page);
    const first = page.getByRole('link', { name: /^2-②/ }).first();
    await first.click();
    await page.waitForURL(/item=2-2/);
  });

  test('is recorded despite problems only with a clear statement, and stays as it was (R-B14)', async () => {
    await go(`/checklists/${now}/readiness`);
    await button('提出を記録する').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('紙').check();
    await dialog.getByLabel('立入検査の当日').check();
    await dialog.getByLabel(/提出先/).fill('中央保健所');
    await dialog.getByRole('button', { name: '記録する' }).click();
    await dialog
      .getByText(/このまま記録する場合は、チェックを入れてください/)
      .first()
      .waitFor();
    await expectAccessible(page);
    await dialog.getByLabel(/直すところが残っているまま/).check();
    await dialog.getByRole('button', { name: '記録する' }).click();
    await page.getByText('提出したときのまま、変わっていません').waitFor();
    expect(await heading(/提出したときに残っていた点/).count()).toBe(1);
    await page.getByText('提出したときから、回答は変わっていません。').waitFor();
    expect((await download('公式様式（PDF）')).subarray(0, 5).toString()).toBe('%PDF-');

    await save(now, '2-1', 'yes', '2025-07-01');
    await page.reload();
    const row = page.getByRole('row', { name: /2-①.*1回目の回答.*いいえ.*はい/ });
    await row.waitFor();
    await page.setViewportSize(PHONE);
    await expectAccessible(page);
    await page.setViewportSize(DESK);
  });

  test('stands in the list and on the home page', async () => {
    await go('/hand-ins');
    await page.getByRole('cell', { name: '中央保健所' }).waitFor();
    await expectAccessible(page);
    await go('/');
    await heading('次に行うこと').waitFor();
    await page.getByText('提出済み').first().waitFor();
    await expectAccessible(page);
  });
});

describe('knowledge', () => {
  test('finds questions and answers and says for which year they were given (R-P3)', async () => {
    await page.setViewportSize(PHONE);
    await go('/knowledge');
    await page.getByLabel('ことばを入れて探す').fill('NAS');
    await page.getByLabel('種類').selectOption('qa');
    await page.getByText('令和5年度の回答').first().waitFor();
    expect(page.url()).toContain('kind=qa');
    await expectAccessible(page);
    await page.getByLabel('ことばを入れて探す').fill('存在しないことば');
    await page.getByRole('button', { name: '条件をすべて外す' }).click();
    await page.getByText('さらに表示する').waitFor();
    await page.setViewportSize(DESK);
  });
});

describe('editions', () => {
  const CORRECTED = 'リモートメンテナンスを利用している機器の有無を事業者に確認した。';

  test('show the grade of every wording and what changed (R-B15)', async () => {
    await go('/editions');
    await page.getByText('https://www.mhlw.go.jp/').first().waitFor();
    await expectAccessible(page);
    await go('/editions/fy2025/facility');
    await page.getByText('A案　令和7年3月の案で文言を確認').first().waitFor();
    await expectAccessible(page);
  });

  test('an official workbook is read and corrected by a person (R-B15)', async () => {
    await go('/editions');
    const buffer = Buffer.from(writeWorkbook({ sheets: [combinedSheet()] }));
    await page
      .getByLabel('公式のExcelファイルを選ぶ（複数可）')
      .setInputFiles({ name: '001716187.xlsx', mimeType: XLSX, buffer });
    await page.waitForURL(/editions\/import\//);
    await heading('項目の確認と修正').first().waitFor();
    await expectAccessible(page);
    await button('2-②を直す').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^文言/).fill(CORRECTED);
    await dialog.getByRole('button', { name: '直し終える' }).click();
    await button('修正を保存する').click();
    await page.getByText('修正を保存しました').waitFor();
    await page.reload();
    await page.getByText(CORRECTED).first().waitFor();
  });

  test('is not published while the table of equivalences says something else', async () => {
    await page.getByText('公開する前に直すところ（1件）').waitFor();
    const line = page.getByRole('listitem').filter({ hasText: '2-② → 2-②' }).first();
    await line.getByText('2-② → 2-②').click();
    await line.getByLabel('関係').selectOption({ label: '軽微な変更' });
    await line.getByLabel('変わった点（日本語）').fill('「（保守）」がなくなりました。');
    await line.getByLabel('変わった点（英語）').fill('The word in brackets is gone.');
    await button('修正を保存する').click();
    await page.getByText('公開する前に直すところ（1件）').waitFor({ state: 'detached' });
  });

  test('is published for good', async () => {
    const publish = page.getByRole('button', { name: '公開する', exact: true });
    await publish.click();
    const asked = page.getByRole('alertdialog', { name: 'この版を公開しますか' });
    await asked.waitFor();
    await expectAccessible(page);
    await asked.getByRole('button', { name: '公開する' }).click();
    await page.getByText('「チェックリスト」から、この版の回答を始められます。').waitFor();
    await expectAccessible(page);
    // Nothing can be changed or taken back any more.
    for (const name of ['公開する', '修正を保存する', '破棄する']) expect(await button(name).count()).toBe(0);
  });

  test('a published one is answered with the corrected wording', async () => {
    await page.getByRole('link', { name: '見る', exact: true }).click();
    await button('チェックリストを始める').click();
    const dialog = page.getByRole('dialog');
    // The newest is suggested.
    const year = dialog.getByLabel('どの年度の様式ですか');
    await expect.poll(() => year.inputValue()).toBe('fy2026/facility');
    await dialog.getByRole('button', { name: '始める' }).click();
    await heading(/令和8年度 チェックリスト/).waitFor();
    await page.getByText(CORRECTED).first().waitFor();
  });
});

describe('administration', () => {
  test('the key is printed once, a backup is made and really restored', async () => {
    await go('/administration/backup');
    await expectAccessible(page);
    expect((await download('鍵を作って印刷用のPDFを受け取る')).subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByText('復元の鍵は作成済みです。').waitFor();
    await button('今すぐバックアップを取る').click();
    await page.getByText('バックアップを取りました').waitFor({ timeout: 120_000 });
    await button(/の復元テストをする/).click();
    await button('復元テストを始める').click();
    await page.getByText('復元できることを確かめました').waitFor({ timeout: 120_000 });
    await expectAccessible(page);
    // The home page says both.
    await go('/');
    const card = page.locator('section').filter({ has: heading(/^バックアップ$/) });
    await card.getByText('正常').waitFor();
    expect(await card.getByText(/まだ/).count()).toBe(0);
  });

  test('the audit log names who did what, and its chain holds', async () => {
    await go('/administration/audit');
    await page.getByRole('row', { name: /山田 花子.*提出を記録/ }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('操作の種類').selectOption('handIn');
    await page.waitForURL(/action=handIn/);
    await page.getByRole('row', { name: /回答を保存/ }).waitFor({ state: 'detached' });
    await button('記録が書き換えられていないか確かめる').click();
    await page.getByText('記録は書き換えられていません').waitFor();
  });
});
