/** What leaves and what stays safe, clicked through: disposal, take-outs, backups, ends of support (R-D3, R-D4, R-D8, R-K5, R-G1). */
import type { Client } from '@mamori/contract/client';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { productFile } from '../../apps/server/tests/support/product-file.ts';
import { expectAccessible, expectAccessibleEverywhere } from './support/accessible.ts';
import { downloaded, pdfText } from './support/download.ts';
import { type Product, signInAsFirst, startProduct } from './support/product.ts';
import { DESK, PHONE } from './support/screens.ts';
import { secondPerson } from './support/second-person.ts';

let product: Product;
let page: Page;
let context: BrowserContext;
let client: Client;
let colleague: Awaited<ReturnType<typeof secondPerson>>;

beforeAll(async () => {
  product = await startProduct();
  ({ page, context, client } = await signInAsFirst(product));
  page.setDefaultTimeout(60_000);
  colleague = await secondPerson(product, context, '佐藤 次郎');
  colleague.page.setDefaultTimeout(60_000);
});
afterAll(() => product?.stop());

const PAPER = { mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') };

const go = (path: string, at = page) => at.goto(`${product.url}${path}`);
const press = (name: string | RegExp, at = page) => at.getByRole('button', { name }).first().click();
const dialog = () => page.getByRole('dialog');
const field = (name: RegExp) => page.getByRole('textbox', { name });
const create = async (ledger: 'device', values: Record<string, string>) =>
  (await client.call('createLedgerRow', { params: { ledger }, body: { values } })).id;
const deviceOf = async (rowId: string) =>
  (await client.call('getLedgerRow', { params: { ledger: 'device', rowId } })).row.values;
const statusOf = (rowId: string) =>
  expect.poll(async () => (await deviceOf(rowId)).status, { timeout: 20_000 });
/** A day so many days away from today in Japan. */
const day = (days: number) =>
  new Date(Date.now() + 9 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
const choose = (group: RegExp, option: string) =>
  page.getByRole('group', { name: group }).getByText(option, { exact: true }).click();
async function pick(label: RegExp, name: string) {
  await page.getByRole('combobox', { name: label }).fill(name);
  await page.getByRole('option', { name }).click();
}

/** Recording nothing says at each entry what is missing. */
async function expectMissingSaid() {
  await dialog().getByRole('button', { name: '記録する' }).click();
  await dialog().getByText('署名のある紙の写真かスキャンを付けてください。').waitFor();
  expect(await dialog().getByText('入力してください。').count()).toBe(2);
  await expectAccessible(page);
}

/** Opens the paper dialog of a party, fills it, and looks at it. */
async function consentOnPaper(party: string, name: string, file: string | null) {
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: party }) });
  await entry.last().getByRole('button', { name: '紙の同意を記録' }).click();
  if (file) await expectMissingSaid();
  await dialog().getByRole('textbox', { name: '同意した人の名前' }).fill(name);
  await dialog().getByRole('textbox', { name: '同意した日' }).fill(day(-1));
  if (file)
    await dialog()
      .locator('input[type=file]')
      .setInputFiles({ name: file, ...PAPER });
  await expectAccessibleEverywhere(page);
  await dialog().getByRole('button', { name: '記録する' }).click();
  await page.getByText('同意を記録しました').first().waitFor();
  await dialog().waitFor({ state: 'hidden' });
}

describe('a disposal (S1 第13条(3))', () => {
  let deviceId: string;

  test('begins from an empty page with a device that holds patient data', async () => {
    deviceId = await create('device', {
      name: '受付のパソコン',
      kind: 'terminal',
      number: 'PC-01',
      patientData: 'yes',
    });
    await go('/disposals');
    await page.getByRole('main').getByRole('link', { name: '廃棄の記録をはじめる' }).click();
    await pick(/^廃棄する機器・媒体/, '受付のパソコン');
    await choose(/^患者情報が入っていますか/, '入っている');
    await press('記録をはじめる');
    await page.getByRole('link', { name: /^消し方・壊し方/ }).waitFor();
    await choose(/^消し方・壊し方/, '消去して破壊');
    await expectAccessibleEverywhere(page);
    await press('記録をはじめる');
    await page.getByRole('heading', { level: 1, name: '受付のパソコン' }).waitFor();
  });

  test('says what is missing before it can be completed', async () => {
    await page.getByText('廃棄済みにするには、次がまだ足りません。').waitFor();
    for (const missing of ['部門の長の同意', '企画管理者の同意', '経営責任者の同意', '証憑の種類を選ぶ'])
      await page.getByRole('listitem').filter({ hasText: missing }).last().waitFor();
    expect(await page.getByRole('button', { name: '廃棄済みにする' }).count()).toBe(0);
    await expectAccessibleEverywhere(page);
  });

  test('asks a person who signs in, and who finds it on the home page', async () => {
    await press('サインインできる人に頼む');
    await dialog().getByRole('combobox', { name: '頼む人' }).selectOption({ label: '佐藤 次郎' });
    await expectAccessibleEverywhere(page);
    await dialog().getByRole('button', { name: '頼む' }).click();
    await page.getByText('佐藤 次郎 さんの同意を待っています').waitFor();
    const at = colleague.page;
    await at.goto(product.url);
    await at.getByRole('link', { name: /廃棄「受付のパソコン.*」への同意を頼まれています/ }).click();
    await press('この廃棄に同意する', at);
    await at.getByRole('alertdialog').getByText('部門の長の同意として記録されます').waitFor();
    await expectAccessibleEverywhere(at);
    await at.getByRole('alertdialog').getByRole('button', { name: 'この廃棄に同意する' }).click();
    await at.getByText('本人がサインインして同意').waitFor();
  });

  test('takes the others from signed paper, and one withdrawn decision', async () => {
    await page.reload();
    await consentOnPaper('企画管理者', '田中 実', '署名.pdf');
    await consentOnPaper('経営責任者', '院長 桜井', null);
    await press('同意を取り消す');
    await page.getByRole('alertdialog').getByText('もう一度同意が必要になります').waitFor();
    await page.setViewportSize(PHONE);
    // The messages of what was recorded just now do not cover it.
    const confirm = page.getByRole('alertdialog').getByRole('button', { name: '同意を取り消す' });
    await confirm.click({ trial: true, timeout: 3000 });
    await page.setViewportSize(DESK);
    await expectAccessibleEverywhere(page);
    await page.getByRole('alertdialog').getByRole('button', { name: 'キャンセル' }).click();
  });

  test('needs its proof, then completes in one press, and comes back', async () => {
    await choose(/^証憑の種類/, '廃棄証明書');
    await press('保存');
    await page.getByText('証憑のファイルを付ける').waitFor();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'ファイルを付ける' }).last().click();
    await (await chooser).setFiles({ name: '証明書.pdf', ...PAPER });
    await page.getByText('すべてそろいました').waitFor();
    await field(/^廃棄した日/).fill(day(0));
    await expectAccessibleEverywhere(page);
    await press('廃棄済みにする');
    await page.getByText('に廃棄しました。').waitFor();
    await statusOf(deviceId).toBe('disposed');
    await press('元に戻す');
    await statusOf(deviceId).toBe('in_use');
    await page.getByText('すべてそろいました').waitFor();
    await field(/^廃棄した日/).fill(day(0));
    await page
      .getByRole('region', { name: 'お知らせ' })
      .getByRole('button', { name: '閉じる' })
      .first()
      .click();
    await press('廃棄済みにする');
    await statusOf(deviceId).toBe('disposed');
  });

  test('prints as a record with who decided and what proves it', async () => {
    await page.getByText('に廃棄しました。').waitFor();
    await expectAccessibleEverywhere(page);
    const record = await downloaded(page, page.getByRole('link', { name: '記録を印刷' }));
    const text = await pdfText(record);
    for (const expected of ['廃棄記録', '受付のパソコン', '佐藤次郎', '田中実', '院長桜井', '廃棄証明書'])
      expect(text).toContain(expected);
    expect(text).not.toContain('この記録はまだ完成していません');
    await go('/disposals');
    await page.getByRole('heading', { name: '廃棄済み（1）' }).waitFor();
  });
});

describe('a take-out (S1 第13条(1))', () => {
  let deviceId: string;

  test('is written with the conditions that were seen to, and marks the device', async () => {
    deviceId = await create('device', { name: '訪問用タブレット', kind: 'tablet', patientData: 'yes' });
    await go('/take-outs');
    await page.getByText('いま持ち出している機器はありません').waitFor();
    await expectAccessibleEverywhere(page);
    await page.getByRole('link', { name: '持ち出す', exact: true }).click();
    await pick(/^機器・媒体/, '訪問用タブレット');
    await field(/^持ち出す人/).fill('看護師 鈴木');
    await field(/^目的/).fill('訪問診療');
    await field(/^持ち出し日/).fill(day(-3));
    await field(/^返却予定日/).fill(day(-2));
    await page.getByRole('checkbox', { name: 'データが暗号化されている' }).check();
    await page.getByRole('checkbox', { name: 'パスワードがかかっている' }).check();
    await expectAccessibleEverywhere(page);
    await press('持ち出しを記録');
    await page.getByRole('link', { name: '訪問用タブレット' }).waitFor();
    await page.getByText(/確かめていない条件：公衆無線LAN/).waitFor();
    await statusOf(deviceId).toBe('taken_out');
  });

  test('that is overdue stands first, and on the home page', async () => {
    const body = {
      deviceIds: [],
      what: '紙の紹介状',
      person: '医師 高橋',
      purpose: '会議',
      outOn: day(0),
      dueOn: day(7),
    };
    await client.call('createTakeOut', { body });
    await go('/take-outs');
    const entries = page.getByRole('main').getByRole('listitem');
    await entries.filter({ hasText: '紙の紹介状' }).waitFor();
    expect(await entries.first().textContent()).toContain('訪問用タブレット');
    await entries.first().getByText('返却期限を過ぎています').waitFor();
    await expectAccessibleEverywhere(page);
    await page.goto(product.url);
    await page.getByText('持ち出し中の「訪問用タブレット」の返却期限を過ぎています').click();
    await page.getByRole('heading', { level: 1, name: '持ち出しと返却' }).waitFor();
  });

  test('comes back with its checks in one press, and the press can be taken back', async () => {
    const giveBack = async () => {
      await press('返却');
      await dialog()
        .getByRole('combobox', { name: /^返却時のウイルス検査/ })
        .selectOption('yes');
      await dialog()
        .getByRole('combobox', { name: /^返却時のデータ消去/ })
        .selectOption('yes');
    };
    await giveBack();
    await dialog()
      .getByRole('textbox', { name: /^返却日/ })
      .fill(day(-9));
    await dialog().getByRole('button', { name: '返却を記録' }).click();
    await dialog().getByText('返却日は、持ち出し日以降にしてください。').first().waitFor();
    await expectAccessibleEverywhere(page);
    await dialog()
      .getByRole('textbox', { name: /^返却日/ })
      .fill(day(0));
    await dialog().getByRole('button', { name: '返却を記録' }).click();
    await page.getByRole('heading', { name: '最近の返却（1）' }).waitFor();
    await statusOf(deviceId).toBe('in_use');
    await press('元に戻す');
    await statusOf(deviceId).toBe('taken_out');
    await page.getByRole('heading', { name: '持ち出し中（2）' }).waitFor();
  });
});

describe('backups by system (R-K5)', () => {
  test('show a system without one first, and take the first backup from there', async () => {
    await go('/backup-overview');
    await page.getByText('システムがまだ登録されていません').waitFor();
    await expectAccessibleEverywhere(page);
    for (const name of ['電子カルテ', 'レセプト'])
      await client.call('createSystem', {
        body: { name, kind: 'other', vendorId: null, scopeAnswers: { patientData: 'yes' } } as never,
      });
    await page.reload();
    await page.getByRole('heading', { name: 'バックアップが台帳にないシステム' }).waitFor();
    const line = page.getByRole('listitem').filter({ hasText: '電子カルテ' });
    await line.getByRole('link', { name: 'バックアップを追加：電子カルテ' }).click();
    await field(/^バックアップ名/).fill('カルテの夜間バックアップ');
    await page.getByText('電子カルテ', { exact: true }).first().waitFor();
    await press('保存する');
    await expect
      .poll(async () => {
        const { systems } = await client.call('getBackupOverview');
        return systems.find(({ name }) => name === '電子カルテ')?.backups.length;
      })
      .toBe(1);
    await go('/backup-overview');
    await page.getByText('戻せることを確かめた記録がありません。').waitFor();
    await expectAccessibleEverywhere(page);
  });

  test('change their findings with a restore test that is written down with its paper', async () => {
    await press('復旧テストを記録');
    await dialog().getByRole('button', { name: '記録する' }).click();
    await dialog().getByText('結果を選んでください。').first().waitFor();
    await dialog().getByText('成功', { exact: true }).click();
    await dialog()
      .getByRole('textbox', { name: /^テストした人/ })
      .fill('山田 花子');
    await dialog()
      .getByRole('textbox', { name: /^復旧にかかった時間/ })
      .fill('45');
    await dialog()
      .locator('input[type=file]')
      .setInputFiles({ name: '記録.pdf', ...PAPER });
    await expectAccessibleEverywhere(page);
    await dialog().getByRole('button', { name: '記録する' }).click();
    await page.getByText(/に成功しています。/).waitFor();
    const message = page.getByRole('status').getByText('復旧テストを記録しました');
    await message.waitFor();
    // On a phone, scrolled to its end, the page stands clear of the message.
    await page.setViewportSize(PHONE);
    const free = () =>
      page.evaluate(() => {
        window.scrollTo(0, document.body.scrollHeight);
        const end = document.querySelector('main > :last-child')?.getBoundingClientRect().bottom;
        const card = document.querySelector('[role=status] > div')?.getBoundingClientRect().top;
        return end !== undefined && card !== undefined && end <= card;
      });
    await expect.poll(free).toBe(true);
    await page.setViewportSize(DESK);
  });
});

describe('ends of support (R-G1)', () => {
  let deviceId: string;
  const upload = async (file: File) => {
    const { name, type: mimeType } = file;
    const buffer = Buffer.from(await file.arrayBuffer());
    await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  };
  const count = async () => {
    const { found } = await client.call('getSupportEnds');
    return found.filter(({ cycleName }) => cycleName === 'サンプルルーター').length;
  };

  test('refuse a broken file with a plain sentence', async () => {
    deviceId = await create('device', {
      name: '境界ルータ',
      kind: 'network',
      os: 'Sample Router',
      osVersion: '1',
    });
    await go('/support-ends');
    await page.getByRole('heading', { name: '新しいデータの取り込み' }).waitFor();
    await expectAccessibleEverywhere(page);
    await upload(new File(['{"format":"mamori.answers/1"}'], '別のもの.json', { type: 'application/json' }));
    await page.getByText('サポート終了日のファイル（mamori.products）ではないか').waitFor();
    await expectAccessibleEverywhere(page);
  });

  test('show what a newer file changes, take it in, and out again', async () => {
    await upload(productFile());
    await page.getByText('終了日が変わる機器：1台').waitFor();
    await page.getByText(/^境界ルータ：/).waitFor();
    expect(await page.getByText('サポート終了日のファイル（mamori.products）ではないか').count()).toBe(0);
    await expectAccessibleEverywhere(page);
    expect(await count()).toBe(0);
    await press('取り込む');
    await page.getByText('取り込みました').waitFor();
    await expect.poll(count).toBe(1);
    await page
      .getByRole('row', { name: /サンプルルーター/ })
      .getByRole('link', { name: '境界ルータ' })
      .waitFor();
    await expectAccessibleEverywhere(page);
    await press('「ends-of-support.json」の取り込みを取り消す');
    await page.getByText('取り消しました。もとのデータを使います。').waitFor();
    await expect.poll(count).toBe(0);
    await press('「ends-of-support.json」をもう一度使う');
    await expect.poll(count).toBe(1);
  });

  test('follow into the row of the device', async () => {
    await go(`/ledgers/device/rows/${deviceId}`);
    await page
      .getByText(/サポート.*終了|サポート切れ/)
      .first()
      .waitFor();
  });

  test('are read, not taken in, by who does not run the installation', async () => {
    const at = colleague.page;
    await go('/support-ends', at);
    await at.getByText('ends-of-support.json').waitFor();
    expect(await at.locator('input[type=file]').count()).toBe(0);
    expect(await at.getByRole('button', { name: /取り込み/ }).count()).toBe(0);
    await expectAccessibleEverywhere(at);
  });
});
