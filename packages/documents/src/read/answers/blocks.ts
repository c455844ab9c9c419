/** The cells that belong to an item: its rows, and what each column of them holds. */
import type { Item } from '@mamori/regulations/model/edition';
import type { Grid } from '../table/grid.ts';
import type { ColumnRole, HeaderBlock } from '../table/headers.ts';
import type { Cell, CellRange } from '../xlsx/model.ts';

export interface ItemBlock {
  readonly item: Item;
  readonly top: number;
  readonly bottom: number;
  /** Cell with the item's wording. */
  readonly cell: { readonly row: number; readonly column: number };
  readonly columns: ReadonlyMap<number, ColumnRole>;
}

export interface RowOfItem {
  readonly item: Item;
  readonly row: number;
  readonly cell: Cell;
}

/**
 * An item takes the rows of its merged wording, and the rows below that carry answers and no wording of their own (a
 * form with the date under the answer).
 */
export function itemBlocks(
  grid: Grid,
  rows: readonly RowOfItem[],
  headers: readonly HeaderBlock[],
  fallback: ReadonlyMap<number, ColumnRole> | null,
  lastRow: number,
): ItemBlock[] {
  const sorted = [...rows].sort((a, b) => a.row - b.row);
  const starts = new Set(sorted.map(({ row }) => row));
  return sorted.map(({ item, row, cell }) => {
    const header = headers.findLast((block) => block.bottom < row);
    const columns = header?.columns ?? fallback ?? new Map<number, ColumnRole>();
    const range = grid.rangeOf(cell);
    const top = Math.min(range.top, row);
    let bottom = range.bottom;
    for (let next = bottom + 1; next <= lastRow; next += 1) {
      if (starts.has(next) || headers.some((block) => next >= block.top && next <= block.bottom)) break;
      if (!continues(grid, next, columns)) break;
      bottom = next;
    }
    return { item, top, bottom, cell: { row: cell.row, column: cell.column }, columns };
  });
}

/** Content under answer columns only. */
function continues(grid: Grid, row: number, columns: ReadonlyMap<number, ColumnRole>): boolean {
  const cells = grid.row(row).filter((cell) => grid.text(cell).trim() !== '');
  const first = firstAnswerColumn(columns);
  return cells.length > 0 && cells.every(({ column }) => column >= first && isAnswer(columns.get(column)));
}

const isAnswer = (role: ColumnRole | undefined): boolean =>
  role !== undefined && role.kind !== 'item' && role.kind !== 'other' && role.kind !== 'note';

export function firstAnswerColumn(columns: ReadonlyMap<number, ColumnRole>): number {
  const answers = [...columns].filter(([, role]) => isAnswer(role)).map(([column]) => column);
  return answers.length > 0 ? Math.min(...answers) : Number.POSITIVE_INFINITY;
}

export function columnsOf(
  block: Pick<ItemBlock, 'columns'>,
  kinds: readonly ColumnRole['kind'][],
  round?: number,
): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const [column, role] of block.columns)
    if (kinds.includes(role.kind) && (round === undefined || role.round === round)) columns.add(column);
  return columns;
}

export function roundsOf(block: ItemBlock): number[] {
  const rounds = new Set<number>();
  for (const role of block.columns.values())
    if (role.kind === 'mixed' || role.kind === 'yes' || role.kind === 'no' || role.kind === 'date')
      rounds.add(role.round);
  return [...rounds].sort();
}

/** A merged range that begins above the block and reaches into its answer columns: one entry over several items. */
export function mergedFromAbove(grid: Grid, block: ItemBlock): CellRange[] {
  return grid.sheet.merges.filter(
    (range) =>
      range.top < block.top &&
      range.bottom >= block.top &&
      [...block.columns].some(
        ([column, role]) =>
          column >= range.left && column <= range.right && (isAnswer(role) || role.kind === 'note'),
      ),
  );
}
