/**
 * What the form shows for one item: two columns of confirmations, a target date and a note (R-B2, R-B4).
 * RULES: "3rd and later confirmations: print the first and the latest, the ones between in the note".
 */
import type {
  AnswerValue,
  Confirmation,
  IsoDate,
  ItemAnswer,
  LaterConfirmation,
} from '@mamori/core/assessment/answer-document';
import { printDate } from './form-dates.ts';
import { FORM_WORDS } from './form-words.ts';
import { countLines, normaliseLineEnds } from './text-measure.ts';

export type FormColumns = 'rounds' | 'single';

export interface PrintedConfirmation {
  /** The circled word; null when neither is circled. */
  readonly answer: 'yes' | 'no' | null;
  readonly date: IsoDate | null;
}

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
const LONGEST_NOTE_LINES = 9;
const NOTE_COLUMN_WIDTH = 12;

export const BLANK_CONFIRMATION: PrintedConfirmation = { answer: null, date: null };

/** The latest confirmation that says something. */
export function effectiveAnswer(item: ItemAnswer): AnswerValue {
  return item.second?.answer ?? item.answer;
}

export function printItem(item: ItemAnswer, columns: FormColumns, fiscalYear: number): PrintedItem {
  const full = composeNote(item, columns, fiscalYear);
  const tooLong = countLines(full, NOTE_COLUMN_WIDTH) > LONGEST_NOTE_LINES;
  const boxes = columns === 'rounds' ? printRounds(item) : printSingle(item);
  return { ...boxes, note: tooLong ? shortNote(full) : full, annex: tooLong ? full : null };
}

function printRounds(item: ItemAnswer): Pick<PrintedItem, 'first' | 'target' | 'second'> {
  return {
    first: printConfirmation(item),
    target: item.targetDate,
    second: item.second ? printConfirmation(item.second) : BLANK_CONFIRMATION,
  };
}

/** One column only: the latest confirmation; what came before goes into the note. */
function printSingle(item: ItemAnswer): Pick<PrintedItem, 'first' | 'target' | 'second'> {
  return { first: printConfirmation(item.second ?? item), target: null, second: BLANK_CONFIRMATION };
}

/** R-B4: 対象外 is いいえ on the form, with the word in the note. */
function printConfirmation({ answer, date }: Confirmation): PrintedConfirmation {
  return { answer: answer === 'notApplicable' ? 'no' : answer, date };
}

function composeNote(item: ItemAnswer, columns: FormColumns, fiscalYear: number): string {
  const lines = [withNotApplicable(item), ...earlier(item, columns, fiscalYear)];
  if (item.nextTargetDate) lines.push(`次の目標日${printDate(item.nextTargetDate, fiscalYear)}`);
  return lines.filter((line) => line !== '').join('\n');
}

function withNotApplicable(item: ItemAnswer): string {
  const note = normaliseLineEnds(item.note);
  if (effectiveAnswer(item) !== 'notApplicable' || note.startsWith(FORM_WORDS.notApplicable)) return note;
  return note === '' ? FORM_WORDS.notApplicable : `${FORM_WORDS.notApplicable}：${note}`;
}

function earlier(item: ItemAnswer, columns: FormColumns, fiscalYear: number): string[] {
  const between = item.between ?? [];
  const entries = columns === 'rounds' ? between : [...hiddenBySingle(item), ...between];
  const target = columns === 'single' && !item.second && item.targetDate ? item.targetDate : null;
  return [
    ...(entries.length > 0 ? [`途中の確認：${entries.map((e) => describe(e, fiscalYear)).join('、')}`] : []),
    ...(target ? [`目標日${printDate(target, fiscalYear)}`] : []),
  ];
}

function hiddenBySingle(item: ItemAnswer): LaterConfirmation[] {
  return item.second ? [{ answer: item.answer, date: item.date, targetDate: item.targetDate }] : [];
}

function describe(entry: LaterConfirmation, fiscalYear: number): string {
  const date = entry.date ? printDate(entry.date, fiscalYear) : '';
  const target = entry.targetDate ? `目標日${printDate(entry.targetDate, fiscalYear)}` : '';
  return `${ANSWER_WORD[entry.answer ?? 'blank']}${date}${target}`;
}

const ANSWER_WORD = {
  yes: FORM_WORDS.yes,
  no: FORM_WORDS.no,
  notApplicable: FORM_WORDS.notApplicable,
  blank: '未記入',
} as const;

/** 対象外 has to stay in the column itself: it is what makes the item not applicable (S2). */
function shortNote(full: string): string {
  const prefix = full.startsWith(FORM_WORDS.notApplicable) ? `${FORM_WORDS.notApplicable}：` : '';
  return `${prefix}${FORM_WORDS.seeAnnex}`;
}
