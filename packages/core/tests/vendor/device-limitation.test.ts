/** R-B10, S0 1-6: what the source allows for a device that cannot log or control access, by fiscal year. */
import { loadCatalogue } from '@mamori/regulations/catalogue';
import type { EditionId } from '@mamori/regulations/model/edition';
import { describe, expect, it } from 'vitest';
import {
  affectedItems,
  LIMITATION_QUESTIONS,
  type LimitationReply,
  limitationQuestions,
  ruleLimitation,
} from '../../src/vendor/device-limitation.ts';

const catalogue = loadCatalogue();
const edition = (year: number) => catalogue.edition(`fy${year}/facility` as EditionId);
const all = Object.fromEntries(LIMITATION_QUESTIONS.map((id) => [id, '回答']));
const reply = (more: Partial<LimitationReply> = {}): LimitationReply => ({
  lacks: ['log'],
  replies: all,
  hasFile: true,
  ...more,
});

describe('the items concerned', () => {
  it.each([
    [2023, ['log'], ['2-6']],
    [2024, ['access'], ['2-4/server', '2-4/terminal']],
    [2025, ['log', 'access', 'patch'], ['2-4', '2-6', '2-11']],
  ] as const)('FY%i: %s', (year, lacks, items) => expect(affectedItems(edition(year), lacks)).toEqual(items));

  it('are not guessed for a form of a later year', () => {
    expect(affectedItems({ ...edition(2025), fiscalYear: 2026 }, ['log'])).toEqual([]);
  });
});

describe('what to ask', () => {
  it('are the three questions of FY2023 and the two of FY2024 (S0 1-6②③); all where there is no rule', () => {
    expect(limitationQuestions(edition(2023))).toEqual([
      'why-impossible',
      'incident-without-log',
      'no-os-log',
    ]);
    expect(limitationQuestions(edition(2024))).toEqual(['policy-unchanged', 'implementation-date']);
    expect(limitationQuestions(edition(2025))).toEqual(LIMITATION_QUESTIONS);
  });
});

describe('what the source allows', () => {
  const rule = (year: number, item: string, own: LimitationReply) =>
    ruleLimitation(edition(year), [item], own)[0];

  it('FY2023: はい with three answers as evidence', () => {
    expect(rule(2023, '2-6', reply())).toMatchObject({
      ruling: 'mayBeYes',
      code: 'three-answers',
      missing: [],
      source: 'S0 1-6',
    });
  });

  it('FY2023: not before all three are there, with their file', () => {
    const own = reply({
      replies: { 'why-impossible': '仕組み上できない', 'no-os-log': ' ' },
      hasFile: false,
    });
    expect(rule(2023, '2-6', own)).toMatchObject({
      ruling: 'waiting',
      missing: ['incident-without-log', 'no-os-log', 'file'],
    });
  });

  it('FY2024: はい with two answers', () => {
    const two = { 'policy-unchanged': '変更なし', 'implementation-date': '2026年度' };
    expect(rule(2024, '2-6', reply({ replies: two }))).toMatchObject({
      ruling: 'mayBeYes',
      code: 'two-answers',
    });
    expect(rule(2024, '2-6', reply({ replies: { 'policy-unchanged': '変更なし' } }))).toMatchObject({
      ruling: 'waiting',
      missing: ['implementation-date'],
    });
  });

  it('FY2023: the second page is due in FY2024 and asks for the two', () => {
    expect(rule(2023, '2-4/terminal', reply({ lacks: ['access'] }))).toMatchObject({
      year: 2024,
      code: 'two-answers',
    });
  });

  it('FY2025: no rule, whatever was answered', () => {
    expect(rule(2025, '2-11', reply())).toMatchObject({ ruling: 'noRule', code: 'no-rule-for-year' });
  });

  it('a device that cannot be patched is named by no answer', () => {
    expect(rule(2023, '2-7/server', reply({ lacks: ['patch'] }))).toMatchObject({
      ruling: 'noRule',
      code: 'patch-not-named',
    });
  });

  it('says nothing about items that the form does not have', () => {
    expect(ruleLimitation(edition(2025), ['9-9'], reply())).toEqual([]);
  });
});
