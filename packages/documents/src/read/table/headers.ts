/** Which column holds what: read from the printed heads, so that moved and inserted columns do not matter. */
import type { Cell } from '../xlsx/model.ts';
import type { Grid } from './grid.ts';

/** `mixed`: answer and date in one cell or group of cells, as the official form prints them. */
export type ColumnKind = 'item' | 'mixed' | 'yes' | 'no' | 'date' | 'target' | 'note' | 'other';

export interface ColumnRole {
  readonly kind: ColumnKind;
  /** 1回目, 2回目 …; 1 where none is printed. */
  readonly round: number;
  /** Words of the head, for reports. */
  readonly label: string;
}

export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<number, ColumnRole>;
}

type HeadWord = Exclude<ColumnKind, 'other'> | 'round1' | 'round2' | 'round3';

/** Heads as printed, spaces and brackets removed. */
const HEADS: readonly (readonly [HeadWord, RegExp])[] = [
  ['item', /^(?:チェック|確認|点検)項目$|^項目名?$/u],
  ['target', /(?:目標|予定|期限)(?:年月)?日?$|^対応時期$/u],
  ['note', /^備考欄?$|^特記事項$|^備考/u],
  ['round1', /^(?:第?[1一]回目?|初回)(?:の?確認)?(?:結果)?$/u],
  ['round2', /^第?[2二]回目?(?:の?確認)?(?:結果)?$/u],
  ['round3', /^第?[3三]回目?(?:の?確認)?(?:結果)?$/u],
  ['yes', /^はい$|^yes$/iu],
  ['no', /^いいえ$|^no$/iu],
  ['date', /^(?:確認|実施|記入|回答)?(?:年月)?日付?$/u],
  ['mixed', /^(?:確認|回答|点検)?結果(?:日付)?$|^回答欄?$|^確認$|^はいいいえ(?:日付)?$/u],
];

/** 「1回目(確認日)」 is what stands before its bracket, where the whole is no known head; 「はい (5/20)」 is an answer. */
export function headWord(squeezed: string): HeadWord | undefined {
  const whole = knownHead(squeezed);
  if (whole !== undefined) return whole;
  const start = knownHead(squeezed.replace(/[(（【[][^)）】\]]*[)）】\]]$/u, ''));
  return start === 'yes' || start === 'no' || start === 'mixed' ? undefined : start;
}

function knownHead(squeezed: string): HeadWord | undefined {
  const bare = squeezed.replace(/[()（）[\]【】・/†※:：]/gu, '');
  if (bare === '' || bare.length > 16) return undefined;
  return HEADS.find(([, pattern]) => pattern.test(bare))?.[0];
}

interface Head {
  readonly cell: Cell;
  readonly word: HeadWord | undefined;
  readonly text: string;
}

/** Heads of every table between two rows. Rows of items are no heads, even when they hold the word はい. */
export function findHeaders(
  grid: Grid,
  top: number,
  bottom: number,
  items: ReadonlySet<number>,
): HeaderBlock[] {
  const blocks: { top: number; bottom: number; heads: Head[] }[] = [];
  for (const row of grid.rows) {
    if (row < top || row > bottom || items.has(row)) continue;
    const heads = grid.row(row).map((cell) => toHead(grid, cell));
    if (!isHeaderRow(heads)) continue;
    const last = blocks.at(-1);
    const covered = Math.max(row, ...heads.map(({ cell }) => grid.rangeOf(cell).bottom));
    if (last && row <= last.bottom + 1) {
      last.heads.push(...heads);
      last.bottom = Math.max(last.bottom, covered);
    } else blocks.push({ top: row, bottom: covered, heads });
  }
  return blocks
    .map((block) => ({
      top: block.top,
      bottom: block.bottom,
      columns: withoutNumbers(roles(grid, block.heads)),
    }))
    .filter(({ columns }) => [...columns.values()].some(({ kind }) => ANSWERS.has(kind)));
}

/** 「No」 over the numbers of the items is no column of いいえ: that one has はい beside it. */
function withoutNumbers(columns: Map<number, ColumnRole>): Map<number, ColumnRole> {
  const [first] = [...columns].filter(([, { kind }]) => kind === 'no');
  if (!first || [...columns.values()].some(({ kind }) => kind === 'yes')) return columns;
  const other = [...columns].map(([column, role]): [number, ColumnRole] => [
    column,
    role.kind === 'no' ? { ...role, kind: 'other' } : role,
  ]);
  return new Map(other);
}

const ANSWERS: ReadonlySet<ColumnKind> = new Set(['mixed', 'yes', 'no']);

function toHead(grid: Grid, cell: Cell): Head {
  const text = grid.bare(cell);
  return { cell, text, word: headWord(text) };
}

/** Two different words, or one that only a head uses. */
function isHeaderRow(heads: readonly Head[]): boolean {
  const words = new Set(heads.flatMap(({ word }) => (word ? [word] : [])));
  if (words.size >= 2) return true;
  const [only] = words;
  return only === 'item' || only === 'round1' || only === 'round2';
}

function roles(grid: Grid, heads: readonly Head[]): Map<number, ColumnRole> {
  const above = new Map<number, Head[]>();
  for (const head of heads) {
    if (head.text === '') continue;
    const range = grid.rangeOf(head.cell);
    for (let column = range.left; column <= Math.min(range.right, range.left + 200); column += 1) {
      const list = above.get(column);
      if (list) list.push(head);
      else above.set(column, [head]);
    }
  }
  const result = new Map<number, ColumnRole>();
  for (const [column, list] of above) result.set(column, roleOf(list));
  return spread(result, above);
}

const PRECEDENCE: readonly Exclude<ColumnKind, 'other'>[] = [
  'target',
  'note',
  'yes',
  'no',
  'date',
  'mixed',
  'item',
];

function roleOf(heads: readonly Head[]): ColumnRole {
  const words = new Set(heads.map(({ word }) => word));
  const round = words.has('round3') ? 3 : words.has('round2') ? 2 : 1;
  const found = PRECEDENCE.find((kind) => words.has(kind));
  const kind = found === undefined || found === 'mixed' || found === 'item' ? widest(words, found) : found;
  return { kind, round, label: heads.map(({ text }) => text).join(' ') };
}

function widest(words: ReadonlySet<HeadWord | undefined>, found: 'mixed' | 'item' | undefined): ColumnKind {
  if (words.has('round1') || words.has('round2') || words.has('round3')) return 'mixed';
  return found ?? 'other';
}

/**
 * An unmerged head covers only its own cell although the columns to its right belong to it (「1回目」 over はい, いいえ, date
 * written without merging): the rounds go on to the right until the next head of the same row.
 */
function spread(result: Map<number, ColumnRole>, above: ReadonlyMap<number, readonly Head[]>) {
  const columns = [...result.keys()].sort((a, b) => a - b);
  let round = 1;
  for (const column of columns) {
    const role = result.get(column);
    if (!role) continue;
    const own = (above.get(column) ?? []).some(({ word }) => word?.startsWith('round'));
    if (own) round = role.round;
    else if (role.kind === 'yes' || role.kind === 'no' || role.kind === 'date')
      result.set(column, { ...role, round });
    else if (role.kind === 'note') round = 1;
  }
  return result;
}
