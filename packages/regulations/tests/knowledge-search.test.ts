/** Searching as people type (R-P3). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../src/knowledge.ts';
import { searchKnowledge } from '../src/knowledge-search.ts';
import { normalise, resolveWording } from '../src/knowledge-text.ts';

const knowledge = loadKnowledge();
const find = (query: string, filter = {}) => searchKnowledge(knowledge, query, 'ja', filter);
const first = (query: string) => find(query)[0];

test.each([
  ['full width and kana', 'ばっくあっぷ', 'backup'],
  ['half-width katakana', 'ﾊﾞｯｸｱｯﾌﾟ', 'backup'],
  ['long-vowel mark', 'サーバー', 'server'],
  ['full-width Latin', 'ＶＰＮ', 'vpn'],
  ['English on the Japanese screen', 'closed network', 'closed-network'],
  ['another spelling', '電カル', 'electronic-medical-record'],
])('%s makes no difference', (_, query, id) => {
  expect(first(query)).toMatchObject({ kind: 'glossary', id });
});

test.each([
  ['S0 12-D-21', 'qa', 'S0 12-D-21'],
  ['12-D-21', 'qa', 'S0 12-D-21'],
  ['2-10', 'help', '2-10'],
  ['2-⑩', 'help', '2-10'],
  ['2-1', 'help', '2-1'],
])('an id finds its entry: %s', (query, kind, id) => {
  expect(first(query)).toMatchObject({ kind, id });
});

test.each([
  ['パスワードの定期変更', '2-7'],
  ['事業者が返事をくれない', 'S0 12-D-15'],
  ['退職者のIDを消せない', 'S0 7-7'],
  ['費用を請求された', 'S0 9-18'],
])('a phrase without spaces is understood: %s', (query, id) => {
  expect(find(query).map((hit) => hit.id)).toContain(id);
});

test('every word must be found; better places come first', () => {
  expect(find('レセコン 罰則')).toEqual([]);
  const scores = find('閉域網').map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

test('every term is found by name, reading, English name and aliases', () => {
  for (const term of knowledge.glossary)
    for (const name of [term.ja, term.reading, term.en, ...term.aliases])
      expect(
        find(name, { kind: 'glossary' })
          .slice(0, 8)
          .map(({ id }) => id),
        name,
      ).toContain(term.id);
});

test('filters by kind and by item; an empty query lists everything', () => {
  expect(find('')).toHaveLength(knowledge.help.size + knowledge.glossary.length + knowledge.qa.length);
  const hits = find('', { kind: 'qa', itemId: '2-13' });
  expect(hits.length).toBeGreaterThan(3);
  for (const hit of hits) {
    expect(hit.kind).toBe('qa');
    expect(hit.items).toContain('2-13');
    expect(hit.fiscalYear).toBe(2023);
  }
});

test('sources are cited in the language of the search', () => {
  const cited = (locale: 'ja' | 'en') => searchKnowledge(knowledge, '2-8', locale)[0]?.sources.join();
  expect(cited('ja')).toContain('令和6年8月1日');
  expect(cited('en')).toContain('Notice of 1 August 2024');
});

describe('properties', () => {
  test('any query gives an answer and changes nothing', () => {
    const before = JSON.stringify([...knowledge.help.values()]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (query) => {
        expect(find(query)).toEqual(find(query));
      }),
      { numRuns: 50 },
    );
    expect(JSON.stringify([...knowledge.help.values()])).toBe(before);
  });

  test('normalising twice is normalising once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});

test('wording variants are resolved through lists and objects', () => {
  const texts = { a: ['[[院長|管理薬剤師]]が決める'], b: { c: '電子カルテ[[|（電子薬歴）]]', d: 3 } };
  expect(resolveWording(texts, 'pharmacy')).toEqual({
    a: ['管理薬剤師が決める'],
    b: { c: '電子カルテ（電子薬歴）', d: 3 },
  });
  expect(resolveWording(texts, 'facility').b.c).toBe('電子カルテ');
});
