/**
 * One row of the official form: はい/いいえ twice, three dates, the note. Both directions between it and an answer (R-B2, R-B4, R-B13).
 * Reading is exact for what was printed; printing keeps every word of the note.
 */
import type { AnswerValue, Confirmation, IsoDate, ItemAnswer } from './answer-document.ts';
import { appendBetween, splitBetween } from './between-note.ts';
import { hasSecond } from './effective.ts';
import { declaresNotApplicable, notApplicableNote } from './note.ts';

/** The form knows no third answer. */
export type PrintedAnswer = 'yes' | 'no' | null;

export interface PrintedConfirmation {
  readonly answer: PrintedAnswer;
  readonly date: IsoDate | null;
}

export interface PrintedRow {
  readonly first: PrintedConfirmation;
  readonly targetDate: IsoDate | null;
  readonly second: PrintedConfirmation;
  readonly note: string;
}

/** Says what the first column means where the note speaks about the latest confirmation only. */
const FIRST_ROUND = { notApplicable: '1回目は対象外。', no: '1回目はいいえ。' } as const;

const printAnswer = (answer: AnswerValue): PrintedAnswer => (answer === 'notApplicable' ? 'no' : answer);

const printConfirmation = ({ answer, date }: Confirmation): PrintedConfirmation => ({
  answer: printAnswer(answer),
  date,
});

/** How an answer is printed. `nextTargetDate` and `basis` have no place on the form. */
export function printRow(answer: ItemAnswer): PrintedRow {
  const second: Confirmation = hasSecond(answer) ? answer.second : { answer: null, date: null };
  const latest = second.answer ?? answer.answer;
  const row = (note: string): PrintedRow => ({
    first: printConfirmation(answer),
    targetDate: answer.targetDate,
    second: printConfirmation(second),
    note: appendBetween(note, answer.between ?? []),
  });
  const note = latest === 'notApplicable' ? notApplicableNote(answer.note) : answer.note;
  const plain = row(note);
  if (answer.answer !== 'no' && answer.answer !== 'notApplicable') return plain;
  return second.answer === null || readsBack(plain, answer, note)
    ? plain
    : row(FIRST_ROUND[answer.answer] + note);
}

function readsBack(row: PrintedRow, answer: ItemAnswer, note: string): boolean {
  const back = readRow(row);
  return back.answer === answer.answer && back.second?.answer === answer.second?.answer && back.note === note;
}

function readFirstRound(note: string): { note: string; first: 'no' | 'notApplicable' | null } {
  for (const first of ['notApplicable', 'no'] as const) {
    if (note.startsWith(FIRST_ROUND[first])) return { note: note.slice(FIRST_ROUND[first].length), first };
  }
  return { note, first: null };
}

/**
 * What a row says. 対象外 in the note belongs to the latest confirmation; an earlier いいえ without target belongs to it too, one
 * with a target was a real いいえ.
 */
export function readRow(row: PrintedRow): ItemAnswer {
  const { note: printedNote, between } = splitBetween(row.note);
  const twice = row.second.answer !== null;
  const marked =
    twice && row.first.answer === 'no' ? readFirstRound(printedNote) : { note: printedNote, first: null };
  const notApplicable = declaresNotApplicable(marked.note);
  const second = twice || row.second.date !== null ? readSecond(row.second, notApplicable) : null;
  const covers = notApplicable && (!twice || (second?.answer === 'notApplicable' && row.targetDate === null));
  return {
    answer: marked.first ?? (row.first.answer === 'no' && covers ? 'notApplicable' : row.first.answer),
    date: row.first.date,
    targetDate: row.targetDate,
    second,
    ...(between.length > 0 ? { between } : {}),
    note: marked.note,
  };
}

function readSecond(second: PrintedConfirmation, notApplicable: boolean): Confirmation {
  return {
    answer: second.answer === 'no' && notApplicable ? 'notApplicable' : second.answer,
    date: second.date,
  };
}
