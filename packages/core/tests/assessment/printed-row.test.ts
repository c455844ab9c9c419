/** An answer on the official form and back (R-B2, R-B4, R-B13): nothing that the form can hold is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerValue, IsoDate, ItemAnswer } from '../../src/assessment/answer-document.ts';
import { effectiveAnswer } from '../../src/assessment/effective.ts';
import {
  declaresNotApplicable,
  notApplicableNote,
  notApplicableReason,
  readNote,
} from '../../src/assessment/note.ts';
import { type PrintedRow, printRow, readRow } from '../../src/assessment/printed-row.ts';
import { addDays } from '../../src/calendar/iso-date.ts';
import { row } from '../support/documents.ts';

const date = fc.integer({ min: 0, max: 364 }).map((n): IsoDate => addDays('2025-04-01', n));
const dateOrNull = fc.option(date, { nil: null });
const value = fc.constantFrom<AnswerValue>('yes', 'no', 'notApplicable', null);
const note = fc.oneof(
  fc.constantFrom(
    '',
    '対象外',
    '対象外：サーバなし',
    '2台は対象外',
    '1回目は対象外。残り',
    '改善計画書\n第2版',
    '1回目はいいえ。',
  ),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
);
const later = fc.record({ answer: value, date: dateOrNull, targetDate: dateOrNull });
const answer: fc.Arbitrary<ItemAnswer> = fc.record({
  answer: value,
  date: dateOrNull,
  targetDate: dateOrNull,
  second: fc.option(fc.record({ answer: value, date: dateOrNull }), { nil: null }),
  between: fc.array(later, { maxLength: 3 }),
  note,
});

/** What the form can hold of an answer: 対象外 stands in the note, an empty second column is none. */
function onPaper(one: ItemAnswer): ItemAnswer {
  const second = one.second && (one.second.answer !== null || one.second.date !== null) ? one.second : null;
  const latest = second?.answer ?? one.answer;
  const { between = [], ...rest } = one;
  return {
    ...rest,
    second,
    ...(between.length > 0 ? { between } : {}),
    note: latest === 'notApplicable' ? notApplicableNote(one.note) : one.note,
  };
}

describe('printing a row and reading it', () => {
  it('R-B4 not applicable is printed as いいえ with 対象外 in the note', () => {
    expect(printRow(row({ answer: 'notApplicable', date: '2025-05-20', note: 'サーバがない' }))).toEqual({
      first: { answer: 'no', date: '2025-05-20' },
      targetDate: null,
      second: { answer: null, date: null },
      note: '対象外：サーバがない',
    });
    expect(printRow(row({ answer: 'notApplicable' })).note).toBe('対象外');
    expect(printRow(row({ answer: 'notApplicable', note: '対象外（契約なし）' })).note).toBe(
      '対象外（契約なし）',
    );
  });

  it('R-B4 a target beside an earlier いいえ keeps it a real いいえ', () => {
    const printed: PrintedRow = {
      first: { answer: 'no', date: '2025-05-20' },
      targetDate: '2025-09-30',
      second: { answer: 'no', date: '2025-09-30' },
      note: '対象外（機器を廃棄）',
    };
    expect(readRow(printed)).toMatchObject({ answer: 'no', second: { answer: 'notApplicable' } });
  });

  it('R-B4 a first round that did not apply is said in the note when the latest says otherwise', () => {
    const one = row({
      answer: 'notApplicable',
      date: '2025-05-20',
      second: { answer: 'yes', date: '2025-11-01' },
    });
    expect(printRow(one).note).toBe('1回目は対象外。');
    expect(readRow(printRow(one))).toEqual(one);
  });

  it('property: what was printed reads back, as far as the form can hold it', () => {
    fc.assert(
      fc.property(answer, (one) => {
        const paper = onPaper(one);
        // いいえ + 対象外 in the note is not applicable, however it was entered.
        const read = readRow(printRow(paper));
        expect(effectiveAnswer(read)).toBe(effectiveAnswer(paper));
        expect(read.note).toBe(paper.note);
        expect(read.between ?? []).toEqual(paper.between ?? []);
        expect([read.date, read.targetDate, read.second?.date]).toEqual([
          paper.date,
          paper.targetDate,
          paper.second?.date,
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  it('property: with a consistent note the answers read back exactly', () => {
    const consistent = answer.map(onPaper).filter((one) => {
      const declared = declaresNotApplicable(one.note);
      const latest = one.second?.answer ?? one.answer;
      return latest !== 'no' || !declared;
    });
    fc.assert(
      fc.property(consistent, (one) => {
        expect(readRow(printRow(one))).toEqual(one);
      }),
      { numRuns: 2000 },
    );
  });

  it('property: a row of any form keeps every word when read and printed again', () => {
    const printed = fc.record({
      first: fc.record({ answer: fc.constantFrom<'yes' | 'no' | null>('yes', 'no', null), date: dateOrNull }),
      targetDate: dateOrNull,
      second: fc.record({
        answer: fc.constantFrom<'yes' | 'no' | null>('yes', 'no', null),
        date: dateOrNull,
      }),
      note,
    });
    fc.assert(
      fc.property(printed, (one) => {
        const read = readRow(one);
        expect(readRow(printRow(read))).toEqual(read);
        expect(printRow(readRow(printRow(read)))).toEqual(printRow(read));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('対象外 in the note (R-B4)', () => {
  it.each([
    '対象外',
    '　対象外　',
    '対象外。',
    '対象外です',
    '対象外とする。',
    '※対象外',
    '【対象外】契約なし',
    '「対象外」',
    '(対象外)',
    '対象外：外部との回線がない',
    '対象外、サーバなし',
    '対象外　サーバなし',
    '対象外／院内にサーバなし',
    '対象外\n回線なし',
    '対象外のため',
    '対象外につき記入せず',
    '対象外サーバを設置していないため',
    '対 象 外',
  ])('%j declares it', (text) => {
    expect(readNote(text)).toBe('notApplicable');
  });

  it.each([
    '2台は対象外',
    '一部対象外',
    '端末1台（検査用）は対象外',
    '対象外の機器が2台ある',
    '対象外ではない',
    '対象外でない',
    '対象外機器2台を除き実施',
    '対象外とは言えない',
    '来年度から対象外',
  ])('%j only mentions it', (text) => {
    expect(readNote(text)).toBe('mention');
  });

  it.each(['', '該当なし', '対象', '更新予定'])('%j says nothing of it', (text) => {
    expect(readNote(text)).toBe('none');
  });

  it('finds the reason behind the word', () => {
    expect(notApplicableReason('対象外（外部との回線なし）')).toBe('外部との回線なし');
    expect(notApplicableReason('対象外：サーバがない')).toBe('サーバがない');
    expect(notApplicableReason('対象外')).toBeNull();
    expect(notApplicableReason('対象外。')).toBeNull();
  });
});
