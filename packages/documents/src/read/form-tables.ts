/** What is filled in in the tables beside the checklist: cells whose text differs from the printed one. */
import type { AnswerDocument, TableEntries } from '@mamori/core/assessment/answer-document';
import { squeeze } from '@mamori/core/calendar/width';
import type { Edition, FormTable } from '@mamori/regulations/model/edition';
import { TABLE_SHEET, tableName } from '../model/form-layout.ts';
import { tableCell } from '../model/printed-table.ts';
import type { DiagnosticList } from './diagnostics.ts';
import { Grid } from './table/grid.ts';
import type { Workbook } from './xlsx/model.ts';
import { parseSheetRange } from './xlsx/reference.ts';

/** Where the rows and columns of a table stand on a sheet. */
interface TablePlace {
  readonly grid: Grid;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export function readTables(
  workbook: Workbook,
  edition: Edition,
  diagnostics: DiagnosticList,
): Pick<AnswerDocument, 'tables'> {
  const tables = (edition.tables ?? []).map((table, at): readonly [string, TableEntries] => {
    const place = namedPlace(workbook, table, at + 1) ?? placeByText(workbook, table);
    if (!place) diagnostics.add('table-not-found', {}, { edition: edition.id });
    return [String(at + 1), place ? entriesOf(table, place) : {}];
  });
  const filled = tables.filter(([, entries]) => Object.keys(entries).length > 0);
  return filled.length > 0 ? { tables: Object.fromEntries(filled) } : {};
}

export const isTableSheet = ({ name }: { readonly name: string }): boolean => name === TABLE_SHEET;

function entriesOf(table: FormTable, { grid, rows, columns }: TablePlace): TableEntries {
  const entries: Record<string, string> = {};
  table.rows.forEach((texts, r) => {
    texts.forEach((printed, c) => {
      const cell = grid.cell(rows[r] ?? -1, columns[c] ?? -1);
      const text = cell ? grid.text(cell) : '';
      if (text.trim() !== printed.trim() && text !== printed) entries[tableCell(r, c)] = text;
    });
  });
  return entries;
}

/** Our own workbook names the cells; where rows were inserted, the texts tell. */
function namedPlace(workbook: Workbook, table: FormTable, number: number): TablePlace | undefined {
  const name = workbook.definedNames.find((one) => one.name === tableName(number));
  const place = name ? parseSheetRange(name.text) : undefined;
  const sheet = workbook.sheets.find((one) => one.name === place?.sheet);
  if (!place || !sheet) return undefined;
  const { top, bottom, left, right } = place.range;
  const width = table.rows[0]?.length ?? 0;
  if (bottom - top + 1 !== table.rows.length || right - left + 1 !== width) return undefined;
  const from = (start: number, length: number) => Array.from({ length }, (_, i) => start + i);
  return {
    grid: new Grid(sheet, workbook),
    rows: from(top, table.rows.length),
    columns: from(left, width),
  };
}

function placeByText(workbook: Workbook, table: FormTable): TablePlace | undefined {
  for (const sheet of workbook.sheets) {
    if (sheet.state !== 'visible') continue;
    const grid = new Grid(sheet, workbook);
    const rows = rowsOf(grid, table);
    const columns = rows && columnsOf(grid, table, rows);
    if (rows && columns) return { grid, rows, columns };
  }
  return undefined;
}

/** Rows in order, each by the first text that is printed in it. */
function rowsOf(grid: Grid, table: FormTable): number[] | undefined {
  const rows: number[] = [];
  for (const texts of table.rows) {
    const label = texts.find((text) => text !== '');
    const after = rows.at(-1) ?? -1;
    const row = grid.rows.find((it) => it > after && label !== undefined && holds(grid, it, label));
    if (row === undefined) return undefined;
    rows.push(row);
  }
  return rows;
}

const holds = (grid: Grid, row: number, text: string): boolean => columnOf(grid, row, text) !== undefined;

function columnOf(grid: Grid, row: number, text: string): number | undefined {
  const wanted = squeeze(text);
  return grid.row(row).find((cell) => grid.bare(cell) === wanted)?.column;
}

/** Each column by any of its printed texts. */
function columnsOf(grid: Grid, table: FormTable, rows: readonly number[]): number[] | undefined {
  const columns = (table.rows[0] ?? []).map((_, c) => {
    for (const [r, texts] of table.rows.entries()) {
      const text = texts[c] ?? '';
      const column = text === '' ? undefined : columnOf(grid, rows[r] ?? -1, text);
      if (column !== undefined) return column;
    }
    return undefined;
  });
  return columns.every((column) => column !== undefined) ? columns : undefined;
}
