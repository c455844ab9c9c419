import { translateDynamic } from '@mamori/messages/translate';
import { describe, expect, it } from 'vitest';
import { planCarryOver } from '../../src/assessment/carry-over.ts';
import { digest } from '../../src/assessment/digest.ts';
import { BLANK_ORIGINAL } from '../../src/assessment/item-records.ts';
import { plausibilityHints, sameAnswerShare } from '../../src/assessment/plausibility.ts';
import { readiness } from '../../src/assessment/readiness.ts';
import { type ReadinessFacts, STEP_KINDS, stepMessage } from '../../src/assessment/readiness-steps.ts';
import { combine } from '../../src/vendor/combine.ts';
import { findContradictions } from '../../src/vendor/cross-check.ts';
import { completeDocument, inFebruary, row, withItems, withoutItem } from '../support/documents.ts';
import { catalogue, edition, fy2025 } from '../support/editions.ts';

const today = inFebruary(fy2025);
const complete = completeDocument(fy2025);
const state = (document = complete, facts: ReadinessFacts = {}) =>
  readiness(fy2025, document, facts, { today });
const NO = { answer: 'no', date: '2025-05-20', targetDate: '2026-03-20', note: '改善計画書 第2版' } as const;

describe('readiness (R-M1, R-B17)', () => {
  it('a complete form is ready', () => {
    expect(state()).toEqual({
      ready: true,
      blockedByQuestions: false,
      progress: { answered: 19, total: 19 },
      substance: { yes: 18, no: 0, notApplicable: 0, unknown: 0, overdue: 0 },
      steps: [],
    });
  });

  it('R-B17 completeness and substance are judged apart: いいえ with a date is complete', () => {
    const document = withItems(complete, { '2-6': NO, '2-9': NO });
    expect(state(document)).toMatchObject({ ready: true, substance: { yes: 16, no: 2 }, steps: [] });
  });

  it('an empty form: first whether there is a system, then the questions, then the answers', () => {
    const document = { ...completeDocument(fy2025, { vendorContracts: null }), items: {} };
    const { ready, progress, steps } = state(document);
    expect({ ready, progress }).toEqual({ ready: false, progress: { answered: 0, total: 19 } });
    expect(steps.slice(0, 4).map((one) => [one.kind, one.item])).toEqual([
      ['existence', '0-1'],
      ['question', '2-2'],
      ['question', '2-3'],
      ['answer', '1-1'],
    ]);
    expect(steps).toHaveLength(19);
  });

  it('questions alone block, and it is said so', () => {
    const document = withoutItem(completeDocument(fy2025, { vendorContracts: null }), '2-2', '2-3');
    expect(state(document)).toMatchObject({ ready: false, blockedByQuestions: true });
  });

  it('R-B4 items that may stay blank are not counted as missing', () => {
    const document = withoutItem(completeDocument(fy2025, { vendorContracts: false }), '2-2', '2-3');
    expect(state(document)).toMatchObject({ ready: true, progress: { answered: 17, total: 17 } });
  });

  it('the order is the order of work', () => {
    const document = withItems(
      {
        ...complete,
        diagnostics: [{ code: 'x', sheet: 'S', cell: 'B7', content: '？', message: '読めません' }],
      },
      {
        '2-1': {},
        '2-4': { answer: 'yes', basis: '確認した' },
        '2-5': { answer: 'no', date: '2025-05-20' },
        '2-6': { answer: 'no', date: '2025-05-20', targetDate: '2025-10-01' },
        '3-1': { answer: 'no', date: '2025-05-20', note: '対象外' },
        '3-3': { answer: 'yes', date: '2025-05-20', basis: '' },
      },
    );
    const { steps } = state(document, {
      vendorsWithoutForm: ['まもり電機'],
      originals: { bcp: false, deviceLedger: true, contactChart: null },
      bcpDate: null,
    });
    expect(steps.map((one) => [one.kind, one.code, one.item])).toEqual([
      ['unread', 'x', null],
      ['contradiction', 'not-applicable-impossible', '3-1'],
      ['answer', 'missing-answer', '2-1'],
      ['complete-entry', 'missing-date', '2-4'],
      ['target', 'missing-target', '2-5'],
      ['vendor-form', 'vendor-form-missing', null],
      ['original', 'bcp', '3-3'],
      ['overdue', 'overdue', '2-6'],
      ['hint', 'basis-missing', '3-3'],
    ]);
    const positions = steps.map((one) => STEP_KINDS.indexOf(one.kind));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    for (const one of steps) {
      const message = stepMessage(one);
      if (message === null) expect(one.params.message).toBe('読めません');
      else expect(translateDynamic('ja', message.key, message.params)).not.toMatch(/{{|undefined/);
    }
  });

  it('R-B8 a はい that a vendor denies blocks until it is settled', () => {
    const form = edition('fy2025/vendor');
    const document = withItems(completeDocument(form), {
      '2-6': { answer: 'no', date: '2025-06-01', targetDate: '2025-12-01' },
    });
    const combined = combine(fy2025, [{ file: 'a.xlsx', edition: form.id, vendor: 'A', document }]);
    const contradictions = findContradictions(fy2025, complete, combined);
    expect(state(complete, { contradictions })).toMatchObject({
      ready: false,
      steps: [
        {
          kind: 'vendor-contradiction',
          code: 'facility-yes-vendor-no',
          item: '2-6',
          params: { files: 'a.xlsx' },
        },
      ],
    });
    const settled = findContradictions(fy2025, complete, combined, {
      '2-6': { performer: '佐藤', basis: '適用記録' },
    });
    expect(state(complete, { contradictions: settled }).ready).toBe(true);
  });
});

describe('plausibility (R-X4)', () => {
  it('0-1 いいえ but an eligibility terminal is listed', () => {
    const document = { ...complete, items: { '0-1': row({ answer: 'no', date: '2025-05-20' }) } };
    expect(plausibilityHints(fy2025, document, { systemKinds: ['eligibility-terminal'] })).toEqual([
      {
        code: 'no-system-but-registered',
        item: '0-1',
        requirement: 'R-X4',
        params: { kinds: 'eligibility-terminal', count: 1 },
      },
    ]);
  });

  it('3-3 はい without a BCP date; 2-1 はい with an empty ledger; not known gives no hint', () => {
    const codes = (facts: ReadinessFacts) =>
      plausibilityHints(fy2025, complete, facts).map((one) => [one.code, one.item]);
    expect(codes({ bcpDate: null, devicesInLedger: 0 })).toEqual([
      ['bcp-without-date', '3-3'],
      ['ledger-empty', '2-1'],
    ]);
    expect(codes({ bcpDate: '2025-04-10', devicesInLedger: 12 })).toEqual([]);
    expect(codes({})).toEqual([]);
  });

  it('はい without basis', () => {
    const document = withItems(complete, { '2-7': { answer: 'yes', date: '2025-05-20' } });
    expect(plausibilityHints(fy2025, document)).toMatchObject([{ code: 'basis-missing', item: '2-7' }]);
  });

  it('measures identical answers between two customers of one dealer', () => {
    expect(sameAnswerShare(complete, complete)).toBe(1);
    expect(sameAnswerShare(complete, withItems(complete, { '2-6': NO }))).toBeCloseTo(18 / 19);
    expect(sameAnswerShare(complete, { ...complete, edition: 'fy2024/facility' })).toBeNull();
  });
});

describe('the inspector’s one page (R-X4)', () => {
  const document = withItems(completeDocument(fy2025, { vendorContracts: false, externalLine: false }), {
    '2-1': {},
    '2-2': {},
    '2-3': {},
    '2-6': { ...NO, targetDate: '2025-12-01' },
    '2-9': { ...NO, note: '年度内に設定' },
    '2-13': { answer: 'no', date: '2025-05-20', note: '対象外（外部との回線なし）' },
  });
  const equivalence = catalogue.equivalence('fy2024/facility', 'fy2025/facility');
  if (!equivalence) throw new Error('no equivalence');
  const lastYear = planCarryOver(
    edition('fy2024/facility'),
    fy2025,
    equivalence,
    withItems(completeDocument(edition('fy2024/facility')), { '3-1': { ...NO, date: '2024-06-01' } }),
  );
  const bcp = {
    ...BLANK_ORIGINAL,
    item: '3-3',
    exists: true,
    date: '2025-04-10',
    approver: '院長',
    place: '事務室の赤いファイル 1ページ',
    files: [],
  };
  const page = digest(fy2025, document, {
    today,
    lastYear,
    records: { plans: [], originals: [bcp] },
  });

  it('names what is unfilled, いいえ, overdue, 対象外 with reason, left blank', () => {
    expect(page).toMatchObject({
      noSystem: false,
      unfilled: ['2-1'],
      no: [
        { item: '2-6', date: '2025-05-20', target: '2025-12-01', overdue: true },
        { item: '2-9', target: '2026-03-20', overdue: false },
      ],
      overdue: ['2-6'],
      notApplicable: [{ item: '2-13', reason: '外部との回線なし' }],
      leftBlank: [
        { item: '2-2', reason: 'no-vendor-contract', inference: false },
        { item: '2-3', reason: 'no-vendor-contract', inference: false },
      ],
      plansNamedInNotes: ['2-6'],
    });
  });

  it('shows what changed since last year, and every item that is not the same as last year', () => {
    const changes = Object.fromEntries(page.changes.map((one) => [one.item, one]));
    expect(changes['3-1']).toEqual({ item: '3-1', before: 'no', after: 'yes', relation: 'same' });
    expect(changes['1-1']).toBeUndefined();
    expect(changes['2-7']).toEqual({ item: '2-7', before: null, after: 'yes', relation: 'new' });
    expect(changes['2-4']).toMatchObject({ before: null, relation: 'major' });
  });

  it('lists the four originals with date, approver and place', () => {
    expect(page.originals).toEqual([
      { original: 'deviceLedger', item: '2-1', record: null },
      { original: 'contactChart', item: '3-1', record: null },
      { original: 'bcp', item: '3-3', record: bcp },
      { original: 'operationRules', item: '4-1', record: null },
    ]);
  });
});
