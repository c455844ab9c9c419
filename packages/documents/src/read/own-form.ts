/**
 * Forms that this product wrote: defined names travel with the cells, so that ids need no recognition, and まもり記録 holds
 * what the printed columns cannot (`model/form-layout.ts`, `model/form-record.ts`).
 */
import type {
  AnswerDocument,
  AnswerValue,
  AssessmentContext,
  IsoDate,
  ItemAnswer,
  LaterConfirmation,
} from '@mamori/core/assessment/answer-document';
import { isIsoDate } from '@mamori/core/calendar/iso-date';
import { editionItems } from '@mamori/core/edition-items';
import type { Edition, Item } from '@mamori/regulations/model/edition';
import {
  columnName,
  FORM_COLUMNS,
  FORM_PROPERTIES,
  type FormColumn,
  itemName,
  RECORD_SHEET,
  SUBJECT_NAME,
} from '../model/form-layout.ts';
import { RECORD_ANSWERS } from '../model/form-record.ts';
import { type FormColumns, printItem } from '../model/printed-item.ts';
import type { DiagnosticList } from './diagnostics.ts';
import type { Grid } from './table/grid.ts';
import type { ColumnRole } from './table/headers.ts';
import type { CellRange, Sheet, Workbook } from './xlsx/model.ts';
import { parseSheetRange } from './xlsx/reference.ts';

export interface OwnForm {
  readonly edition: Edition;
  readonly sheet: Sheet;
  readonly items: readonly { readonly item: Item; readonly range: CellRange }[];
  readonly columns: ReadonlyMap<number, ColumnRole>;
  readonly subject: CellRange | null;
}

const ROLES: Readonly<Partial<Record<FormColumn, ColumnRole>>> = {
  item: { kind: 'item', round: 1, label: 'item' },
  first: { kind: 'mixed', round: 1, label: 'first' },
  target: { kind: 'target', round: 1, label: 'target' },
  second: { kind: 'mixed', round: 2, label: 'second' },
  note: { kind: 'note', round: 1, label: 'note' },
};

/** The form as its names describe it; undefined for forms of others, and where names were lost. */
export function findOwnForm(workbook: Workbook, editions: readonly Edition[]): OwnForm | undefined {
  const id = workbook.properties.custom[FORM_PROPERTIES.edition];
  const edition = editions.find((known) => known.id === id);
  if (!edition) return undefined;
  const places = new Map(workbook.definedNames.map(({ name, text }) => [name, parseSheetRange(text)]));
  const items = editionItems(edition).flatMap((item) => {
    const place = places.get(itemName(item.id));
    return place ? [{ item, ...place }] : [];
  });
  const sheet = workbook.sheets.find(({ name }) => name === items[0]?.sheet);
  if (!sheet || items.length < editionItems(edition).length || items.some((it) => it.sheet !== sheet.name))
    return undefined;
  const columns = new Map<number, ColumnRole>();
  for (const column of Object.keys(FORM_COLUMNS) as FormColumn[]) {
    const place = places.get(columnName(column));
    const role = ROLES[column];
    if (role && place) columns.set(place.range.left, role);
  }
  if (columns.size < Object.keys(ROLES).length) return undefined;
  return { edition, sheet, items, columns, subject: places.get(SUBJECT_NAME)?.range ?? null };
}

/** scope → field → value; a long value is split over several rows. */
export type RecordSheet = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Columns of まもり記録 by their heads `scope` and `field`; the value stands left of them. */
export function readRecord(grid: Grid): RecordSheet {
  const record = new Map<string, Map<string, string>>();
  let columns: { scope: number; field: number } | undefined;
  for (const row of grid.rows) {
    const cells = grid.row(row);
    const at = (text: string) => cells.find((cell) => cell.value === text)?.column;
    const [scope, field] = [at('scope'), at('field')];
    if (scope !== undefined && field !== undefined) columns = { scope, field };
    else if (columns) {
      const text = (column: number) => String(cells.find((cell) => cell.column === column)?.value ?? '');
      const fields = record.get(text(columns.scope)) ?? new Map<string, string>();
      const name = text(columns.field);
      if (name === '') continue;
      fields.set(name, (fields.get(name) ?? '') + text(columns.scope - 1));
      record.set(text(columns.scope), fields);
    }
  }
  return record;
}

export const isRecordSheet = (sheet: Sheet): boolean => sheet.name === RECORD_SHEET;

type Fields = ReadonlyMap<string, string>;

/** Puts the record beside what the columns say; where someone changed the columns in Excel, the columns win. */
export function applyRecord(
  document: Omit<AnswerDocument, 'diagnostics'>,
  record: RecordSheet,
  edition: Edition,
  diagnostics: DiagnosticList,
): Omit<AnswerDocument, 'diagnostics'> {
  const items = { ...document.items };
  for (const item of editionItems(edition)) {
    const fields = record.get(item.id);
    const read = items[item.id];
    if (!fields || !read) continue;
    const merged = mergeItem(read, fields);
    const columns: FormColumns = item.id.startsWith('0-') ? 'single' : edition.layout.columns;
    if (printsAlike(merged, read, columns, edition.fiscalYear)) items[item.id] = merged;
    else {
      items[item.id] = withBasis(read, fields);
      diagnostics.add('record-differs', { sheet: RECORD_SHEET }, { item: item.label });
    }
  }
  const code = record.get('subject')?.get('facilityCode');
  return {
    ...document,
    subject: code === undefined ? document.subject : { ...document.subject, facilityCode: code },
    context: mergeContext(document.context, record.get('context')),
    items,
  };
}

function mergeItem(read: ItemAnswer, fields: Fields): ItemAnswer {
  const explicit = fields.has('answer');
  const base = explicit
    ? {
        ...read,
        answer: answerOf(fields.get('answer')),
        date: dateOf(fields.get('date')),
        targetDate: dateOf(fields.get('targetDate')),
        second: fields.has('second.answer')
          ? { answer: answerOf(fields.get('second.answer')), date: dateOf(fields.get('second.date')) }
          : null,
      }
    : read;
  const between = betweenOf(fields);
  const next = dateOf(fields.get('nextTargetDate'));
  return {
    ...withBasis(base, fields),
    note: fields.get('note') ?? read.note,
    ...(between.length > 0 ? { between } : {}),
    ...(next === null ? {} : { nextTargetDate: next }),
  };
}

function withBasis(item: ItemAnswer, fields: Fields): ItemAnswer {
  const basis = fields.get('basis');
  return basis === undefined ? item : { ...item, basis };
}

function betweenOf(fields: Fields): LaterConfirmation[] {
  const entries: LaterConfirmation[] = [];
  for (let n = 1; fields.has(`between.${n}.answer`); n += 1)
    entries.push({
      answer: answerOf(fields.get(`between.${n}.answer`)),
      date: dateOf(fields.get(`between.${n}.date`)),
      targetDate: dateOf(fields.get(`between.${n}.targetDate`)),
    });
  return entries;
}

const answerOf = (word: string | undefined): AnswerValue =>
  RECORD_ANSWERS.find(([, text]) => text === word)?.[0] ?? null;

const dateOf = (text: string | undefined): IsoDate | null =>
  text !== undefined && isIsoDate(text) ? text : null;

/** Printed again, the merged item must look as the sheet does. */
function printsAlike(
  merged: ItemAnswer,
  read: ItemAnswer,
  columns: FormColumns,
  fiscalYear: number,
): boolean {
  const a = printItem(merged, columns, fiscalYear);
  const b = printItem({ ...read, note: '' }, columns, fiscalYear);
  const boxes = ({ first, target, second }: typeof a) => JSON.stringify([first, target, second]);
  return boxes(a) === boxes(b) && a.note.trim() === read.note.trim();
}

function mergeContext(context: AssessmentContext, fields: Fields | undefined): AssessmentContext {
  const value = (key: keyof AssessmentContext) => {
    const word = fields?.get(key);
    return word === undefined ? context[key] : word === 'はい' ? true : word === 'いいえ' ? false : null;
  };
  return {
    vendorContracts: value('vendorContracts'),
    externalLine: value('externalLine'),
    networkDevices: value('networkDevices'),
    servers: value('servers'),
  };
}
