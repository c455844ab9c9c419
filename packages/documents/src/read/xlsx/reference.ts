/** A1 references. */
import type { CellRange } from './model.ts';

export const MAX_ROW = 1_048_575;
export const MAX_COLUMN = 16_383;

export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

export const rangeName = (range: CellRange): string =>
  range.top === range.bottom && range.left === range.right
    ? cellName(range.top, range.left)
    : `${cellName(range.top, range.left)}:${cellName(range.bottom, range.right)}`;

/** `$B$12` → row 11, column 1; undefined for anything else. */
export function parseCell(reference: string): { row: number; column: number } | undefined {
  let at = 0;
  let column = 0;
  if (reference.charCodeAt(at) === 36) at += 1;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (reference.charCodeAt(at) === 36) at += 1;
  let row = 0;
  for (; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  if (column < 1 || row < 1 || column > MAX_COLUMN + 1 || row > MAX_ROW + 1) return undefined;
  return { row: row - 1, column: column - 1 };
}

/** `A1`, `A1:C3`, `$A$1:$C$3`; whole rows and columns are not read. */
export function parseRange(reference: string): CellRange | undefined {
  const [from, to] = reference.split(':');
  const a = parseCell(from ?? '');
  const b = to === undefined ? a : parseCell(to);
  if (!a || !b) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** The area of a defined name, `'シート 1'!$B$4:$C$4`. */
export function parseSheetRange(text: string): { sheet: string; range: CellRange } | undefined {
  const bang = text.lastIndexOf('!');
  const range = bang > 0 ? parseRange(text.slice(bang + 1)) : undefined;
  if (!range) return undefined;
  const name = text.slice(0, bang).replace(/^=/, '');
  return { sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name, range };
}

export const contains = (range: CellRange, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
