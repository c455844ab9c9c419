/** R-P3: questions and answers, terms and help, beside every item and by search. */
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

const search = (query: { q?: string; kind?: 'all' | 'qa' | 'glossary' | 'help'; itemId?: string }) =>
  hanako.call('searchKnowledge', { query });
const help = (editionId: string, itemId: string) =>
  hanako.call('getItemHelp', { params: { editionId, itemId } });

describe('searchKnowledge', () => {
  it('finds by words, in all three kinds, with sources', async () => {
    const { rows } = await search({ q: 'サーバ' });
    expect(new Set(rows.map((row) => row.kind))).toEqual(new Set(['help', 'glossary', 'qa']));
    expect(rows.every((row) => row.sources.length > 0)).toBe(true);
    expect((await search({ q: 'ぬるぽがっ' })).rows).toEqual([]);
  });

  it('lists everything without words, narrowed by kind and item', async () => {
    expect((await search({ kind: 'qa' })).rows).toHaveLength(121);
    const { rows } = await search({ itemId: '2-6' });
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.every((row) => row.items.includes('2-6'))).toBe(true);
  });

  it('gives every answer the year it was given for', async () => {
    const { rows } = await search({ kind: 'qa' });
    expect(new Set(rows.map((row) => row.fiscalYear))).toEqual(new Set([2023]));
  });
});

describe('getItemHelp', () => {
  it('gives the help of an item with what it refers to', async () => {
    const found = await help('fy2025/facility', '2-6');
    expect(found.help?.item).toBe('2-6');
    expect(found.writtenFor).toEqual({ editionId: 'fy2025/facility', itemId: '2-6', relation: null });
    expect(found.terms.map((term) => term.id).sort()).toEqual([...(found.help?.terms ?? [])].sort());
    expect(found.questions).toHaveLength(found.help?.qa.length ?? -1);
    expect(found.excuses).toHaveLength(found.help?.callScript.excuses.length ?? -1);
  });

  it('says of an older item for which item the help was written', async () => {
    const found = await help('fy2024/facility', '2-7/server');
    expect(found.writtenFor).toMatchObject({ editionId: 'fy2025/facility', itemId: '2-6' });
    expect(found.writtenFor?.relation).not.toBeNull();
  });

  it('gives short help for the form of vendors', async () => {
    const found = await help('fy2025/vendor', '2-6');
    expect(found.help).toBeNull();
    expect(found.vendorHelp?.item).toBe('2-6');
  });

  it('does not know items and editions that do not exist', async () => {
    expect((await refusal(help('fy2025/facility', '9-9'))).code).toBe('not-found');
    expect((await refusal(help('fy2099/facility', '1-1'))).code).toBe('not-found');
  });

  it('is for people who have signed in', async () => {
    const nobody = harness.visitor();
    expect((await refusal(nobody.call('searchKnowledge', { query: {} }))).code).toBe('not-signed-in');
  });
});
