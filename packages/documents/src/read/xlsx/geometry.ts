/** Where cells lie on the sheet, in EMU: needed to say which word a drawn ellipse surrounds. */
import type { Box, CellRange, SheetGeometry } from './model.ts';

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
  for (const [first, last, width, hidden] of geometry.columns)
    if (column >= first && column <= last) return hidden ? 0 : width;
  return geometry.defaultWidth;
}

export function rowHeight(geometry: SheetGeometry, row: number): number {
  const own = geometry.rows.get(row);
  return own ? (own[1] ? 0 : own[0]) : geometry.defaultHeight;
}

export function columnLeft(geometry: SheetGeometry, column: number): number {
  let left = 0;
  let covered = 0;
  for (const [first, last, width, hidden] of geometry.columns) {
    if (first >= column) continue;
    const count = Math.min(last + 1, column) - first;
    covered += count;
    left += hidden ? 0 : count * width;
  }
  return left + (column - covered) * geometry.defaultWidth;
}

export function rowTop(geometry: SheetGeometry, row: number): number {
  let top = row * geometry.defaultHeight;
  for (const [index, [height, hidden]] of geometry.rows)
    if (index < row) top += (hidden ? 0 : height) - geometry.defaultHeight;
  return top;
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
