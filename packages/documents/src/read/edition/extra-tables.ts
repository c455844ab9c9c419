/** Tables on a form's sheet that are no checklist: the demarcation of responsibility on vendors' forms from FY2026 on. */
import type { HeaderBlock } from '../table/headers.ts';
import type { Segment } from '../table/segments.ts';
import type { CellRange } from '../xlsx/model.ts';
import { rangeName } from '../xlsx/reference.ts';
import type { ExtraTable } from './raw-form.ts';
import { sectionTitle } from './row-roles.ts';

export interface FoundTable {
  readonly area: CellRange;
  readonly table: ExtraTable;
}

const DEMARCATION = /責任分界|責任範囲|役割分担|責任の所在|分界点/u;

/**
 * A table begins below a line that names the demarcation, or with a head row of three or more short texts without answer
 * columns, and goes on to the next table that has the sections of a checklist, or to the end of the form.
 */
export function findTables(segment: Segment, headers: readonly HeaderBlock[]): FoundTable[] {
  const { grid, top, bottom } = segment;
  const rows = grid.rows.filter((row) => row >= top && row <= bottom);
  const found: FoundTable[] = [];
  for (const row of rows) {
    if (found.some(({ area }) => row <= area.bottom) || isHeader(headers, row)) continue;
    const named = filled(segment, row).some(
      (cell) => DEMARCATION.test(grid.bare(cell)) && isShort(grid.bare(cell)),
    );
    if (!named && !isTableHead(segment, row)) continue;
    const next = headers.find((block) => block.top > row && (!named || hasSections(segment, block, headers)));
    const area = extent(segment, row, (next?.top ?? bottom + 1) - 1);
    found.push({ area, table: describe(segment, area) });
  }
  return found;
}

const filled = ({ grid }: Segment, row: number) =>
  grid.row(row).filter((cell) => grid.text(cell).trim() !== '');

const isShort = (text: string): boolean => text.length <= 40 && !/[。]$/u.test(text);

const isHeader = (headers: readonly HeaderBlock[], row: number): boolean =>
  headers.some((block) => row >= block.top && row <= block.bottom);

function isTableHead(segment: Segment, row: number): boolean {
  const texts = filled(segment, row).map((cell) => segment.grid.bare(cell));
  return (
    texts.length >= 3 && texts.every((text) => text.length > 0 && text.length <= 20 && !isItemLike(text))
  );
}

const isItemLike = (text: string): boolean =>
  /[。]$|はい|いいえ|している/u.test(text) || sectionTitle(text) !== null;

function hasSections(segment: Segment, block: HeaderBlock, headers: readonly HeaderBlock[]): boolean {
  const end = headers.find((other) => other.top > block.bottom)?.top ?? segment.bottom + 1;
  return segment.grid.rows.some(
    (row) =>
      row > block.bottom &&
      row < end &&
      filled(segment, row).some((cell) => sectionTitle(segment.grid.text(cell))),
  );
}

/** To the last row before the limit; the vendor's name and addresses below belong to the form. */
function extent(segment: Segment, top: number, limit: number): CellRange {
  const { grid } = segment;
  let bottom = top;
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const row of grid.rows) {
    if (row < top || row > limit) continue;
    const cells = filled(segment, row);
    const [only] = cells;
    if (cells.length <= 2 && only && ENDS.test(grid.bare(only))) break;
    if (cells.length > 0) bottom = row;
    for (const { column } of cells) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return { top, bottom, left, right };
}

const ENDS = /^(?:事業者|医療機関|薬局)名|^https?:/u;

/** Every cell of the area, empty ones too: those are to be filled in. Columns that hold nothing lie behind merged cells. */
function cellsOf(segment: Segment, area: CellRange): string[][] {
  const { grid } = segment;
  const rows = grid.rows.filter((row) => row >= area.top && row <= area.bottom);
  const texts = new Map(
    rows.map((row) => [
      row,
      new Map(filled(segment, row).map((cell) => [cell.column, grid.text(cell).trim()])),
    ]),
  );
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, i) => area.left + i).filter(
    (column) => rows.some((row) => texts.get(row)?.has(column)),
  );
  return rows
    .filter((row) => (texts.get(row)?.size ?? 0) > 0)
    .map((row) => columns.map((column) => texts.get(row)?.get(column) ?? ''));
}

function describe(segment: Segment, area: CellRange): ExtraTable {
  const { grid } = segment;
  const rows = cellsOf(segment, area);
  const kind = rows.flat().some((text) => DEMARCATION.test(text)) ? 'demarcation' : 'unknown';
  return { kind, sheet: grid.sheet.name, range: rangeName(area), rows };
}
