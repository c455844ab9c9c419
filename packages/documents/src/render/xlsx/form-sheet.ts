/** The sheet of the official form: same order, wording and columns as the published one (R-B13). */

import type { PrintedConfirmation } from '@mamori/core/assessment/printed-row';
import { dateParts } from '@mamori/core/calendar/iso-date';
import type { DataValidation, NamedRange, WriteSheet } from 'hucre';
import {
  FORM_COLUMNS as COL,
  columnName,
  DATE_ROW,
  type FormColumn,
  type FormLayout,
  itemName,
  LAST_COLUMN,
  type LayoutLine,
  SUBJECT_NAME,
} from '../../model/form-layout.ts';
import { FORM_WORDS } from '../../model/form-words.ts';
import type { FormRow, OfficialForm, PrintedText } from '../../model/official-form.ts';
import { countLines } from '../../model/text-measure.ts';
import { answerRules, answerValidation, dateValidation } from './form-rules.ts';
import { PAPER, SheetBuilder } from './sheet-builder.ts';
import { DATE_FORMAT, SIZES, STYLES } from './styles.ts';

/** Widths in characters; together they fit an A4 page at about 90 %. */
const WIDTHS = [13.5, 43, 13, 8.5, 13, 21] as const;
const LINE_POINTS = 1.36;
/** Full-width characters a line, from the width of the column in characters and the font size. */
const capacity = (columns: number, size: number) => (columns * 7 * 0.9) / (size * (96 / 72));

export interface FormSheet {
  readonly sheet: WriteSheet;
  readonly names: readonly NamedRange[];
}

export function formSheet(
  form: OfficialForm,
  layout: FormLayout,
  footnote: string,
  footer: string,
): FormSheet {
  const sheet = new SheetBuilder();
  for (const line of layout.lines) putLine(sheet, line, form, footnote);
  for (const { section, startRow, endRow } of layout.sections) {
    sheet.putPrinted({ row: startRow, lastRow: endRow, column: COL.section }, section.title, STYLES.section);
    growForSection(sheet, section.title.text, startRow, endRow);
  }
  return {
    sheet: {
      name: layout.sheet,
      columns: WIDTHS.map((width) => ({ width })),
      cells: sheet.cells,
      merges: sheet.merges,
      rowDefs: sheet.rowDefs(),
      dataValidations: validations(layout, form),
      conditionalRules: answerRules(layout, form.fiscalYear),
      view: { showGridLines: false },
      pageSetup: pageSetup(layout, form),
      headerFooter: { oddFooter: footer },
      rowBreaks: [...layout.pageBreaks],
    },
    names: names(layout),
  };
}

function putLine(sheet: SheetBuilder, line: LayoutLine, form: OfficialForm, footnote: string): void {
  switch (line.kind) {
    case 'item':
      putItem(sheet, line.row, line.item);
      break;
    case 'subject':
      putSubject(sheet, line.row, form);
      break;
    case 'openingHeader':
      putOpeningHeader(sheet, line.row, form);
      break;
    case 'headerTop':
      putHeader(sheet, line.row, form);
      break;
    case 'headerBottom':
      putRoundsHeader(sheet, line.row);
      break;
    case 'footnote':
      putWide(sheet, line.row, { text: footnote, unverified: false }, 'footnote');
      break;
    case 'gap':
      sheet.height(line.row, 8);
      break;
    case 'groupHeading':
      sheet.putPrinted({ row: line.row, column: COL.item, lastColumn: LAST_COLUMN }, line.text, STYLES.group);
      sheet.height(line.row, 18);
      break;
    default:
      putWide(sheet, line.row, line.text, line.kind === 'footer' ? 'note' : line.kind);
  }
}

const TALL = { title: 26, subtitle: 22, heading: 20, note: 14, footnote: 12 } as const;

function putWide(sheet: SheetBuilder, row: number, text: PrintedText, kind: keyof typeof TALL): void {
  const style = STYLES[kind];
  sheet.putPrinted({ row, column: COL.section, lastColumn: LAST_COLUMN }, text, style);
  const total = WIDTHS.reduce((sum, width) => sum + width, 0);
  const lines = countLines(text.text, capacity(total, style.font.size));
  sheet.height(row, Math.max(TALL[kind], lines * style.font.size * LINE_POINTS));
}

function putSubject(sheet: SheetBuilder, row: number, form: OfficialForm): void {
  const { label, name } = form.subject;
  const text = { ...label, text: `${label.text}：` };
  sheet.putPrinted({ row, column: COL.section, lastColumn: COL.item }, text, STYLES.subject);
  sheet.put({ row, column: COL.first, lastColumn: LAST_COLUMN }, name, STYLES.subjectName);
  const width = WIDTHS.slice(COL.first).reduce((sum, w) => sum + w, 0);
  sheet.height(row, Math.max(24, countLines(name ?? '', capacity(width, 11)) * 16));
}

function putOpeningHeader(sheet: SheetBuilder, row: number, form: OfficialForm): void {
  sheet.put({ row, column: COL.section }, null, STYLES.head);
  sheet.put({ row, column: COL.item }, FORM_WORDS.item, STYLES.head);
  sheet.putPrinted({ row, column: COL.first, lastColumn: COL.second }, resultTitle(form), STYLES.head);
  sheet.put({ row, column: COL.note }, FORM_WORDS.note, STYLES.head);
  sheet.height(row, 18);
}

function putHeader(sheet: SheetBuilder, row: number, form: OfficialForm): void {
  const lastRow = form.columns === 'rounds' ? row + 1 : row;
  sheet.put({ row, lastRow, column: COL.section }, null, STYLES.head);
  sheet.put({ row, lastRow, column: COL.item }, FORM_WORDS.item, STYLES.head);
  sheet.putPrinted({ row, column: COL.first, lastColumn: COL.second }, resultTitle(form), STYLES.head);
  sheet.put({ row, lastRow, column: COL.note }, FORM_WORDS.note, STYLES.head);
  sheet.height(row, 18);
}

function putRoundsHeader(sheet: SheetBuilder, row: number): void {
  sheet.put({ row, column: COL.first }, FORM_WORDS.first, STYLES.head);
  sheet.put({ row, column: COL.target }, FORM_WORDS.target, STYLES.head);
  sheet.put({ row, column: COL.second }, FORM_WORDS.second, STYLES.head);
  sheet.height(row, 18);
}

function resultTitle(form: OfficialForm): PrintedText {
  return { text: FORM_WORDS.result, unverified: form.columnsUnverified };
}

function putItem(sheet: SheetBuilder, row: number, item: FormRow): void {
  const lastRow = row + DATE_ROW;
  const prefix = item.number === '' ? '' : `${item.number} `;
  sheet.putPrinted({ row, lastRow, column: COL.item }, item.text, STYLES.item, prefix);
  if (item.columns === 'rounds') {
    putConfirmation(sheet, row, COL.first, COL.first, item.first);
    sheet.put({ row, lastRow, column: COL.target }, dateValue(item.target), dated(STYLES.target));
    putConfirmation(sheet, row, COL.second, COL.second, item.second);
  } else {
    putConfirmation(sheet, row, COL.first, COL.second, item.first);
  }
  sheet.put({ row, lastRow, column: COL.note }, item.note === '' ? null : item.note, STYLES.remark);
  growForItem(sheet, row, prefix + item.text.text, item.note);
}

function putConfirmation(
  sheet: SheetBuilder,
  row: number,
  column: number,
  lastColumn: number,
  { answer, date }: PrintedConfirmation,
): void {
  const word = answer === null ? FORM_WORDS.blankAnswer : FORM_WORDS[answer];
  sheet.put({ row, column, lastColumn }, word, STYLES.answer);
  sheet.put({ row: row + DATE_ROW, column, lastColumn }, dateValue(date), dated(STYLES.date));
}

const dated = <T extends object>(style: T) => ({ ...style, numFmt: DATE_FORMAT });

/** A real date cell; what is no calendar date is shown as it stands, so that reading it gives a diagnostic. */
function dateValue(date: string | null): Date | string {
  if (date === null) return FORM_WORDS.blankDate;
  const parsed = dateParts(date);
  const real = parsed !== null && parsed.year > 1900;
  return real ? new Date(Date.UTC(parsed.year, parsed.month - 1, parsed.day)) : date;
}

/** No text may be cut off: both rows of the item share what its tallest text needs. */
function growForItem(sheet: SheetBuilder, row: number, text: string, note: string): void {
  const textLines = countLines(text, capacity(WIDTHS[COL.item], SIZES.body));
  const noteLines = countLines(note, capacity(WIDTHS[COL.note], SIZES.note));
  const points = Math.max(textLines * SIZES.body, noteLines * SIZES.note) * LINE_POINTS + 4;
  sheet.height(row, Math.max(15, points / 2));
  sheet.height(row + DATE_ROW, Math.max(15, points / 2));
}

/** A section of one item may have a title taller than the item. */
function growForSection(sheet: SheetBuilder, title: string, startRow: number, endRow: number): void {
  const needed = countLines(title, capacity(WIDTHS[COL.section], SIZES.body)) * SIZES.body * LINE_POINTS + 4;
  const rows = Array.from({ length: endRow - startRow + 1 }, (_, i) => startRow + i);
  const present = rows.reduce((sum, row) => sum + (sheet.heights.get(row) ?? 0), 0);
  if (present >= needed) return;
  for (const row of rows) sheet.height(row, (sheet.heights.get(row) ?? 0) + (needed - present) / rows.length);
}

function validations(layout: FormLayout, form: OfficialForm): DataValidation[] {
  return layout.lines.flatMap((line) => {
    if (line.kind !== 'item') return [];
    const columns: FormColumn[] = line.item.columns === 'rounds' ? ['first', 'second'] : ['first'];
    const target =
      line.item.columns === 'rounds' ? [dateValidation(line.row, 'target', form.fiscalYear)] : [];
    return [
      ...columns.map((column) => answerValidation(line.row, column)),
      ...columns.map((column) => dateValidation(line.row + DATE_ROW, column, form.fiscalYear)),
      ...target,
    ];
  });
}

function pageSetup(layout: FormLayout, form: OfficialForm): NonNullable<WriteSheet['pageSetup']> {
  const header = layout.lines.find((line) => line.kind === 'headerTop')?.row;
  const headerRows = form.columns === 'rounds' ? 2 : 1;
  // With two tables on the sheet a repeated header would stand above the other table's own one.
  const repeat = form.pages.length === 1 && header !== undefined;
  return {
    ...PAPER,
    horizontalCentered: true,
    margins: { left: 0.45, right: 0.45, top: 0.5, bottom: 0.6, header: 0.25, footer: 0.3 },
    printArea: `$A$1:$F$${layout.lastRow + 1}`,
    ...(repeat ? { printTitlesRow: `$${header + 1}:$${header + headerRows}` } : {}),
  };
}

function names(layout: FormLayout): NamedRange[] {
  const sheet = `'${layout.sheet}'`;
  const at = (row: number, column: string) => `${sheet}!$${column}$${row + 1}`;
  const subject = layout.lines.find((line) => line.kind === 'subject');
  const columns = Object.entries(COL) as [FormColumn, number][];
  return [
    ...(subject ? [{ name: SUBJECT_NAME, range: at(subject.row, 'C') }] : []),
    ...columns.map(([column, index]) => {
      const letter = 'ABCDEF'[index] ?? 'A';
      return { name: columnName(column), range: `${at(0, letter)}:$${letter}$${layout.lastRow + 1}` };
    }),
    ...layout.lines.flatMap((line) =>
      line.kind === 'item'
        ? [{ name: itemName(line.item.id), range: `${at(line.row, 'B')}:$F$${line.row + DATE_ROW + 1}` }]
        : [],
    ),
  ];
}
