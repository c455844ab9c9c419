/**
 * What the form shows for one item: two columns of confirmations, a target date and a note (R-B2, R-B4).
 * RULES: "3rd and later confirmations: print the first and the latest, the ones between in the note".
 */
import type { Confirmation, IsoDate, ItemAnswer } from '@mamori/core/assessment/answer-document';
import { appendBetween } from '@mamori/core/assessment/between-note';
import { effectiveAnswer } from '@mamori/core/assessment/effective';
import { declaresNotApplicable, notApplicableNote } from '@mamori/core/assessment/note';
import { type PrintedConfirmation, printRow } from '@mamori/core/assessment/printed-row';
import { printDate } from './form-dates.ts';
import { FORM_WORDS } from './form-words.ts';
import { countLines, normaliseLineEnds } from './text-measure.ts';

export type FormColumns = 'rounds' | 'single';

export interface PrintedItem {
  readonly first: PrintedConfirmation;
  readonly target: IsoDate | null;
  readonly second: PrintedConfirmation;
  /** Note as printed in the column. */
  readonly note: string;
  /** The whole note, when it is too long for the column and stands in the annex. */
  readonly annex: string | null;
}

/** A note of more lines than this would make the row taller than Excel allows and the form unreadable. */
const LONGEST_NOTE_LINES = 6;
const NOTE_COLUMN_WIDTH = 12;

export const BLANK_CONFIRMATION: PrintedConfirmation = { answer: null, date: null };

export function printItem(item: ItemAnswer, columns: FormColumns, fiscalYear: number): PrintedItem {
  const told = { ...item, note: normaliseLineEnds(item.note) };
  const row = columns === 'rounds' ? printRounds(told) : printSingle(told, fiscalYear);
  const tooLong = countLines(row.note, NOTE_COLUMN_WIDTH) > LONGEST_NOTE_LINES;
  return { ...row, note: tooLong ? shortNote(row.note) : row.note, annex: tooLong ? row.note : null };
}

type PrintedRow = Omit<PrintedItem, 'annex'>;

function printRounds(item: ItemAnswer): PrintedRow {
  const { first, targetDate, second, note } = printRow(item);
  return { first, target: targetDate, second, note };
}

/** One column only: the latest confirmation; what came before goes into the note, and so does the target. */
function printSingle(item: ItemAnswer, fiscalYear: number): PrintedRow {
  const latest: Confirmation = item.second ?? item;
  const earlier = item.second ? [{ answer: item.answer, date: item.date, targetDate: item.targetDate }] : [];
  const note = effectiveAnswer(item) === 'notApplicable' ? notApplicableNote(item.note) : item.note;
  const target = item.targetDate && !item.second ? `目標日${printDate(item.targetDate, fiscalYear)}` : '';
  const lines = [note, target].filter((line) => line !== '').join('\n');
  return {
    first: { answer: latest.answer === 'notApplicable' ? 'no' : latest.answer, date: latest.date },
    target: null,
    second: BLANK_CONFIRMATION,
    note: appendBetween(lines, [...earlier, ...(item.between ?? [])]),
  };
}

/** 対象外 has to stay in the column itself: it is what makes the item not applicable (S2). */
function shortNote(full: string): string {
  return declaresNotApplicable(full) ? notApplicableNote(FORM_WORDS.seeAnnex) : FORM_WORDS.seeAnnex;
}
