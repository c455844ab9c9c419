/** Remote accesses, a maintenance work from its announcement to the check of its report, and a partner of data exchange (R-C6…C9). */
import type { Client } from '@mamori/contract/client';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectAccessibleEverywhere } from './support/accessible.ts';
import { type Product, signInAsFirst, startProduct } from './support/product.ts';

const VENDOR = '青空システム';
const DEVICE = '電子カルテサーバ';
const WORK = '電子カルテの定期点検';
/** The second session was hours before the planned time; the last line cannot be read. */
const LOG = [
  '開始,終了,アカウント,機器,接続元',
  `2099/11/20 21:05,2099/11/20 21:50,tanaka,${DEVICE},192.0.2.10`,
  `2099/11/20 18:00,2099/11/20 18:20,tanaka,${DEVICE},192.0.2.10`,
  `いつか,,tanaka,${DEVICE},192.0.2.10`,
].join('\r\n');

let product: Product;
let page: Page;
let client: Client;

beforeAll(async () => {
  product = await startProduct();
  ({ page, client } = await signInAsFirst(product));
  page.setDefaultTimeout(60_000);
  await client.call('createVendor', { body: { name: VENDOR, contractKind: 'maintenance' } });
});
afterAll(() => product?.stop());

const press = (name: string) => page.getByRole('button', { name }).click();
const type = (label: RegExp, text: string) => page.getByLabel(label).fill(text);
const select = (label: RegExp, option: string) =>
  page.getByRole('combobox', { name: label }).selectOption({ label: option });
const row = (name: string) => page.getByRole('row').filter({ hasText: name });

describe('remote accesses', () => {
  test('the vendor that was not asked is named, with the way to record what it says', async () => {
    await page.goto(`${product.url}/remote-maintenance`);
    await page.getByText(`確認の記録がない事業者：${VENDOR}`).waitFor();
    await expectAccessible(page);
    await press('確認を記録する');
    await press('保存する');
    await page.getByText('接続される機器を入力してください。').first().waitFor();
    await page.getByText('接続の方法を選んでください。').first().waitFor();
    await expectAccessible(page);
  });

  test('a remote desktop that is always on is recorded, flagged, and answers 2-2', async () => {
    await select(/^事業者/, VENDOR);
    await select(/^接続の方法/, 'リモートデスクトップ（RDP）');
    await type(/^接続される機器/, DEVICE);
    await select(/^常時接続/, 'はい');
    await select(/^二要素認証/, 'いいえ');
    await press('保存する');
    await row(DEVICE).getByText('リモートデスクトップが常時つながっています。', { exact: false }).waitFor();
    await row(DEVICE).getByText('二要素認証がありません。', { exact: false }).waitFor();
    await page.getByText('チェックリストの2-②は「はい」と答えられます。', { exact: false }).waitFor();
    await expectAccessibleEverywhere(page);
  });
});

/** A colleague reports the only work while the form is open here. */
async function reportElsewhere(result: string): Promise<void> {
  const [work] = (await client.call('listMaintenanceWorks')).rows;
  const answers = { patientData: 'no', dataTaken: 'unknown', filesSent: 'no' } as const;
  await client.call('reportMaintenanceWork', {
    params: { maintenanceWorkId: work?.id ?? '' },
    body: { sessions: [], ...answers, result },
    ifMatch: work?.version ?? 0,
  });
}

describe('a maintenance work', () => {
  test('is announced and approved', async () => {
    await page.getByRole('tab', { name: '作業の予定と記録' }).click();
    await press('作業を登録する');
    await type(/^作業の名前/, WORK);
    await select(/^事業者/, VENDOR);
    await select(/^使う接続/, DEVICE);
    await type(/^予定の開始/, '2099-11-20T21:00');
    await type(/^予定の終了/, '2099-11-20T23:00');
    await type(/^使うアカウント/, 'tanaka');
    await type(/^対象の機器/, DEVICE);
    await expectAccessible(page);
    await press('保存する');
    await row(WORK).getByText('承認待ち').waitFor();
    await row(WORK).getByRole('link', { name: WORK }).click();
    await press('承認する');
    await page.getByText('承認済み', { exact: true }).waitFor();
    await page.getByText('承認した人').waitFor();
    await expectAccessible(page);
  });

  test('is reported with the access log of the vendor; a line that cannot be read is named', async () => {
    await press('結果を記録する');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'log.csv', mimeType: 'text/csv', buffer: Buffer.from(LOG) });
    await page.getByText('2件の接続を読み取りました。').waitFor();
    await page.getByText('4行目：開始の日時「いつか」を読み取れません。', { exact: false }).waitFor();
    await select(/^患者の情報を見ましたか/, 'いいえ');
    await select(/^データを持ち出しましたか/, 'いいえ');
    await select(/^ファイルを送り込みましたか/, 'いいえ');
    await expectAccessibleEverywhere(page);
    await reportElsewhere('同僚が先に書いた結果');
    await press('保存する');
    await page.getByText('同僚が先に書いた結果').waitFor();
    await page.getByText('ほかの人の内容：分からない').waitFor();
    await page.getByText('自分の内容：いいえ').waitFor();
    await press('自分の内容で保存する');
    await page.getByText('報告あり（確認待ち）').waitFor();
    const outside = page.getByText('予定の時間の外に接続しています', { exact: false });
    expect(await outside.textContent()).toContain('18:00');
    await page.getByRole('link', { name: 'log.csv' }).waitFor();
    await expectAccessibleEverywhere(page);
  });

  test('is closed only with what was asked about the deviation', async () => {
    await press('確認を終える');
    const dialog = page.getByRole('dialog');
    const close = dialog.getByRole('button', { name: '確認を終える' });
    await close.click();
    await dialog.getByText('事業者に確かめた理由を書いてください。', { exact: false }).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('textbox', { name: '確かめたこと' }).fill('事前の準備だったと電話で確かめた');
    await close.click();
    await page.getByText('確認済み', { exact: true }).waitFor();
    await page.getByText('事前の準備だったと電話で確かめた').waitFor();
    const [work] = (await client.call('listMaintenanceWorks')).rows;
    expect(work).toMatchObject({ state: 'closed', deviations: [{ code: 'outside-planned-time' }] });
  });
});

describe('a partner of data exchange', () => {
  test('is registered, and what is not settled with it is said', async () => {
    await page.goto(`${product.url}/data-partners`);
    await page.getByText('データの交換先がまだ登録されていません').waitFor();
    await expectAccessible(page);
    await press('交換先を登録する');
    await type(/^相手の名称/, '中央検査センター');
    await select(/^相手の種類/, '検査会社');
    await press('保存する');
    await page.getByText('データの向きを選んでください。').first().waitFor();
    await type(/^やり取りするデータ/, '検査の依頼と結果');
    await select(/^向き/, '送る・受け取る');
    await expectAccessible(page);
    await press('保存する');
    await row('中央検査センター').getByText('責任分界が書かれていません。', { exact: false }).waitFor();
    await expectAccessibleEverywhere(page);
  });

  test('has nothing left to settle with demarcation, agreement and mutual authentication', async () => {
    await press('「中央検査センター」を編集する');
    await type(/^責任分界/, '回線の終端装置までが検査会社');
    await type(/^契約・規約/, '委託契約書（2025年4月）');
    await select(/^こちらが相手を確かめている/, 'はい');
    await select(/^相手がこちらを確かめている/, 'はい');
    await press('保存する');
    await row('中央検査センター').getByText('問題なし').waitFor();
    await row('中央検査センター').getByText('互いに確認').waitFor();
  });
});
