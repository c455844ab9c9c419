/**
 * The reader's half of `form-record.ts`: puts まもり記録 back onto what was read from the form's own cells. Cells win:
 * when someone changed an answer in Excel afterwards, only the basis is taken over and the item is reported.
 */
import type {
  AnswerDocument,
  AnswerValue,
  AssessmentContext,
  ItemAnswer,
  LaterConfirmation,
} from '@mamori/core/assessment/answer-document';
import { RECORD_ANSWERS, type RecordEntry } from './form-record.ts';
import { FORM_WORDS } from './form-words.ts';
import { type FormColumns, type PrintedItem, printItem } from './printed-item.ts';

export interface RestoredDocument {
  readonly document: AnswerDocument;
  /** Items whose cells no longer say what the record says. */
  readonly edited: readonly string[];
  /** Entries with an unknown scope, field or word. */
  readonly unreadable: readonly RecordEntry[];
}

/** Columns of an item: `single` for 0-1 and in editions with one column. */
export type ColumnsOf = (itemId: string) => FormColumns;

type Fields = Map<string, string>;

export function restoreDocument(
  read: AnswerDocument,
  entries: readonly RecordEntry[],
  columnsOf: ColumnsOf,
  fiscalYear: number,
): RestoredDocument {
  const scopes = joinEntries(entries);
  const edited: string[] = [];
  const items = Object.entries(read.items).map(([id, item]): [string, ItemAnswer] => {
    const fields = scopes.get(id);
    if (!fields) return [id, item];
    const restored = restoreItem(item, fields, columnsOf(id), fiscalYear);
    if (restored.edited) edited.push(id);
    return [id, restored.item];
  });
  const document = {
    ...read,
    subject: restoreSubject(read, scopes.get('subject')),
    context: restoreContext(read.context, scopes.get('context')),
    items: Object.fromEntries(items),
  };
  return { document, edited, unreadable: entries.filter((entry) => !isReadable(entry, read)) };
}

/** Long texts stand in several rows of the sheet: the parts of one field follow each other. */
function joinEntries(entries: readonly RecordEntry[]): Map<string, Fields> {
  const scopes = new Map<string, Fields>();
  for (const { scope, field, value } of entries) {
    const fields = scopes.get(scope) ?? new Map<string, string>();
    fields.set(field, (fields.get(field) ?? '') + value);
    scopes.set(scope, fields);
  }
  return scopes;
}

function restoreSubject(read: AnswerDocument, fields: Fields | undefined): AnswerDocument['subject'] {
  const facilityCode = fields?.get('facilityCode');
  return facilityCode === undefined ? read.subject : { ...read.subject, facilityCode };
}

function restoreContext(read: AssessmentContext, fields: Fields | undefined): AssessmentContext {
  const known = Object.keys(read).flatMap((key) => {
    const value = CONTEXT_VALUES.get(fields?.get(key) ?? '');
    return value === undefined ? [] : [[key, value] as const];
  });
  return { ...read, ...Object.fromEntries(known) };
}

function restoreItem(read: ItemAnswer, fields: Fields, columns: FormColumns, fiscalYear: number) {
  const basis = fields.get('basis');
  const withBasis = basis === undefined ? read : { ...read, basis };
  const candidate = applyFields(withBasis, fields);
  const same = samePrint(printItem(candidate, columns, fiscalYear), cellsOf(read, columns));
  return same ? { item: candidate, edited: false } : { item: withBasis, edited: candidate !== withBasis };
}

function applyFields(item: ItemAnswer, fields: Fields): ItemAnswer {
  if (![...fields.keys()].some((field) => field !== 'basis')) return item;
  const between = betweenOf(fields);
  const next = fields.get('nextTargetDate');
  return {
    ...item,
    ...firstOf(fields),
    ...(fields.has('note') ? { note: fields.get('note') ?? '' } : {}),
    ...(between.length > 0 ? { between } : {}),
    ...(next === undefined ? {} : { nextTargetDate: next }),
  };
}

function firstOf(fields: Fields): Partial<ItemAnswer> {
  if (!fields.has('answer')) return {};
  const second = fields.has('second.answer') ? confirmationAt(fields, 'second.') : null;
  return {
    ...confirmationAt(fields, ''),
    second: second === null ? null : { answer: second.answer, date: second.date },
  };
}

function betweenOf(fields: Fields): LaterConfirmation[] {
  const found: LaterConfirmation[] = [];
  for (let n = 1; fields.has(`between.${n}.answer`); n += 1)
    found.push(confirmationAt(fields, `between.${n}.`));
  return found;
}

function confirmationAt(fields: Fields, prefix: string): LaterConfirmation {
  return {
    answer: ANSWERS.get(fields.get(`${prefix}answer`) ?? '') ?? null,
    date: fields.get(`${prefix}date`) ?? null,
    targetDate: fields.get(`${prefix}targetDate`) ?? null,
  };
}

/** What the cells said, in the shape of a printed item. */
function cellsOf(read: ItemAnswer, columns: FormColumns): Omit<PrintedItem, 'annex'> {
  const cell = (answer: AnswerValue) => (answer === 'notApplicable' ? 'no' : answer);
  const single = columns === 'single';
  return {
    first: { answer: cell(read.answer), date: read.date },
    target: single ? null : read.targetDate,
    second: { answer: cell(read.second?.answer ?? null), date: read.second?.date ?? null },
    note: read.note,
  };
}

function samePrint(printed: PrintedItem, cells: Omit<PrintedItem, 'annex'>): boolean {
  const { annex: _, ...columns } = printed;
  return JSON.stringify(columns) === JSON.stringify(cells);
}

const ANSWERS: ReadonlyMap<string, AnswerValue> = new Map(
  RECORD_ANSWERS.map(([value, word]) => [word, value]),
);
const CONTEXT_VALUES: ReadonlyMap<string, boolean> = new Map([
  [FORM_WORDS.yes, true],
  [FORM_WORDS.no, false],
]);
const TEXT_FIELD = /^(note|basis|facilityCode)$/;
const DATE_FIELD = /^((second\.|between\.\d+\.)?date|(between\.\d+\.)?targetDate|nextTargetDate)$/;
const ANSWER_FIELD = /^(second\.|between\.\d+\.)?answer$/;

function isReadable({ scope, field, value }: RecordEntry, read: AnswerDocument): boolean {
  if (scope === 'subject') return field === 'facilityCode';
  if (scope === 'context') return field in read.context && CONTEXT_VALUES.has(value);
  if (!(scope in read.items)) return false;
  return TEXT_FIELD.test(field) || DATE_FIELD.test(field) || (ANSWER_FIELD.test(field) && ANSWERS.has(value));
}
