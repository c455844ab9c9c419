/** The gallery of the kit in a real browser: nothing for axe to find, usable by keyboard, no page wider than its window. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const web = join(import.meta.dirname, '..');
const vite = join(web, '../../node_modules/vite/bin/vite.js');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];

let dist: string;
let server: Server;
let browser: Browser;

/** The built files under the policy of the product; the gallery asks nothing of the API. */
function serve(): Promise<Server> {
  const made = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(dist, path);
    const isFile = extname(path) !== '' && existsSync(file);
    response.writeHead(200, {
      'content-type': isFile ? (TYPES[extname(path)] ?? 'application/octet-stream') : 'text/html',
      'content-security-policy': "default-src 'self'; object-src 'none'; base-uri 'none'",
    });
    response.end(readFileSync(isFile ? file : join(dist, 'index.html')));
  });
  return new Promise((resolve) => made.listen(0, '127.0.0.1', () => resolve(made)));
}

interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly locale: 'ja-JP' | 'en-GB';
}

async function open(look: Look): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 844 },
    colorScheme: look.colorScheme,
    locale: look.locale,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/__kit`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('img', { name: '招待の QR コード' }).waitFor();
  return { page, complaints };
}

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(LEVELS).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'mamori-kit-'));
  execFileSync(process.execPath, [vite, 'build', '--mode', 'kit', '--outDir', dist, '--emptyOutDir'], {
    cwd: web,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'pipe',
  });
  server = await serve();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  });
}, 240_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(dist, { recursive: true, force: true });
});

const LOOKS: readonly Look[] = [
  { width: 1280, colorScheme: 'light', locale: 'ja-JP' },
  { width: 1280, colorScheme: 'dark', locale: 'en-GB' },
  { width: 390, colorScheme: 'dark', locale: 'ja-JP' },
  { width: 390, colorScheme: 'light', locale: 'en-GB' },
];

describe('the kit', () => {
  it.each(LOOKS)('has nothing for axe to find at $width, $colorScheme, $locale', async (look) => {
    const { page, complaints } = await open(look);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(look.width);
    expect(await page.getAttribute('html', 'lang')).toBe(look.locale.slice(0, 2));
    await page.context().close();
  });

  it('keeps every control at 44 px or more, apart from links in running text', async () => {
    const { page } = await open({ width: 390, colorScheme: 'light', locale: 'ja-JP' });
    const small = await page
      .locator('button:visible, select:visible, input:visible:not(.sr-only)')
      .evaluateAll((elements) =>
        elements.flatMap((element) => {
          // A tick is as large as its label.
          const target = (element as HTMLInputElement).labels?.[0]?.contains(element)
            ? (element as HTMLInputElement).labels?.[0]
            : element;
          const { height } = (target ?? element).getBoundingClientRect();
          return height >= 43.5 ? [] : [`${element.outerHTML.slice(0, 90)} ${height}`];
        }),
      );
    expect(small).toEqual([]);
    await page.context().close();
  });

  it('works by keyboard: menu, dialog, calendar, answers', async () => {
    const { page } = await open({ width: 1280, colorScheme: 'light', locale: 'ja-JP' });

    const menu = page.getByRole('button', { name: 'その他の操作' });
    await menu.focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.getByRole('menuitem', { name: '編集する' }).isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => menu.evaluate((element) => element === document.activeElement)).toBe(true);

    const opener = page.getByRole('button', { name: 'ウィンドウを開く' });
    await opener.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'システムの名前を変更する' });
    await dialog.waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);

    const target = page.getByLabel('目標日', { exact: true });
    await target.fill('R7.12.1');
    await expect.poll(() => page.getByText('= 2025年12月1日（令和7年）').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'カレンダーから選ぶ' }).nth(1).press('Enter');
    await page.getByRole('dialog', { name: '日付を選ぶ' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => target.inputValue()).toBe('2025/12/2');

    const yes = page.getByRole('radio', { name: 'はい' }).first();
    await yes.focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: 'いいえ' }).first().isChecked()).toBe(true);
    await page.context().close();
  });

  it('says what is unclear in a date instead of guessing', async () => {
    const { page } = await open({ width: 1280, colorScheme: 'light', locale: 'ja-JP' });
    const date = page.getByLabel(/^確認した日/);
    for (const [typed, message] of [
      ['7/5/20', '何年か分かりません'],
      ['2025/2/30', 'この日付は暦にありません'],
      ['平成40年5月1日', '元号と年が合いません'],
      ['来月', '日付として読み取れません'],
    ] as const) {
      await date.fill(typed);
      await date.blur();
      await expect.poll(() => page.getByText(message).isVisible()).toBe(true);
      expect(await date.inputValue()).toBe(typed);
      expect(await date.getAttribute('aria-invalid')).toBe('true');
    }
    await page.context().close();
  });

  it('draws only the visible rows of a long table', async () => {
    const { page } = await open({ width: 1280, colorScheme: 'light', locale: 'ja-JP' });
    const table = page.getByRole('table', { name: '500件の一覧' });
    expect(await table.getAttribute('aria-rowcount')).toBe('501');
    expect(await table.getByRole('row').count()).toBeLessThan(60);
    await table.getByRole('button', { name: '端末' }).click();
    expect(await table.getByRole('columnheader', { name: '端末' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    await page.context().close();
  });
});
