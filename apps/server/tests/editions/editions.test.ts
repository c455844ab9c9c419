/** The installed editions (R-B1, R-B15): what they ask, how sure the wording is, what changed since the year before. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../support/facility-work.ts';
import { type Harness, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let hanako: Visitor;
beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
});
afterAll(() => harness?.close());

describe('editions', () => {
  it('are four forms for each of three years', async () => {
    const { rows } = await hanako.call('listEditions');
    const years = rows.map(({ fiscalYear, audience }) => `${fiscalYear} ${audience}`);
    expect(new Set(years).size).toBe(12);
    for (const year of [2023, 2024, 2025]) expect(years).toContain(`${year} pharmacy-vendor`);
  });

  it('come whole, with grade and source of every wording and the difference to the year before', async () => {
    const { edition, difference } = await hanako.call('getEdition', {
      params: { editionId: 'fy2025/facility' },
    });
    const items = edition.pages.flatMap((page) =>
      page.sections.flatMap((section) => section.groups.flatMap((group) => group.items)),
    );
    expect(items).toHaveLength(19);
    for (const { text } of items) expect(edition.sources).toHaveProperty(text.source);
    const isNew = difference.filter((one) => one.relation === 'new').map((one) => one.itemId);
    expect(isNew).toEqual(expect.arrayContaining(['2-7', '2-8', '2-9', '2-10', '4-1']));
  });

  it('that are not installed are not found', async () => {
    const problem = await refusal(hanako.call('getEdition', { params: { editionId: 'fy2031/facility' } }));
    expect(problem.code).toBe('not-found');
  });
});
