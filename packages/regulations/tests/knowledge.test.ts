/** The knowledge content itself: everything that R-P3, R-X2 and R-C10 ask for is there, in both languages. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadCatalogue } from '../src/catalogue.ts';
import { RegulationDataError } from '../src/errors.ts';
import { compareIds, helpFor, loadKnowledge } from '../src/knowledge.ts';
import { lintKnowledge } from '../src/knowledge-lint.ts';
import { placeholders } from '../src/knowledge-text.ts';
import { DEFAULT_CONTENT_DIRECTORY } from '../src/load.ts';
import type { EditionId } from '../src/model/edition.ts';

const knowledge = loadKnowledge();
const catalogue = loadCatalogue();
const itemIds = (id: EditionId) => catalogue.items(id).map(({ item }) => item.id);
const known = { fy2023: new Set(itemIds('fy2023/facility')), fy2025: new Set(itemIds('fy2025/facility')) };

/** The running numbers printed in S0, category by category; category 12 counts on from A to E. */
const PRINTED: [category: string, first: number, last: number][] = [
  ['1', 1, 10],
  ['2', 1, 4],
  ['3', 1, 3],
  ['4', 1, 1],
  ['5', 1, 6],
  ['6', 1, 6],
  ['7', 1, 7],
  ['8', 1, 9],
  ['9', 1, 20],
  ['10', 1, 1],
  ['11', 1, 2],
  ['12-A', 1, 2],
  ['12-B', 3, 8],
  ['12-C', 9, 13],
  ['12-D', 14, 26],
  ['12-E', 27, 52],
];

test('content has no fault that the linters know (R-P3, R-B4)', () => {
  expect(lintKnowledge(knowledge, known)).toEqual([]);
});

describe('answers of FY2023 (R-B15)', () => {
  test('all 121 numbers of the source are there, each once', () => {
    const printed = PRINTED.flatMap(([category, first, last]) =>
      Array.from({ length: last - first + 1 }, (_, i) => `S0 ${category}-${first + i}`),
    );
    expect(printed).toHaveLength(121);
    expect(knowledge.qa.map(({ id }) => id)).toEqual(printed);
  });

  test('every answer carries the year it was given for', () => {
    expect(new Set(knowledge.qa.map(({ fiscalYear }) => fiscalYear))).toEqual(new Set([2023]));
  });

  test('declined answers are recorded as such', () => {
    const declined = knowledge.qa.filter(({ stillHolds }) => stillHolds === 'noAnswer').map(({ id }) => id);
    for (const id of ['S0 7-5', 'S0 8-9', 'S0 9-18', 'S0 12-E-35', 'S0 12-E-37', 'S0 12-E-41', 'S0 12-E-51'])
      expect(declined).toContain(id);
    for (const entry of knowledge.qa.filter(({ stillHolds }) => stillHolds === 'noAnswer'))
      expect(entry.conclusion.ja).toMatch(/示されませんでした|答えられない/);
  });

  test('the way out for devices without logs is not offered for FY2025 (R-B10)', () => {
    const entry = knowledge.qa.find(({ id }) => id === 'S0 1-6');
    expect(entry).toMatchObject({ stillHolds: 'no' });
    expect(entry?.note?.ja).toContain('令和7年度にはこのような定めがありません');
    const sentence = helpFor(knowledge, 'facility', '2-11')?.readySentences.find(({ id }) => id === 'cannot');
    expect(sentence?.answer).toBe('no');
  });
});

describe('help of FY2025 (R-P3)', () => {
  test('every item of the facility and the pharmacy form has complete help in print order', () => {
    expect([...knowledge.help.keys()]).toEqual(itemIds('fy2025/facility'));
    for (const id of itemIds('fy2025/pharmacy')) expect(helpFor(knowledge, 'pharmacy', id)).toBeDefined();
    for (const help of knowledge.help.values()) {
      for (const part of [help.howTo, help.askVendor, help.mistakes, help.readySentences])
        expect(part.length, help.item).toBeGreaterThanOrEqual(2);
      expect(help.callScript.excuses.length, help.item).toBeGreaterThan(0);
    }
  });

  test('every item of the vendor forms has short help', () => {
    expect([...knowledge.vendorHelp.keys()]).toEqual(itemIds('fy2025/vendor'));
    for (const id of itemIds('fy2025/pharmacy-vendor')) expect(knowledge.vendorHelp.has(id)).toBe(true);
  });

  test('a pharmacy reads its own words', () => {
    expect(helpFor(knowledge, 'pharmacy', '1-1')?.meaning.ja).toContain('管理薬剤師');
    expect(helpFor(knowledge, 'facility', '1-1')?.meaning.ja).toContain('院長');
    expect(helpFor(knowledge, 'facility', '9-9')).toBeUndefined();
  });

  test('not verified wording is said to be so wherever the form is graded C or D', () => {
    for (const { item } of catalogue.items('fy2025/facility'))
      if (item.text.verification === 'C' || item.text.verification === 'D')
        expect(knowledge.help.get(item.id)?.caution?.ja, item.id).toMatch(/未確認|確認できて/);
  });
});

describe('ready sentences (R-X2)', () => {
  const sentences = [...knowledge.help.values()].flatMap(({ item, readySentences }) =>
    readySentences.map((sentence) => ({ item, ...sentence })),
  );

  test('対象外 stands first wherever the answer is not applicable (R-B4)', () => {
    const notApplicable = sentences.filter(({ answer }) => answer === 'notApplicable');
    expect(new Set(notApplicable.map(({ item }) => item))).toEqual(new Set(['2-2', '2-3', '2-11', '2-13']));
    for (const { text } of notApplicable) expect(text.ja).toMatch(/^対象外：/);
  });

  test('only 2-2 and 2-3 may stay blank, and the form says the same', () => {
    const blank = new Set(sentences.filter(({ answer }) => answer === 'blank').map(({ item }) => item));
    const allowed = catalogue
      .items('fy2025/facility')
      .filter(({ item }) => item.blankWithoutVendorContract)
      .map(({ item }) => item.id);
    expect(blank).toEqual(new Set(allowed));
  });

  test('a plan makes はい only where the form accepts plans (R-B16)', () => {
    const planned = sentences.filter(({ situation, answer }) => situation === 'planned' && answer === 'yes');
    for (const { item } of planned)
      expect(catalogue.item('fy2025/facility', item)?.item.plannedCounts).toBe(true);
    expect(new Set(planned.map(({ item }) => item))).toEqual(new Set(['2-10']));
  });

  test('plans over years name the plan, its end and the date of the next check (R-B5)', () => {
    for (const { text } of sentences.filter(({ situation }) => situation === 'multi-year-plan'))
      expect(placeholders(text.ja)).toEqual(expect.arrayContaining(['plan', 'completion', 'date']));
  });

  test('the situations that people meet are all covered', () => {
    const covered = new Set(sentences.map(({ situation }) => situation));
    expect(covered).toEqual(new Set(Object.keys(knowledge.general.situations)));
  });
});

test('every excuse has an answer from a source and words for the telephone (R-C10)', () => {
  expect(knowledge.general.excuses.length).toBeGreaterThanOrEqual(20);
  for (const excuse of knowledge.general.excuses)
    expect(excuse.qa.length + excuse.sources.length, excuse.id).toBeGreaterThan(0);
  const used = new Set([...knowledge.help.values()].flatMap(({ callScript }) => callScript.excuses));
  expect(knowledge.general.excuses.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([
    'legal-ground',
  ]);
});

test('the glossary holds the terms of S2 and at least 60 in all', () => {
  expect(knowledge.glossary.length).toBeGreaterThanOrEqual(60);
  const names = knowledge.glossary.map(({ ja }) => ja);
  for (const term of [
    '医療情報システム',
    '管理者権限',
    '二要素認証',
    '運用管理規程',
    'アクセスログ',
    '接続元制限',
  ])
    expect(names).toContain(term);
});

describe('a fault in a file', () => {
  function broken(file: string, change: (text: string) => string): RegulationDataError['problems'] {
    const root = mkdtempSync(join(tmpdir(), 'mamori-knowledge-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    cpSync(DEFAULT_CONTENT_DIRECTORY, root, { recursive: true });
    writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
    try {
      loadKnowledge(root);
    } catch (error) {
      if (error instanceof RegulationDataError) return error.problems;
      throw error;
    }
    return [];
  }

  test.each([
    ['not-yaml', 'help/general.yaml', (text: string) => `${text}\n  : [`],
    ['not-in-model', 'glossary/access.yaml', (text: string) => text.replace('reading:', 'reeding:')],
    ['not-in-model', 'qa/fy2023/01.yaml', (text: string) => text.replace(/\n +note:\n.+\n.+/g, '')],
    [
      'path-is-not-id',
      'help/fy2025/facility/2-1.yaml',
      (text: string) => text.replace('item: 2-1', 'item: 2-99'),
    ],
  ])('%s names the file', (code, file, change) => {
    expect(broken(file, change)[0]).toMatchObject({ code, file });
  });
});

test('numbers inside ids count as numbers', () => {
  expect(['2-10', '12-A', '2-2', '9'].sort(compareIds)).toEqual(['2-2', '2-10', '9', '12-A']);
});
