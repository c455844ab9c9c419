/** The set-up in five steps (R-A1…A7, R-C1), the registers, people and the account, in the browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, type SignedIn, signInAsFirst, startProduct } from './support/product.ts';
import { PHONE } from './support/screens.ts';
import { PASSWORD } from './support/visitor.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let product: Product;
let first: SignedIn;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
  first = await signInAsFirst(product);
  page = first.page;
});
afterAll(() => product?.stop());

async function axeFindings(): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (root: Document) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
const open = async (path: string, heading: string) => {
  await page.goto(product.url + path);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
};
const button = (name: string) => page.getByRole('button', { name, exact: true });
const choose = (group: string, option: string) =>
  page.getByRole('group', { name: group }).getByText(option, { exact: true }).click();

describe('set-up wizard', { timeout: 120_000 }, () => {
  it('warns about a wrong check digit, completes seven digits and refuses nothing (R-A7)', async () => {
    await open('/setup', 'はじめの設定');
    const code = page.getByLabel('医療機関コード');
    await code.fill('０１－１－０１．１３７１．８');
    await page.getByText('最後の検証番号が計算と合いません').waitFor();
    await code.fill('0113719');
    await page.getByLabel('都道府県', { exact: true }).selectOption({ label: '北海道' });
    await page.getByLabel('医科・歯科・調剤の別').selectOption({ label: '医科' });
    await button('10桁にする').click();
    expect(await code.inputValue()).toBe('0110113719');
    await page.getByText('01-1-01-1371-9（北海道・医科）').waitFor();
    await page.getByLabel('管轄の保健所').fill('さくら保健所');
    await button('保存して次へ進む').click();
    await page.getByRole('heading', { name: 'システムと機器' }).waitFor();
    const facility = await first.client.call('getFacility');
    expect(facility).toMatchObject({ code: '0110113719', healthCentre: 'さくら保健所' });
    expect(facility.setUpSteps).toEqual(['facility']);
  });

  it('adds several systems, asks their questions one after the other and shows why (R-A1…A5)', async () => {
    await button('まとめて登録する').click();
    await page.getByLabel('電子カルテ').check();
    await page.getByLabel('オンライン資格確認端末').check();
    await button('2件を登録する').click();
    await page.getByRole('heading', { name: '「電子カルテ」の内容' }).waitFor();
    await button('よくある答えを入れる').click();
    await choose('どのようにつながっていますか。', '施設内のネットワークだけ');
    await choose('事業者から「チェックリストの対象ではない」と言われていますか。', 'はい');
    await page.getByText('事業者が対象外と言っても、患者さんの情報を扱っていれば対象です。').waitFor();
    await page.getByText('（令和5年度のQ&A（S0） 1-10、令和5年度のQ&A（S0） 12-D-22）').waitFor();
    await button('保存して次のシステムへ').click();
    await page.getByRole('heading', { name: '「オンライン資格確認端末」の内容' }).waitFor();
    await choose(
      '患者さんが誰か分かる情報（氏名、番号、顔など）を、保存・表示・入力・送受信しますか。',
      'はい',
    );
    await page.getByText('紙カルテとレセコンだけ、オンライン資格確認の端末だけの場合も対象です。').waitFor();
    await button('保存する').click();
    await button('システムの登録を終えて次へ').click();
    const { rows } = await first.client.call('listSystems');
    expect(rows.map(({ kind, register }) => [kind, register])).toEqual([
      ['emr', 'checklist'],
      ['eligibility-terminal', 'checklist'],
    ]);
    expect(rows[0]?.deviceClasses).toEqual(['server', 'terminal']);
  });

  it('registers a vendor in one line, says why a purchase needs no form, and assigns it (R-C1)', async () => {
    await page.getByLabel('事業者の名称').fill('みどり医療機器販売');
    await page.getByLabel('契約の種類').selectOption({ label: '購入のみ（売買契約）' });
    await page.getByText('運用又は管理・保守に関する契約等がない場合は不要').waitFor();
    await button('登録する').click();
    await page.getByLabel('電子カルテ', { exact: true }).selectOption({ label: 'みどり医療機器販売' });
    await page.getByText('「電子カルテ」の事業者を「みどり医療機器販売」にしました').waitFor();
    await button('事業者の登録を終えて次へ').click();
    const { rows } = await first.client.call('listVendors');
    expect(rows).toMatchObject([
      { name: 'みどり医療機器販売', contractKind: 'purchase_only', systemCount: 1 },
    ]);
  });

  it('names who may stop the systems, then begins the checklist and is done', async () => {
    await button('責任者を登録する').click();
    await page.getByText('医療情報システム安全管理責任者', { exact: true }).click();
    await page.getByLabel('氏名').fill('山田 花子');
    await page.getByLabel('システムの停止やネットワークの切断を判断できる').check();
    await button('保存する').click();
    await button('責任者の登録を終えて次へ').click();
    await page.getByText('令和7年度（2025年度）', { exact: true }).click();
    await button('この年度で始める').click();
    await page.getByRole('link', { name: '令和7年度（2025年度）' }).waitFor();
    await button('設定を終える').click();
    await page.getByRole('heading', { name: '設定が終わりました' }).waitFor();
    const people = await first.client.call('listResponsiblePeople');
    expect(people.rows).toMatchObject([{ role: 'safety_manager', mayStopSystems: true }]);
    expect((await first.client.call('getFacility')).setUpSteps).toHaveLength(5);
  });
});

describe('registers', { timeout: 120_000 }, () => {
  it('deletes a system and takes it back', async () => {
    await open('/systems', 'システム');
    // By key: a notice that comes in above the list moves it away from under a pointer.
    await button('「電子カルテ」を削除する').press('Enter');
    await page.getByText('「電子カルテ」を削除しました').waitFor();
    expect((await first.client.call('listSystems')).rows).toHaveLength(1);
    await button('元に戻す').click();
    await page.getByText('「電子カルテ」を元に戻しました').waitFor();
    expect((await first.client.call('listSystems')).rows).toHaveLength(2);
  });

  it('loses nobody’s entries when two people change a vendor at once', async () => {
    const [vendor] = (await first.client.call('listVendors')).rows;
    if (!vendor) throw new Error('no vendor');
    await open(`/vendors?edit=${vendor.id}`, '事業者');
    await page.getByLabel('担当者').fill('佐藤');
    const { name, contractKind } = vendor;
    await first.client.call('updateVendor', {
      params: { vendorId: vendor.id },
      body: { name, contractKind, phone: '03-1111-2222' },
      ifMatch: vendor.version,
    });
    await button('保存する').click();
    await page.getByText('どちらの内容を残しますか').waitFor();
    await page.getByText('ほかの人の内容：03-1111-2222').waitFor();
    await button('自分の内容で保存する').click();
    await page.getByText('「みどり医療機器販売」を保存しました').waitFor();
    const [after] = (await first.client.call('listVendors')).rows;
    expect(after).toMatchObject({ contactName: '佐藤', phone: '' });
  });
});

describe('people and account', { timeout: 120_000 }, () => {
  it('shows an invitation once, prints it and revokes it', async () => {
    await open('/people?tab=invitations', '責任者と利用者');
    await button('招待する').click();
    await page.getByLabel('氏名').fill('鈴木 一郎');
    await page.getByLabel('職員').check();
    await button('招待を作る').click();
    await page.getByText('このリンクは今だけ表示されます').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button('招待状を印刷する（PDF）').click(),
    ]);
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await button('一覧に戻る').click();
    await page.getByRole('button', { name: /取り消す/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '取り消す' }).click();
    await page.getByText('取り消し済み', { exact: true }).waitFor();
  });

  it('changes the password only with the current one', async () => {
    await open('/account', 'アカウント');
    await page.getByLabel('現在のパスワード').fill('違うパスワードです-まちがい');
    await page.getByLabel('新しいパスワード').fill('みかん-battery-staple-九月');
    await button('パスワードを変更する').click();
    await page.getByText('現在のパスワードが違います。').first().waitFor();
    await page.getByLabel('現在のパスワード').fill(PASSWORD);
    await button('パスワードを変更する').click();
    await page.getByText('パスワードを変更しました').waitFor();
  });

  it('is accessible and fits a phone', async () => {
    await page.setViewportSize(PHONE);
    const pages = [
      ['/setup?step=facility', 'はじめの設定'],
      ['/setup?step=edition', 'はじめの設定'],
      ['/systems', 'システム'],
      ['/systems?edit=new', 'システム'],
      ['/vendors', '事業者'],
      ['/people?tab=members', '責任者と利用者'],
      ['/people?tab=permissions', '責任者と利用者'],
      ['/account', 'アカウント'],
    ] as const;
    for (const [path, heading] of pages) {
      await open(path, heading);
      await page.waitForFunction(() => !document.querySelector('.animate-pulse'));
      expect([path, await axeFindings()]).toEqual([path, []]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect([path, overflow]).toEqual([path, false]);
    }
  });
});
