/** Which row of a form is which item of an edition. Forms keep the printed order, so equal wordings are told apart by it. */
import type { DeviceClass } from '@mamori/regulations/model/edition';
import { loneNumber, splitNumber } from '../text/wording.ts';
import type { Cell } from '../xlsx/model.ts';
import type { EditionIndex, IndexedEdition, IndexedItem } from './edition-index.ts';
import type { Segment } from './segments.ts';

/** A row whose text is like an item of some edition. */
export interface ItemRow {
  readonly row: number;
  readonly cell: Cell;
  readonly number: number | null;
  readonly deviceClass: DeviceClass | null;
  /** Likeness to each known wording. */
  readonly likeness: ReadonlyMap<number, number>;
}

export interface Alignment {
  readonly pairs: readonly { readonly item: IndexedItem; readonly row: ItemRow; readonly likeness: number }[];
  readonly likeness: number;
  /** Pairs whose printed number agrees, of those that print one. */
  readonly numbers: { readonly agree: number; readonly known: number };
}

/** Official items have up to 150 signs. */
const LONGEST_ITEM = 600;

export function findItemRows(segment: Segment, index: EditionIndex): ItemRow[] {
  const { grid, top, bottom } = segment;
  const rows: ItemRow[] = [];
  let deviceClass: DeviceClass | null = null;
  for (const row of grid.rows) {
    if (row < top || row > bottom) continue;
    let best: { cell: Cell; likeness: ReadonlyMap<number, number>; top: number } | undefined;
    for (const cell of grid.row(row)) {
      if (typeof cell.value !== 'string' || cell.value.length < 5 || cell.value.length > LONGEST_ITEM)
        continue;
      deviceClass = groupClass(grid.bare(cell)) ?? deviceClass;
      const likeness = index.match(grid.text(cell));
      if (likeness.size === 0) continue;
      const most = Math.max(...likeness.values());
      if (!best || most > best.top) best = { cell, likeness, top: most };
    }
    if (best)
      rows.push({
        row,
        cell: best.cell,
        likeness: best.likeness,
        deviceClass,
        number: numberOf(segment, best.cell),
      });
  }
  return rows;
}

/** 「サーバについて、以下を実施している。」 */
export function groupClass(text: string): DeviceClass | null | undefined {
  if (!/について.{0,3}以下/u.test(text)) return undefined;
  if (/^[^、,]{0,6}サーバ/u.test(text)) return 'server';
  if (/^[^、,]{0,6}端末/u.test(text)) return 'terminal';
  return /^[^、,]{0,6}ネットワーク/u.test(text) ? 'network' : null;
}

/** In front of the text, or in a cell of its own to the left of it. */
function numberOf({ grid }: Segment, cell: Cell): number | null {
  const own = splitNumber(grid.text(cell)).number;
  if (own !== null) return own;
  const left = grid.row(cell.row).filter(({ column }) => column < cell.column);
  for (const candidate of left.reverse()) {
    const lone = loneNumber(grid.text(candidate));
    if (lone) return lone.number;
  }
  return null;
}

/** The best assignment that keeps the order of both; then items whose wording fits exactly one row left over. */
export function align(edition: IndexedEdition, rows: readonly ItemRow[]): Alignment {
  const { items } = edition;
  const width = rows.length + 1;
  const best = new Float64Array((items.length + 1) * width);
  for (let i = items.length - 1; i >= 0; i -= 1)
    for (let j = rows.length - 1; j >= 0; j -= 1) {
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      const score = pairScore(items[i], rows[j]);
      const take = score > 0 ? score + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(skip, take);
    }
  const pairs: { item: IndexedItem; row: ItemRow; likeness: number }[] = [];
  for (let i = 0, j = 0; i < items.length && j < rows.length; ) {
    const [item, row] = [items[i], rows[j]];
    const score = pairScore(item, row);
    const here = best[i * width + j] ?? 0;
    if (item && row && score > 0 && here === score + (best[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push({ item, row, likeness: row.likeness.get(item.wording) ?? 0 });
      i += 1;
      j += 1;
    } else if (here === (best[(i + 1) * width + j] ?? 0)) i += 1;
    else j += 1;
  }
  addMoved(items, rows, pairs);
  return summary(pairs);
}

function pairScore(item: IndexedItem | undefined, row: ItemRow | undefined): number {
  const likeness = item && row ? row.likeness.get(item.wording) : undefined;
  if (!item || !row || likeness === undefined) return 0;
  const number = item.number === null || row.number === null ? 0 : item.number === row.number ? 0.1 : -0.15;
  const known = item.deviceClass !== null && row.deviceClass !== null;
  const deviceClass = known ? (item.deviceClass === row.deviceClass ? 0.2 : -0.3) : 0;
  return likeness + number + deviceClass;
}

/** Rows that someone sorted or moved: only where wording and row belong to each other alone. */
function addMoved(
  items: readonly IndexedItem[],
  rows: readonly ItemRow[],
  pairs: { item: IndexedItem; row: ItemRow; likeness: number }[],
): void {
  const usedItems = new Set(pairs.map(({ item }) => item));
  const usedRows = new Set(pairs.map(({ row }) => row));
  const freeItems = items.filter((item) => !usedItems.has(item));
  const freeRows = rows.filter((row) => !usedRows.has(row));
  for (const item of freeItems) {
    const fitting = freeRows.filter((row) => (row.likeness.get(item.wording) ?? 0) > 0.9);
    const rivals = freeItems.filter((other) => other.wording === item.wording);
    const [row] = fitting;
    if (fitting.length === 1 && rivals.length === 1 && row)
      pairs.push({ item, row, likeness: row.likeness.get(item.wording) ?? 0 });
  }
}

function summary(pairs: Alignment['pairs']): Alignment {
  const known = pairs.filter(({ item, row }) => item.number !== null && row.number !== null);
  const agree = known.filter(({ item, row }) => item.number === row.number);
  return {
    pairs,
    likeness: pairs.reduce((sum, { likeness }) => sum + likeness, 0),
    numbers: { agree: agree.length, known: known.length },
  };
}
