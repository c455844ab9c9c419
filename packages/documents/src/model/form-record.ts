/**
 * What an answer document holds beyond the columns of the form: basis, confirmations between, context … It goes to
 * a second sheet, まもり記録, so that xlsx → json → xlsx is lossless. Entries are key and text; a long text is
 * split by the renderer and joined by the reader.
 */
import type {
  AnswerDocument,
  AnswerValue,
  AssessmentContext,
  ItemAnswer,
  LaterConfirmation,
} from '@mamori/core/assessment/answer-document';
import { declaresNotApplicable } from '@mamori/core/assessment/note';
import { FORM_WORDS } from './form-words.ts';
import type { FormColumns, PrintedItem } from './printed-item.ts';

/** `subject`, `context` or an item id, and a field: `note`, `basis`, `between.1.answer`. */
export interface RecordEntry {
  readonly scope: string;
  readonly field: string;
  readonly value: string;
}

type Field = readonly [name: string, value: string];

interface RecordRow extends PrintedItem {
  readonly id: string;
  readonly columns: FormColumns;
}

export function recordEntries(document: AnswerDocument, rows: readonly RecordRow[]): RecordEntry[] {
  return [
    ...subjectEntries(document),
    ...contextEntries(document.context),
    ...rows.flatMap((row) => {
      const item = document.items[row.id];
      return item ? itemEntries(row, item) : [];
    }),
  ];
}

function subjectEntries({ subject }: AnswerDocument): RecordEntry[] {
  const code = subject.facilityCode;
  return code ? [{ scope: 'subject', field: 'facilityCode', value: code }] : [];
}

function contextEntries(context: AssessmentContext): RecordEntry[] {
  return Object.entries(context).flatMap(([field, value]) =>
    value === null ? [] : [{ scope: 'context', field, value: value ? FORM_WORDS.yes : FORM_WORDS.no }],
  );
}

function itemEntries(row: RecordRow, item: ItemAnswer): RecordEntry[] {
  const fields: Field[] = [
    ...ambiguousFields(row, item),
    ...optional('note', row.note === item.note ? null : item.note),
    ...optional('basis', item.basis),
    ...(item.between ?? []).flatMap(betweenFields),
    ...optional('nextTargetDate', item.nextTargetDate),
  ];
  return fields.map(([field, value]) => ({ scope: row.id, field, value }));
}

function optional(name: string, value: string | null | undefined): Field[] {
  return value === null || value === undefined ? [] : [[name, value]];
}

function betweenFields(entry: LaterConfirmation, index: number): Field[] {
  return confirmationFields(`between.${index + 1}.`, entry);
}

function confirmationFields(prefix: string, entry: LaterConfirmation): Field[] {
  return [
    [`${prefix}answer`, answerWord(entry.answer)],
    ...optional(`${prefix}date`, entry.date),
    ...optional(`${prefix}targetDate`, entry.targetDate),
  ];
}

/** Where the printed columns alone would be read as something else than what was answered. */
function ambiguousFields(row: RecordRow, item: ItemAnswer): Field[] {
  const second = item.second;
  const latest = second?.answer ?? item.answer;
  const hidden = row.columns === 'single' && (second !== null || item.targetDate !== null);
  const mixed = second !== null && (item.answer === 'notApplicable' || second.answer === 'notApplicable');
  const misread = declaresNotApplicable(row.note) !== (latest === 'notApplicable');
  if (!hidden && !mixed && !misread) return [];
  return [
    ...confirmationFields('', item),
    ...(second ? confirmationFields('second.', { ...second, targetDate: null }) : []),
  ];
}

function answerWord(answer: AnswerValue): string {
  return RECORD_ANSWERS.find(([value]) => value === answer)?.[1] ?? '';
}

/** Words of the record sheet for the four answers. */
export const RECORD_ANSWERS: readonly (readonly [AnswerValue, string])[] = [
  ['yes', FORM_WORDS.yes],
  ['no', FORM_WORDS.no],
  ['notApplicable', FORM_WORDS.notApplicable],
  [null, '未記入'],
];
