import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DESK, PHONE } from './screens.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Colours on their way are no colours of ours: what moves and ends is waited for. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const ends = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ends.map(({ finished }) => finished));
  });

const violations = (page: Page) =>
  page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const found = (await axe.run({ runOnly })).violations;
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, TAGS);

/** Half hidden under a bar or a message that stays while the page scrolls, a target seems too small: it is not, where it can be scrolled free. */
async function withoutHalfHidden(page: Page, found: readonly string[]): Promise<readonly string[]> {
  if (!found.some((text) => text.startsWith('target-size'))) return found;
  const at = await page.evaluate(() => {
    const before = window.scrollY;
    window.scrollBy({ top: 150, behavior: 'instant' });
    if (window.scrollY === before) window.scrollBy({ top: -150, behavior: 'instant' });
    return before;
  });
  const again = new Set(await violations(page));
  await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), at);
  return found.filter((text) => !text.startsWith('target-size') || again.has(text));
}

/** WCAG 2.2 AA as far as a program can tell, and nothing wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
  await page.evaluate(`${source}; undefined`);
  const found = await withoutHalfHidden(page, await violations(page));
  expect(found).toEqual([]);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBeLessThanOrEqual(0);
}

/** The same page at both sizes; it stays at the desk's. */
export async function expectAccessibleEverywhere(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
  await page.setViewportSize(DESK);
}
