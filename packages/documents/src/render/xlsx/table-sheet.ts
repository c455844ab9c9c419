/** 責任分界: tables beside the checklist, on a sheet with columns of their own. */
import type { NamedRange, WriteSheet } from 'hucre';
import { TABLE_SHEET, tableName } from '../../model/form-layout.ts';
import type { OfficialForm } from '../../model/official-form.ts';
import type { PrintedTable } from '../../model/printed-table.ts';
import { countLines } from '../../model/text-measure.ts';
import { columnName } from '../../read/xlsx/reference.ts';
import { PAPER, SheetBuilder } from './sheet-builder.ts';
import { SIZES, STYLES } from './styles.ts';

/** Width of an A4 page in characters, as on the form. */
const TOTAL_WIDTH = 112;
const NARROWEST = 12;
const LINE_POINTS = 1.36;

export interface TableSheet {
  readonly sheet: WriteSheet;
  readonly names: readonly NamedRange[];
}

export function tableSheet(form: OfficialForm, footer: string): TableSheet {
  const sheet = new SheetBuilder();
  const columns = Math.max(...form.tables.map((table) => table.columns));
  const widths = columnWidths(form.tables, columns);
  const names: NamedRange[] = [];
  const heading = `${form.title.text}　${form.subtitle.text}`;
  sheet.put({ row: 0, column: 0, lastColumn: columns - 1 }, heading, STYLES.heading);
  sheet.height(0, lineHeight(heading, TOTAL_WIDTH, 11));
  let row = 2;
  form.tables.forEach((table, at) => {
    const end = putTable(sheet, row, table, widths);
    const last = `$${columnName(table.columns - 1)}$${end}`;
    names.push({ name: tableName(at + 1), range: `'${TABLE_SHEET}'!$A$${row + 1}:${last}` });
    row = end + 1;
  });
  return { sheet: describe(sheet, widths, footer), names };
}

/** Puts the table below `top`; answers the row behind it. */
function putTable(sheet: SheetBuilder, top: number, table: PrintedTable, widths: readonly number[]): number {
  let row = top;
  if (table.title !== null) {
    const lastColumn = Math.max(1, table.columns - 1);
    sheet.put({ row, column: 0, lastColumn }, table.title, STYLES.heading);
    sheet.height(row, lineHeight(table.title, TOTAL_WIDTH, 11));
    row += 1;
  }
  table.rows.forEach((texts, at) => {
    const style = at === 0 && table.hasHead ? STYLES.head : STYLES.item;
    texts.forEach((text, column) => {
      sheet.put({ row, column }, text === '' ? null : text, style);
      sheet.height(row, lineHeight(text, widths[column] ?? NARROWEST, SIZES.body));
    });
    row += 1;
  });
  return row;
}

function lineHeight(text: string, width: number, size: number): number {
  const capacity = (width * 7 * 0.9) / (size * (96 / 72));
  return Math.max(20, countLines(text, capacity) * size * LINE_POINTS + 6);
}

/** Tables below each other share their columns. */
function columnWidths(tables: readonly PrintedTable[], columns: number): number[] {
  const shares = Array.from({ length: columns }, (_, column) =>
    Math.max(...tables.map((table) => table.shares[column] ?? 0)),
  );
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.round((share / sum) * TOTAL_WIDTH * 10) / 10);
}

function describe(sheet: SheetBuilder, widths: readonly number[], footer: string): WriteSheet {
  return {
    name: TABLE_SHEET,
    columns: widths.map((width) => ({ width })),
    cells: sheet.cells,
    merges: sheet.merges,
    rowDefs: sheet.rowDefs(),
    view: { showGridLines: false },
    pageSetup: {
      ...PAPER,
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: footer },
  };
}
