/** A sheet as rows and columns, with merged ranges and the text that is not struck through. */
import { squeeze } from '@mamori/core/calendar/width';
import type { Cell, CellRange, CellStyle, Sheet, Span, Workbook } from '../xlsx/model.ts';
import { PLAIN_STYLE } from '../xlsx/parts/styles.ts';
import { cellName } from '../xlsx/reference.ts';

export class Grid {
  readonly sheet: Sheet;
  readonly date1904: boolean;
  readonly rows: readonly number[];
  readonly lastColumn: number;
  private readonly styles: readonly CellStyle[];
  private readonly byRow = new Map<number, Cell[]>();
  private readonly merges = new Map<number, CellRange>();
  private readonly bareTexts = new Map<Cell, string>();

  constructor(sheet: Sheet, workbook: Pick<Workbook, 'styles' | 'date1904'>) {
    this.sheet = sheet;
    this.styles = workbook.styles;
    this.date1904 = workbook.date1904;
    let lastColumn = 0;
    for (const cell of sheet.cells) {
      const row = this.byRow.get(cell.row);
      if (row) row.push(cell);
      else this.byRow.set(cell.row, [cell]);
      if (cell.column > lastColumn) lastColumn = cell.column;
    }
    this.lastColumn = lastColumn;
    this.rows = [...this.byRow.keys()].sort((a, b) => a - b);
    for (const range of sheet.merges) this.merges.set(key(range.top, range.left), range);
  }

  row(row: number): readonly Cell[] {
    return this.byRow.get(row) ?? [];
  }

  cell(row: number, column: number): Cell | undefined {
    return this.byRow.get(row)?.find((cell) => cell.column === column);
  }

  style(cell: Cell): CellStyle {
    return this.styles[cell.style] ?? PLAIN_STYLE;
  }

  /** The merged range that begins here, or the cell itself. */
  range(row: number, column: number): CellRange {
    return this.merges.get(key(row, column)) ?? { top: row, left: column, bottom: row, right: column };
  }

  rangeOf(cell: Cell): CellRange {
    return this.range(cell.row, cell.column);
  }

  /** Text without its struck-through parts. Numbers and check boxes as their value reads. */
  text(cell: Cell): string {
    if (cell.value === null) return cell.error ?? '';
    if (typeof cell.value !== 'string') return String(cell.value);
    if (this.style(cell).strike) return '';
    const text = cell.struck ? withoutSpans(cell.value, cell.struck) : cell.value;
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }

  /** The text without spaces and in one width, for comparing; '' for numbers. */
  bare(cell: Cell): string {
    if (typeof cell.value !== 'string') return '';
    const known = this.bareTexts.get(cell);
    if (known !== undefined) return known;
    const bare = squeeze(this.text(cell)).replace(/†$/u, '');
    this.bareTexts.set(cell, bare);
    return bare;
  }

  /** What was struck through, '' for nothing. */
  struckText(cell: Cell): string {
    if (typeof cell.value !== 'string') return '';
    if (this.style(cell).strike) return cell.value;
    return (cell.struck ?? []).map(([start, end]) => String(cell.value).slice(start, end)).join('');
  }

  name(cell: { readonly row: number; readonly column: number }): string {
    return cellName(cell.row, cell.column);
  }

  /** Cells whose own position lies inside; cells hidden behind a merged range hold nothing. */
  cellsIn(top: number, bottom: number, columns: ReadonlySet<number>): Cell[] {
    const cells: Cell[] = [];
    for (let row = top; row <= bottom; row += 1)
      for (const cell of this.row(row)) if (columns.has(cell.column)) cells.push(cell);
    return cells;
  }

  isHiddenRow(row: number): boolean {
    return this.sheet.geometry.rows.get(row)?.[1] ?? false;
  }
}

const key = (row: number, column: number) => row * 16_384 + column;

function withoutSpans(text: string, spans: readonly Span[]): string {
  let result = '';
  let from = 0;
  for (const [start, end] of spans) {
    result += text.slice(from, start);
    from = end;
  }
  return result + text.slice(from);
}
