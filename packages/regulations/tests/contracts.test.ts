/** The clauses of S1 別紙1 and the usual demarcation (R-C4): complete, verbatim, cited. */
import { describe, expect, test } from 'vitest';
import { allClauses, clauseSource, loadContractContent } from '../src/contracts.ts';
import { lintContractContent } from '../src/contracts-lint.ts';
import { loadKnowledge } from '../src/knowledge.ts';

const content = loadContractContent();
const sources = new Set(Object.keys(loadKnowledge().sources));

/** Every number that 別紙1 prints, in its order. */
const PRINTED = [
  ...['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨'].map((one) => `1${one}`),
  ...['①', '②', '③', '④'].map((one) => `2${one}`),
  ...['①', '②', '③', '④'].map((one) => `3(1)${one}`),
  ...['①', '②ア', '②イ', '②ウ', '②エ', '②オ', '②カ', '③', '④', '⑤', '⑥', '⑦', '⑧'].map((one) => `3(2)${one}`),
  ...['①ア', '①イ', '①ウ', '①エ', '②'].map((one) => `4(1)${one}`),
  ...['①', '②', '③', '④'].map((one) => `4(2)${one}`),
  ...['①ア', '①イ', '②'].map((one) => `5${one}`),
  '6',
];

describe('clauses of S1 別紙1', () => {
  test('are all there, in the order of the source', () => {
    expect(allClauses(content).map(({ id }) => clauseSource(id))).toEqual(
      PRINTED.map((place) => `S1 別紙1 ${place}`),
    );
  });

  test('carry the words of the source and the years by which it wants them', () => {
    const by = new Map(allClauses(content).map((clause) => [clause.id, clause]));
    expect(by.get('1-1')?.text).toContain('Pマーク（プライバシーマーク）又はISMS（ISO27001）認証');
    expect(by.get('3-2-6')?.text).toMatch(/^リモートメンテナンス（保守）による.*アクセスログを報告する。$/);
    expect(by.get('4-1-1-b')?.text).toBe('事業者の 24 時間連絡体制（日曜や深夜を含めた緊急連絡）の確保');
    const dated = allClauses(content).flatMap(({ id, deadline }) =>
      deadline ? [[id, deadline.fiscalYear]] : [],
    );
    expect(dated).toEqual([
      ['1-4', 2023],
      ['3-1-1', 2023],
      ['3-1-2', 2023],
    ]);
  });

  test('have no fault that the linter knows', () => {
    expect(lintContractContent(content, sources)).toEqual([]);
  });
});

test('the linter names each fault', () => {
  const [first, ...rest] = content.clauses.sections;
  const [clause] = first?.clauses ?? [];
  if (!first || !clause) throw new Error('no clause');
  const [task] = content.demarcation.rows;
  if (!task) throw new Error('no task');
  const wrong = {
    ...clause,
    id: '2-9',
    label: '⑧',
    deadline: { fiscalYear: 2024, part: 'ない' },
    explanation: { ja: 'あ', en: 'あ' },
  };
  const broken = {
    clauses: { ...content.clauses, sections: [{ ...first, clauses: [clause, clause, wrong] }, ...rest] },
    demarcation: {
      ...content.demarcation,
      rows: [
        {
          ...task,
          usual: { facility: 'none', vendor: 'none', subVendor: 'support' },
          sources: [{ source: 'S9', place: '1' }],
        },
      ] as never,
    },
  };
  expect(lintContractContent(broken, sources).map(({ where, code }) => `${where} ${code}`)).toEqual([
    'clause 1-1 duplicate-id',
    'clause 2-9 not-in-section',
    'clause 2-9 label-differs',
    'clause 2-9 deadline-not-in-text',
    'clause 2-9 deadline-without-note',
    'clause 2-9 japanese-in-english',
    `task ${task.id} nobody-does-it`,
    `task ${task.id} unknown-source`,
  ]);
});

test('the usual demarcation names the tasks that the sources talk about (S1 第9条, 別紙1, S4#20, S4#21)', () => {
  expect(content.demarcation.rows.length).toBeGreaterThanOrEqual(18);
  const cited = content.demarcation.rows.flatMap(({ sources: all }) =>
    all.map(({ source, place }) => `${source} ${place}`),
  );
  for (const place of ['S1 第9条(3)', 'S1 別紙1 4(1)①イ', 'S1 別紙1 4(1)①ウ', 'S4 #20', 'S4 #21'])
    expect(cited).toContain(place);
});
