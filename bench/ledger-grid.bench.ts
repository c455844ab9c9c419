/**
 * The grid of a ledger with 20,000 devices in a real Chromium, scrolled with the wheel and by keyboard (R-D1): the longest task that kept the
 * page from answering, and how long frames took.
 */
import type { Client } from '@mamori/contract/client';
import type { Page } from 'playwright-core';
import { type Product, signInAsFirst, startProduct } from '../tests/e2e/support/product.ts';
import { DESK, PHONE } from '../tests/e2e/support/screens.ts';

const ROWS = 20_000;
const GOAL_MS = 50;
const SECONDS = 5;
const params = { ledger: 'device' } as const;

async function fill(client: Client): Promise<void> {
  const kinds = ['端末PC', 'サーバ', 'プリンター・複合機', '医療機器'];
  const lines = Array.from(
    { length: ROWS },
    (_, at) =>
      `G-${at + 1},病棟端末${at + 1},${kinds[at % kinds.length]},メーカー${at % 17},型番-${at % 90},${at % 8}階 第${at % 40}病棟,看護部,Windows 11 Pro,10.${at % 200}.${at % 250}.${at % 100},2031-10-14`,
  );
  const head = '管理番号,機器名,種別,メーカー,型番,設置場所,使用部署,OS,IPアドレス,サポート終了日';
  const files = [new File([`${head}\n${lines.join('\n')}\n`], '一覧.csv')];
  const { fingerprint } = await client.call('previewLedgerImport', { params, files });
  await client.call('applyLedgerImport', { params, files, query: { fingerprint } });
}

interface Seen {
  readonly tasks: readonly number[];
  readonly frames: readonly number[];
}

/** Runs in the page. */
const WATCHING = `
  var seen = { tasks: [], frames: [], isOver: false };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration);
  }).observe({ type: 'longtask' });
  var last = performance.now();
  requestAnimationFrame(function frame(now) {
    seen.frames.push(now - last);
    last = now;
    if (!seen.isOver) requestAnimationFrame(frame);
  });
`;

/** What the page measures of itself while `work` goes on. */
async function watch(page: Page, work: () => Promise<void>): Promise<Seen> {
  await page.evaluate(WATCHING);
  await work();
  return page.evaluate(`seen.isOver = true; ({ tasks: seen.tasks, frames: seen.frames.slice(1) })`);
}

const until = async (milliseconds: number, step: () => Promise<void>) => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) await step();
};

async function open(product: Product, page: Page): Promise<void> {
  await page.goto(`${product.url}/ledgers/device`);
  await page.getByRole('link', { name: /^病棟端末1( G-1)?$/ }).waitFor();
  await page.waitForTimeout(1500);
}

async function withWheel(page: Page): Promise<Seen> {
  await page.getByRole('region', { name: '機器台帳' }).hover();
  return watch(page, () =>
    until(SECONDS * 1000, async () => {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(16);
    }),
  );
}

async function byKeyboard(page: Page): Promise<Seen> {
  await page.getByRole('region', { name: '機器台帳' }).focus();
  return watch(page, () =>
    until(SECONDS * 1000, async () => {
      await page.keyboard.press('PageDown');
      await page.waitForTimeout(60);
    }),
  );
}

function* figures(name: string, { tasks, frames }: Seen) {
  const longest = Math.round(Math.max(0, ...tasks));
  const sorted = [...frames].sort((a, b) => a - b);
  const p95 = Math.round((sorted[Math.floor(sorted.length * 0.95)] ?? 0) * 10) / 10;
  const more = { long: tasks.length, frames: frames.length };
  // A task of less than 50 ms is not reported as long.
  yield {
    name: `longest task, ${name}`,
    value: longest,
    unit: 'ms',
    goal: GOAL_MS,
    met: longest <= GOAL_MS,
    ...more,
  };
  yield { name: `frame, 95th percentile, ${name}`, value: p95, unit: 'ms', goal: null, met: null };
}

export default async function* bench() {
  const product = await startProduct();
  try {
    const { page, client } = await signInAsFirst(product);
    await fill(client);
    for (const [screen, size] of [
      ['desk', DESK],
      ['phone', PHONE],
    ] as const) {
      await page.setViewportSize(size);
      await open(product, page);
      yield* figures(`${ROWS} rows, wheel, ${screen}`, await withWheel(page));
      yield* figures(`${ROWS} rows, keyboard, ${screen}`, await byKeyboard(page));
    }
  } finally {
    await product.stop();
  }
}
