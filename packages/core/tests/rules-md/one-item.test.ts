/** RULES, One item (effective answer = the latest confirmation): one test per row. */
import { describe, expect, it } from 'vitest';
import type { ItemAnswer } from '../../src/assessment/answer-document.ts';
import { confirmAgain, effectiveAnswer, isOverdue } from '../../src/assessment/effective.ts';
import { printRow, readRow } from '../../src/assessment/printed-row.ts';
import { parseDate } from '../../src/calendar/parse-date.ts';
import { check, completeDocument, row, summary, withItems, withoutItem } from '../support/documents.ts';
import { edition, fy2025 } from '../support/editions.ts';

const complete = completeDocument(fy2025);

function problemsOf(id: string, changes: Partial<ItemAnswer>, context = {}) {
  const document = withItems(completeDocument(fy2025, context), { [id]: changes });
  return summary(check(fy2025, document));
}

const BASIS = '設定画面の写しを保管';

describe('RULES, One item', () => {
  it('R-B2: a complete document has no problem', () => {
    expect(summary(check(fy2025, complete))).toEqual([]);
  });

  it('R-B4 blank: missing where an answer is needed', () => {
    expect(summary(check(fy2025, withoutItem(complete, '2-1')))).toEqual(['error missing-answer 2-1']);
    expect(problemsOf('3-2', {})).toEqual(['error missing-answer 3-2']);
  });

  it('R-B4 blank: allowed for 2-2 and 2-3 without vendor contract only', () => {
    const document = withoutItem(completeDocument(fy2025, { vendorContracts: false }), '2-2', '2-3');
    expect(summary(check(fy2025, document))).toEqual([]);
    expect(summary(check(fy2025, withoutItem(document, '2-4')))).toEqual(['error missing-answer 2-4']);
  });

  it('R-B4 blank: contract unknown gives a question, contract known an error', () => {
    const unknown = withoutItem(completeDocument(fy2025, { vendorContracts: null }), '2-2', '2-3');
    expect(summary(check(fy2025, unknown))).toEqual([
      'question confirm-vendor-contracts 2-2',
      'question confirm-vendor-contracts 2-3',
    ]);
    expect(summary(check(fy2025, withoutItem(complete, '2-2')))).toEqual(['error missing-answer 2-2']);
  });

  it('R-B9 はい with a date is valid; without a stated basis a warning (S0 12-D-21)', () => {
    expect(problemsOf('2-1', { answer: 'yes', date: '2025-05-20', basis: BASIS })).toEqual([]);
    expect(problemsOf('2-1', { answer: 'yes', date: '2025-05-20' })).toEqual([
      'warning yes-without-basis 2-1',
    ]);
    expect(problemsOf('2-1', { answer: 'yes', basis: BASIS })).toEqual(['error missing-date 2-1']);
  });

  it('R-B3 いいえ with date and target inside the year, not before the date, is valid', () => {
    const no = { answer: 'no', date: '2025-05-20' } as const;
    expect(problemsOf('2-6', { ...no, targetDate: '2026-03-31' })).toEqual([]);
    expect(problemsOf('2-6', { ...no, targetDate: '2025-05-20' })).toEqual(['warning overdue 2-6']);
    expect(problemsOf('2-6', { ...no, targetDate: '2025-05-19' })).toEqual([
      'error target-before-confirmation 2-6',
      'warning overdue 2-6',
    ]);
  });

  it('R-B3 いいえ without target is an error, except for 0-1 and 対象外', () => {
    expect(problemsOf('2-6', { answer: 'no', date: '2025-05-20' })).toEqual(['error missing-target 2-6']);
    expect(
      problemsOf('2-13', { answer: 'no', date: '2025-05-20', note: '対象外' }, { externalLine: false }),
    ).toEqual([]);
    const none = { ...complete, items: { '0-1': row({ answer: 'no', date: '2025-05-20' }) } };
    expect(summary(check(fy2025, none))).toEqual([]);
  });

  it('R-B3, R-B5 a target outside the year is an error, also with a multi-year plan (S0 9-14, 12-B-3, S2)', () => {
    const no = { answer: 'no', date: '2025-05-20', targetDate: '2027-03-31' } as const;
    expect(problemsOf('2-6', no)).toEqual(['error target-outside-fiscal-year 2-6']);
    const planned = withItems(complete, { '2-6': { ...no, note: '改善計画書（令和8年度 電子カルテ更改）' } });
    const [problem] = check(fy2025, planned);
    expect(problem).toMatchObject({
      code: 'target-outside-fiscal-year',
      requirement: 'R-B3',
      source: 'S0 9-14',
      params: { label: '2-⑥', plan: 'yes', first: '2025-04-01', last: '2026-03-31' },
    });
    expect(problemsOf('2-6', { ...no, targetDate: '2025-03-31' })).toContain(
      'error target-outside-fiscal-year 2-6',
    );
  });

  it('R-B4 いいえ + 対象外 (FY2025) is not applicable; a target beside it contradicts', () => {
    const answer = row({ answer: 'no', date: '2025-05-20', note: '対象外（外部との回線なし）' });
    expect(effectiveAnswer(answer)).toBe('notApplicable');
    expect(problemsOf('2-13', { ...answer, targetDate: '2026-03-01' }, { externalLine: false })).toEqual([
      'error target-with-not-applicable 2-13',
    ]);
    expect(
      problemsOf(
        '2-13',
        { ...answer, answer: 'notApplicable', targetDate: '2026-03-01' },
        { externalLine: false },
      ),
    ).toEqual(['error target-with-not-applicable 2-13']);
  });

  it('R-B4 はい + 対象外 is a contradiction', () => {
    expect(problemsOf('2-13', { answer: 'yes', date: '2025-05-20', note: '対象外', basis: BASIS })).toEqual([
      'error yes-with-not-applicable 2-13',
    ]);
  });

  it('R-B4 a note that only mentions 対象外 (「2台は対象外」) is いいえ, with a diagnostic', () => {
    const changes = {
      answer: 'no',
      date: '2025-05-20',
      targetDate: '2026-03-01',
      note: '2台は対象外',
    } as const;
    expect(effectiveAnswer(row(changes))).toBe('no');
    expect(problemsOf('2-6', changes)).toEqual(['warning note-mentions-not-applicable 2-6']);
    expect(problemsOf('2-6', { ...changes, targetDate: null })).toContain('error missing-target 2-6');
  });

  it.each([
    '対象外',
    '対象外。',
    '対象外：サーバがない',
    '対象外（回線なし）',
    '対象外 外部接続がない',
    '対象外のため',
  ])('R-B4 %s in the note is not applicable', (note) => {
    expect(effectiveAnswer(row({ answer: 'no', note }))).toBe('notApplicable');
  });

  it.each(['0-1', '1-1', '2-1', '3-1', '3-2', '3-3', '4-1'])(
    'R-B4 対象外 on %s is read as written; check objects',
    (id) => {
      const changes = { answer: 'no', date: '2025-05-20', note: '対象外' } as const;
      expect(effectiveAnswer(row(changes))).toBe('notApplicable');
      expect(problemsOf(id, changes)).toEqual([`error not-applicable-impossible ${id}`]);
    },
  );

  it('R-B2 1st いいえ, 2nd はい is yes; first date and target are kept', () => {
    const first = row({ answer: 'no', date: '2025-05-20', targetDate: '2025-09-30' });
    const second = confirmAgain(first, { answer: 'yes', date: '2025-09-20', targetDate: null });
    expect(effectiveAnswer(second)).toBe('yes');
    expect(second).toMatchObject({ answer: 'no', date: '2025-05-20', targetDate: '2025-09-30' });
    expect(problemsOf('2-6', { ...second, basis: BASIS })).toEqual([]);
  });

  it('R-B3 1st いいえ without target, 2nd はい: nobody has to invent a target afterwards', () => {
    const late = {
      answer: 'no',
      date: '2025-05-20',
      second: { answer: 'yes', date: '2025-09-20' },
      basis: BASIS,
    } as const;
    expect(problemsOf('2-6', late)).toEqual(['warning earlier-target-missing 2-6']);
  });

  it('R-B2 2nd いいえ is no: a new target in the product, not tied to the first one (S0 12-C-10)', () => {
    const first = row({ answer: 'no', date: '2025-05-20', targetDate: '2025-09-30' });
    const early = confirmAgain(first, { answer: 'no', date: '2025-08-01', targetDate: '2026-03-20' });
    expect(effectiveAnswer(early)).toBe('no');
    expect(problemsOf('2-6', early)).toEqual([]);
    expect(problemsOf('2-6', { ...early, nextTargetDate: null })).toEqual([
      'warning next-target-missing 2-6',
    ]);
    expect(problemsOf('2-6', { ...early, nextTargetDate: '2026-05-01' })).toEqual([
      'error next-target-outside-fiscal-year 2-6',
    ]);
  });

  it('R-B2 3rd and later confirmations: first and latest are printed, the ones between stand in the note (ours)', () => {
    const rounds = [
      { answer: 'no', date: '2025-05-20', targetDate: '2025-07-01' },
      { answer: 'no', date: '2025-07-01', targetDate: '2025-09-30' },
      { answer: 'no', date: '2025-10-02', targetDate: '2025-12-20' },
      { answer: 'yes', date: '2025-12-18', targetDate: null },
    ] as const;
    const answer = rounds.reduce(confirmAgain, row({ note: '更新作業' }));
    expect(effectiveAnswer(answer)).toBe('yes');
    const printed = printRow(answer);
    expect(printed).toEqual({
      first: { answer: 'no', date: '2025-05-20' },
      targetDate: '2025-07-01',
      second: { answer: 'yes', date: '2025-12-18' },
      note: '更新作業\n〔途中の確認：R7.7.1 いいえ 目標日R7.9.30、R7.10.2 いいえ 目標日R7.12.20〕',
    });
    expect(readRow(printed)).toEqual({
      answer: 'no',
      date: '2025-05-20',
      targetDate: '2025-07-01',
      second: { answer: 'yes', date: '2025-12-18' },
      between: rounds.slice(1, 3),
      note: '更新作業',
    });
  });

  it('R-B3 target passed, nothing confirmed: overdue, not invalid', () => {
    const answer = row({ answer: 'no', date: '2025-05-20', targetDate: '2025-09-30' });
    expect(isOverdue(answer, '2025-09-30')).toBe(false);
    expect(isOverdue(answer, '2025-10-01')).toBe(true);
    expect(problemsOf('2-6', answer)).toEqual(['warning overdue 2-6']);
    const done = confirmAgain(answer, { answer: 'yes', date: '2025-11-01', targetDate: null });
    expect(isOverdue(done, '2025-12-01')).toBe(false);
  });

  it('R-B2 a date in the future is an error, one before the fiscal year a warning (ours)', () => {
    const yes = { answer: 'yes', basis: BASIS } as const;
    expect(problemsOf('2-1', { ...yes, date: '2026-02-02' })).toEqual(['error date-in-future 2-1']);
    expect(problemsOf('2-1', { ...yes, date: '2026-02-01' })).toEqual([]);
    expect(problemsOf('2-1', { ...yes, date: '2025-03-31' })).toEqual([
      'warning date-before-fiscal-year 2-1',
    ]);
  });

  it('R-B2 month and day only: April–December = FY, January–March = FY + 1', () => {
    expect(parseDate('5/20', 2025)).toEqual({ ok: true, date: '2025-05-20', year: 'edition' });
    expect(parseDate('12/31', 2025)).toMatchObject({ date: '2025-12-31' });
    expect(parseDate('1/1', 2025)).toMatchObject({ date: '2026-01-01' });
    expect(parseDate('3/31', 2025)).toMatchObject({ date: '2026-03-31' });
    expect(parseDate('4/1', 2025)).toMatchObject({ date: '2025-04-01' });
  });

  it('R-B16 はい because "the risk is known" is not はい: はい means done (S0 12-E-50)', () => {
    const changes = { answer: 'yes', date: '2025-05-20', basis: 'リスクを把握している' } as const;
    expect(problemsOf('2-6', changes)).toEqual(['warning yes-means-done 2-6']);
  });

  it('R-X2 what a ready sentence leaves to write does not go to print unnoticed; the confirmations between are ours', () => {
    const yes = { answer: 'yes', date: '2025-05-20', basis: BASIS } as const;
    expect(problemsOf('1-1', { ...yes, note: '〔担当する人〕を〔日付〕に任命' })).toEqual([
      'warning note-has-blanks 1-1',
    ]);
    expect(problemsOf('1-1', { ...yes, note: '院長を令和7年4月1日に任命' })).toEqual([]);
    expect(problemsOf('1-1', { ...yes, note: '〔途中の確認：R7.7.1 いいえ〕' })).toEqual([]);
  });

  it('R-B2 dates of several rounds have to be in order; a second column needs its first', () => {
    const no = { answer: 'no', date: '2025-09-20', targetDate: '2025-12-01' } as const;
    expect(problemsOf('2-6', { ...no, second: { answer: 'yes', date: '2025-09-01' }, basis: BASIS })).toEqual(
      ['error confirmations-out-of-order 2-6'],
    );
    expect(problemsOf('2-6', { second: { answer: 'yes', date: '2025-09-01' }, basis: BASIS })).toEqual([
      'error second-without-first 2-6',
    ]);
  });

  it('R-B11 the second page of the FY2023 form is due in FY2024', () => {
    const form = edition('fy2023/facility');
    const blank = withoutItem(completeDocument(form), '2-9/server');
    expect(summary(check(form, blank))).toEqual(['warning missing-answer-due-later 2-9/server']);
    const late = withItems(completeDocument(form), {
      '2-9/server': { answer: 'no', date: '2023-11-01', targetDate: '2025-03-31' },
      '2-8': { answer: 'no', date: '2023-11-01', targetDate: '2024-04-01' },
    });
    expect(summary(check(form, late))).toEqual(['error target-outside-fiscal-year 2-8']);
  });
});
