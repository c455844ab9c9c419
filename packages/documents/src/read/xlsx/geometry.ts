/** Where cells lie on the sheet, in EMU: needed to say which word a drawn ellipse surrounds. */
import type { Box, CellRange, SheetGeometry } from './model.ts';
import { MAX_COLUMN } from './reference.ts';

const EMU_PER_PIXEL = 9_525;
export const EMU_PER_POINT = 12_700;

/** Column width in characters → EMU, as ECMA-376 18.3.1.13 defines it. */
export function widthInEmu(characters: number, digitWidth: number): number {
  const pixels = Math.trunc(((256 * characters + Math.trunc(128 / digitWidth)) / 256) * digitWidth);
  return pixels * EMU_PER_PIXEL;
}

/** Width of a column where the sheet gives none: eight digits and padding. */
export const defaultWidthInEmu = (digitWidth: number, base = 8): number =>
  (base * digitWidth + digitWidth) * EMU_PER_PIXEL;

export function columnWidth(geometry: SheetGeometry, column: number): number {
  return columnLeft(geometry, column + 1) - columnLeft(geometry, column);
}

export function rowHeight(geometry: SheetGeometry, row: number): number {
  const own = geometry.rows.get(row);
  return own ? (own[1] ? 0 : own[0]) : geometry.defaultHeight;
}

/** Left edges of all columns and the rows that differ from the default height, added up once per sheet. */
interface Edges {
  readonly lefts: Float64Array;
  readonly rows: Int32Array;
  /** What the rows before the n-th of `rows` add to the default heights. */
  readonly extra: Float64Array;
}

const edges = new WeakMap<SheetGeometry, Edges>();

function edgesOf(geometry: SheetGeometry): Edges {
  const known = edges.get(geometry);
  if (known) return known;
  const widths = new Float64Array(MAX_COLUMN + 1).fill(geometry.defaultWidth);
  for (const [first, last, width, hidden] of geometry.columns)
    widths.fill(hidden ? 0 : width, first, last + 1);
  const lefts = new Float64Array(MAX_COLUMN + 2);
  for (let column = 0; column <= MAX_COLUMN; column += 1)
    lefts[column + 1] = (lefts[column] ?? 0) + (widths[column] ?? 0);
  const rows = Int32Array.from(geometry.rows.keys()).sort();
  const extra = new Float64Array(rows.length + 1);
  rows.forEach((row, i) => {
    extra[i + 1] = (extra[i] ?? 0) + rowHeight(geometry, row) - geometry.defaultHeight;
  });
  const result = { lefts, rows, extra };
  edges.set(geometry, result);
  return result;
}

export function columnLeft(geometry: SheetGeometry, column: number): number {
  return edgesOf(geometry).lefts[Math.min(column, MAX_COLUMN + 1)] ?? 0;
}

export function rowTop(geometry: SheetGeometry, row: number): number {
  const { rows, extra } = edgesOf(geometry);
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return row * geometry.defaultHeight + (extra[low] ?? 0);
}

export function rangeBox(geometry: SheetGeometry, range: CellRange): Box {
  const x = columnLeft(geometry, range.left);
  const y = rowTop(geometry, range.top);
  return {
    x,
    y,
    width: columnLeft(geometry, range.right + 1) - x,
    height: rowTop(geometry, range.bottom + 1) - y,
  };
}

/** Length shared by `[a, a + length]` and `[b, b + other]`. */
export const overlap = (a: number, length: number, b: number, other: number): number =>
  Math.max(0, Math.min(a + length, b + other) - Math.max(a, b));

export const sharedArea = (a: Box, b: Box): number =>
  overlap(a.x, a.width, b.x, b.width) * overlap(a.y, a.height, b.y, b.height);

export interface Marker {
  readonly column: number;
  readonly columnOffset: number;
  readonly row: number;
  readonly rowOffset: number;
}

/** A point given as cell and offset; offsets never leave their cell (the drawing clips them there). */
export function markerPoint(geometry: SheetGeometry, marker: Marker): { x: number; y: number } {
  return {
    x:
      columnLeft(geometry, marker.column) +
      Math.min(marker.columnOffset, columnWidth(geometry, marker.column)),
    y: rowTop(geometry, marker.row) + Math.min(marker.rowOffset, rowHeight(geometry, marker.row)),
  };
}
