/** The demonstration as its visitors find it: its people, the home page, the idle warning, the pages on paper. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PEOPLE } from '../../apps/server/src/demo/users.ts';
import { expectAccessible, expectAccessibleEverywhere } from './support/accessible.ts';
import { checklistOf, type DemoVisit, visitDemo } from './support/demo.ts';
import { type Product, startProduct } from './support/product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ args: ['--demo'] });
});
afterAll(() => product?.stop());

const cardOf = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) });

describe('the sign-in page', () => {
  test('lists the people of the demonstration; one press signs in', async () => {
    const { page, context } = await product.visit();
    await page.goto(product.url);
    await page.getByRole('heading', { name: '体験用の利用者' }).waitFor();
    await page.getByText('体験用のデータです。入力した内容は終了すると消えます。').waitFor();
    for (const { description } of DEMO_PEOPLE)
      await page.getByRole('button', { name: description.ja }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /さくら薬局 管理薬剤師/ }).click();
    await page.getByRole('button', { name: '桜井 由紀 さんのメニュー' }).waitFor();
    await page.getByText('さくら薬局').first().waitFor();
    await context.close();
  });
});

describe('the home page', () => {
  let visit: DemoVisit;
  beforeAll(async () => {
    visit = await visitDemo(product, 'hospital');
    await visit.page.goto(product.url);
  });
  afterAll(() => visit?.context.close());

  test('says how far the answers are, and leads on', async () => {
    const { page, client } = visit;
    const { progress } = await client.call('getAssessment', {
      params: { assessmentId: await checklistOf(client, 2025) },
    });
    const card = cardOf(page, '回答の進み具合');
    await card.getByText(`${progress.total}項目中 ${progress.answered}項目`).first().waitFor();
    expect(progress).toMatchObject({ answered: 12, total: 19 });
    await card.getByRole('link', { name: '回答を続ける' }).click();
    await page.getByRole('heading', { level: 1, name: /令和7年度 チェックリスト/ }).waitFor();
    await page.goBack();
  });

  test('says how many days are left to the inspection and which target date has passed (R-B3)', async () => {
    const { page } = visit;
    // Seeded 47 days ahead; midnight may lie between.
    await cardOf(page, '立入検査')
      .getByText(/^あと4[67]日$/)
      .waitFor();
    const targets = cardOf(page, '目標日').getByRole('listitem');
    await targets.filter({ hasText: '2-⑥' }).filter({ hasText: '超過' }).first().waitFor();
    await expectAccessibleEverywhere(page);
  });

  test('says that nothing was backed up yet, with the way only for who may do it', async () => {
    const card = cardOf(visit.page, 'バックアップ');
    await card.getByText('まだ一度も取っていません').waitFor();
    await card.getByText('まだ行っていません').waitFor();
    expect(await card.getByRole('link', { name: 'バックアップの管理' }).count()).toBe(1);
    const staff = await visitDemo(product, 'hospital-staff');
    await staff.page.goto(product.url);
    await cardOf(staff.page, 'バックアップ').getByText('まだ一度も取っていません').waitFor();
    expect(await staff.page.getByRole('link', { name: 'バックアップの管理' }).count()).toBe(0);
    await staff.context.close();
  });
});

describe('somebody who is away', () => {
  const warning = (page: Page) => page.getByRole('dialog', { name: 'まもなくサインアウトします' });
  let visit: DemoVisit;
  beforeAll(async () => {
    visit = await visitDemo(product, 'pharmacy');
    await visit.page.clock.install();
    await visit.page.goto(`${product.url}/vendors`);
    await visit.page.getByRole('heading', { level: 1, name: '事業者' }).waitFor();
    // An answer that arrives after the clock was put forward counts as a sign of life.
    await visit.page.waitForLoadState('networkidle');
  });
  afterAll(() => visit?.context.close());

  test('is warned two minutes before and stays with one press (WCAG 2.2.1)', async () => {
    const { page } = visit;
    await page.clock.fastForward('27:00');
    expect(await warning(page).count()).toBe(0);
    await page.clock.fastForward('01:20');
    await warning(page).waitFor();
    await expectAccessible(page);
    const heard = page.waitForResponse((response) => response.url().endsWith('/session') && response.ok());
    await warning(page).getByRole('button', { name: '作業を続ける' }).click();
    await heard;
    await warning(page).waitFor({ state: 'detached' });
    await page.clock.fastForward('05:00');
    expect(await warning(page).count()).toBe(0);
  });

  test('who reads and types without saving is not warned', async () => {
    const { page } = visit;
    const heard = page.waitForResponse((response) => response.url().endsWith('/session') && response.ok());
    await page.keyboard.press('Tab');
    await page.clock.fastForward('15:00');
    await heard;
    await page.clock.fastForward('14:00');
    expect(await warning(page).count()).toBe(0);
  });

  test('is signed out when the time is over, and comes back to the same page', async () => {
    const { page, client } = visit;
    await page.clock.fastForward('15:00');
    await warning(page).waitFor();
    // The clock of the server was not moved: it ends the session as it does after half an hour.
    await client.call('signOut');
    await page.clock.fastForward('03:00');
    await page.getByText('もう一度サインインしてください').waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('row').count()).toBe(0);
    await page.getByRole('button', { name: /さくら薬局 管理薬剤師/ }).click();
    await page.getByRole('heading', { level: 1, name: '事業者' }).waitFor();
  });
});

describe('on paper', () => {
  let visit: DemoVisit;
  beforeAll(async () => {
    visit = await visitDemo(product, 'hospital');
  });
  afterAll(() => visit?.context.close());

  const PAGES: readonly (readonly [name: string, path: (id: string) => string, content: string])[] = [
    // The name of its file of evidence stays.
    ['the checklist', (id) => `/checklists/${id}?item=3-1`, 'インシデント発生時の連絡体制図_第3版.pdf'],
    ['the check before the hand-in', (id) => `/checklists/${id}/readiness`, '直すところ'],
    ['the audit log', () => '/administration/audit', 'パスワードでサインイン'],
  ];

  test.for(PAGES)('%s has its content, no navigation and nothing to press', async ([, path, content]) => {
    const { page, client } = visit;
    await page.emulateMedia({ media: 'screen' });
    await page.goto(product.url + path(await checklistOf(client, 2025)));
    await page.getByRole('main').getByText(content).first().waitFor();
    await page.getByRole('navigation').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('banner').count()).toBe(0);
    // Headings of columns, and the lines of the list, which open an item, hold text.
    const pressed = page.locator(
      'button:visible:not([aria-expanded]:not([aria-haspopup])):not(thead button)',
    );
    expect(await pressed.allTextContents()).toEqual([]);
    for (const name of ['事業者への質問票', 'ファイルを付ける', 'PDFを作る'])
      expect(await page.getByText(name).filter({ visible: true }).count()).toBe(0);
    await page.getByRole('main').getByText(content).first().waitFor();
  });
});
