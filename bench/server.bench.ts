/**
 * The checklist of the demonstration's hospital under load, and the answer under a finger: what people wait for.
 * Latencies are measured by the caller over loopback, so they include the network stack.
 */
import type { Client } from '@mamori/contract/client';
import { type Product, startProduct } from '../tests/e2e/support/product.ts';
import { type Visitor, visitorOf } from '../tests/e2e/support/visitor.ts';

const PER_SECOND = 50;
const SECONDS = 20;
const WARM_UP = 100;
const CLICKS = 30;
const CPU_SLOW_DOWN = 4;

const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
const round = (value: number) => Math.round(value * 10) / 10;

async function signIn(product: Product): Promise<Visitor> {
  const visitor = visitorOf(product.url);
  const { client } = visitor;
  const { demoUsers } = await client.call('getStatus');
  const hospital = demoUsers.find((user) => user.signInName === 'hospital');
  if (!hospital) throw new Error('the demonstration has no hospital');
  await client.call('signIn', { body: hospital });
  return visitor;
}

/** Starts a request every 20 ms whether or not the earlier ones have ended. */
async function load(client: Client, assessmentId: string): Promise<number[]> {
  const times: number[] = [];
  const one = async () => {
    const begun = performance.now();
    await client.call('getAssessment', { params: { assessmentId } });
    times.push(performance.now() - begun);
  };
  for (let i = 0; i < WARM_UP; i++) await one();
  times.length = 0;
  const running: Promise<void>[] = [];
  const start = performance.now();
  for (let i = 0; i < PER_SECOND * SECONDS; i++) {
    const due = start + (i * 1000) / PER_SECOND;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    running.push(one());
  }
  await Promise.all(running);
  return times.sort((a, b) => a - b);
}

/** From the press to the painted answer, by the browser's own event timing. */
async function clicks(product: Product, { handTo }: Visitor, assessmentId: string): Promise<number[]> {
  const { page, context } = await product.visit();
  await handTo(context);
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'click') seen.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  await page.goto(`${product.url}/checklists/${assessmentId}?item=1-1`);
  const choices = ['はい', 'いいえ'].map((word) =>
    page.getByRole('radio', { name: word, exact: true }).first(),
  );
  await choices[0]?.waitFor({ state: 'attached' });
  const places = await Promise.all(choices.map((choice) => choice.locator('xpath=..').boundingBox()));
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOW_DOWN });
  for (let i = 0; i < CLICKS; i++) {
    const { x = 0, y = 0, width = 0, height = 0 } = places[(i + 1) % 2] ?? {};
    // Bare presses: the checks of a locator's click run in the page, at a quarter of its speed.
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.waitForTimeout(400);
  }
  const times = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
  await context.close();
  return times.sort((a, b) => a - b);
}

export default async function* bench() {
  const product = await startProduct({ args: ['--demo'] });
  try {
    const visitor = await signIn(product);
    const { client } = visitor;
    const { rows } = await client.call('listAssessments');
    const current = rows.find((row) => row.editionId === 'fy2025/facility');
    if (!current) throw new Error('the demonstration has no FY2025 checklist');
    const times = await load(client, current.id);
    const [median, p99] = [round(quantile(times, 0.5)), round(quantile(times, 0.99))];
    const at = `${PER_SECOND}/s over ${SECONDS} s`;
    yield { name: 'server.checklist-median', value: median, unit: 'ms', goal: 20, met: median <= 20, at };
    yield { name: 'server.checklist-p99', value: p99, unit: 'ms', goal: 60, met: p99 <= 60, at };
    const painted = await clicks(product, visitor, current.id);
    const slowest = round(painted.at(-1) ?? 0);
    const extra = {
      clicks: painted.length,
      cpuSlowDown: CPU_SLOW_DOWN,
      median: round(quantile(painted, 0.5)),
    };
    yield {
      name: 'web.click-to-paint',
      value: slowest,
      unit: 'ms',
      goal: 100,
      met: slowest <= 100,
      ...extra,
    };
  } finally {
    await product.stop();
  }
}
