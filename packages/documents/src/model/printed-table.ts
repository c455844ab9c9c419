/** A table beside the checklist with what was filled in: printed on every rendering, read back cell by cell. */
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import type { Edition, FormTable } from '@mamori/regulations/model/edition';
import { FormError } from './form-error.ts';

export interface PrintedTable {
  /** Text of a first row that holds one text alone. */
  readonly title: string | null;
  readonly columns: number;
  /** Share of the width of each column, by its longest text. */
  readonly shares: readonly number[];
  /** Without the title; the first is the head where it is filled in completely. */
  readonly rows: readonly (readonly string[])[];
  readonly hasHead: boolean;
}

/** `3.2`: third row, second column, as a person counts. */
export const tableCell = (row: number, column: number): string => `${row + 1}.${column + 1}`;

export function buildTables(edition: Edition, document: AnswerDocument): PrintedTable[] {
  const tables = edition.tables ?? [];
  refuseForeignCells(tables, document);
  return tables.map((table, at) => {
    const entries = document.tables?.[String(at + 1)] ?? {};
    const rows = table.rows.map((row, r) => row.map((text, c) => entries[tableCell(r, c)] ?? text));
    const [first] = table.rows;
    const titled = isTitle(first) && table.rows.length > 1;
    const body = titled ? rows.slice(1) : rows;
    return {
      title: titled ? (rows[0]?.find((text) => text !== '') ?? '') : null,
      columns: first?.length ?? 0,
      shares: sharesOf(body),
      rows: body,
      hasHead: body.length > 1 && body[0]?.every((text) => text !== '') === true,
    };
  });
}

/** A number needs little room, and no column takes all of it. */
function sharesOf(rows: readonly (readonly string[])[]): number[] {
  return (rows[0] ?? []).map((_, column) => {
    const lines = rows.flatMap((row) => (row[column] ?? '').split('\n'));
    return Math.min(24, Math.max(5, ...lines.map(({ length }) => length)));
  });
}

/** One text alone, in the first cell. */
export const isTitle = (row: readonly string[] | undefined): boolean =>
  row !== undefined && row.length > 1 && row[0] !== '' && row.slice(1).every((text) => text === '');

/** An entry that has no cell would silently vanish from the form. */
function refuseForeignCells(tables: readonly FormTable[], document: AnswerDocument): void {
  for (const [table, cells] of Object.entries(document.tables ?? {}))
    for (const cell of Object.keys(cells)) {
      const [row = 0, column = 0] = cell.split('.').map(Number);
      if (tables[Number(table) - 1]?.rows[row - 1]?.[column - 1] === undefined)
        throw new FormError('table-not-in-edition', { edition: document.edition, cell: `${table}/${cell}` });
    }
}
