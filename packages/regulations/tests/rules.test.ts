/** Rules of FY2025 as data (R-B15): they load, cite what there is, and belong to items of the forms. */
import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../src/catalogue.ts';
import { loadKnowledge } from '../src/knowledge.ts';
import type { EditionId } from '../src/model/edition.ts';
import { loadRules, rulesOf } from '../src/rules.ts';
import { lintRules } from '../src/rules-lint.ts';
import type { Rule, RuleFile } from '../src/rules-model.ts';

const files = loadRules('fy2025');
const catalogue = loadCatalogue();
const itemsOf = (id: EditionId) => new Set(catalogue.items(id).map(({ item }) => item.id));
const known = {
  items: new Map(
    (['fy2025/facility', 'fy2025/pharmacy'] as const).map((id): [EditionId, ReturnType<typeof itemsOf>] => [
      id,
      itemsOf(id),
    ]),
  ),
  sources: new Set(Object.keys(loadKnowledge().sources)),
};

test('the rules have no fault that the linter knows', () => {
  expect(lintRules(files, known)).toEqual([]);
});

test('each rule cites a requirement and a source', () => {
  for (const { rules } of files)
    for (const { id, requirements, sources } of rules) {
      expect(requirements.length, id).toBeGreaterThan(0);
      expect(sources.length, id).toBeGreaterThan(0);
    }
});

test('facilities and pharmacies go by them, vendors and other years do not', () => {
  expect(rulesOf(files, 'fy2025/facility')).toEqual(files);
  expect(rulesOf(files, 'fy2025/pharmacy')).toEqual(files);
  expect(rulesOf(files, 'fy2025/vendor')).toEqual([]);
  expect(rulesOf(files, 'fy2024/facility')).toEqual([]);
});

test('only the device ledger is a no when it is empty', () => {
  const strict = files.flatMap(({ rules }) => rules.filter(({ whenEmpty }) => whenEmpty === 'no'));
  expect(strict.map(({ id }) => id)).toEqual(['device-ledger']);
});

describe('the linter names', () => {
  const rule: Rule = {
    id: 'sample',
    requirements: ['R-D1'],
    sources: [{ source: 'S1', place: '第5条' }],
    ledger: 'device',
    weight: 'decides',
    about: [],
    fails: [[{ column: 'kind', operator: 'is', values: ['server'] }]],
    unknown: [],
    whenEmpty: 'unknown',
  };
  const file = (more: Partial<Rule>, fileMore: Partial<RuleFile> = {}): RuleFile => ({
    item: '2-6',
    editions: ['fy2025/facility'],
    wholeItem: true,
    reach: { ja: '台帳で分かります。', en: 'Ledgers tell.' },
    ...fileMore,
    rules: [{ ...rule, ...more }],
  });
  const codes = (...all: RuleFile[]) => lintRules(all, known).map(({ code }) => code);

  test.each<[string, RuleFile]>([
    ['unknown-item', file({}, { item: '2-99' })],
    ['japanese-in-english', file({}, { reach: { ja: 'あ', en: '台帳' } })],
    ['unknown-source', file({ sources: [{ source: 'S9', place: '1' }] })],
    ['asks-nothing', file({ fails: [] })],
    ['hint-decides', file({ weight: 'hints', whenEmpty: 'no' })],
    ['values-missing', file({ about: [{ column: 'kind', operator: 'is', values: [] }] })],
    ['values-unused', file({ about: [{ column: 'place', operator: 'blank', values: ['x'] }] })],
  ])('%s', (code, wrong) => {
    expect(codes(wrong)).toEqual([code]);
  });

  test('two rules of one id, and nothing about a sound one', () => {
    expect(codes(file({}), file({}))).toEqual(['duplicate-id']);
    expect(codes(file({}))).toEqual([]);
  });
});
