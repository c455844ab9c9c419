/** Finds the heads of a disclosure's table: number, question, answer in one column or three, note. No question is known beforehand. */
import type { Grid } from '../table/grid.ts';
import type { Cell, CellRange } from '../xlsx/model.ts';
import { answerWord } from './answer-marks.ts';

export interface DisclosureTable {
  /** First row below the heads. */
  readonly top: number;
  /** Columns of the number, outermost first; empty where it stands before the question. */
  readonly numbers: readonly number[];
  readonly questions: readonly number[];
  /** Columns such as 大項目 or 区分, whose words are titles of sections. */
  readonly groups: readonly number[];
  /** One column for all words, or one for each. */
  readonly answer: number | null;
  readonly marks: Readonly<Record<'yes' | 'no' | 'notApplicable', number | null>>;
  readonly notes: readonly number[];
  /** What the heads say, to know them again on the next printed page. */
  readonly heads: string;
}

type Role = 'number' | 'group' | 'question' | 'answer' | 'yes' | 'no' | 'notApplicable' | 'note';

const HEADS: readonly (readonly [Role, RegExp])[] = [
  ['number', /^(?:(?:項目|設問|質問|確認項目|チェック項目)?(?:番号|no\.?|№|項番|連番)|#|no)$/iu],
  ['group', /^(?:大項目|中項目|大分類|中分類|分類|区分|カテゴリー?)$/u],
  ['note', /^(?:備考|補足|説明|コメント|特記事項|備考欄)/u],
  ['answer', /^(?:回答|答え|回答欄|確認結果|対応状況|適合状況|選択|はい[・/／,、].*いいえ.*)/u],
  ['question', /(?:質問|設問|項目|確認事項|開示内容|チェック内容|内容)/u],
];

function roleOf(text: string): Role | null {
  if (text === '' || text.length > 40) return null;
  const word = answerWord(text);
  if (word) return word;
  return HEADS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Rows looked at from the top of a sheet: titles and the vendor's data stand above the table. */
const LAST_HEAD_ROW = 80;

export function findTable(grid: Grid): DisclosureTable | null {
  for (const row of grid.rows) {
    if (row > LAST_HEAD_ROW) return null;
    const table = tableAt(grid, row);
    if (table) return table;
  }
  return null;
}

interface Head {
  readonly role: Role;
  readonly range: CellRange;
}

const headsIn = (grid: Grid, row: number): Head[] =>
  grid.row(row).flatMap((cell: Cell) => {
    const role = roleOf(grid.bare(cell));
    return role ? [{ role, range: grid.rangeOf(cell) }] : [];
  });

/** Heads of one line, or of two where 回答 spans はい, いいえ and 対象外. */
function tableAt(grid: Grid, row: number): DisclosureTable | null {
  const upper = headsIn(grid, row);
  if (!upper.some(({ role }) => role === 'question')) return null;
  const lower = headsIn(grid, row + 1).filter(({ role }) => ['yes', 'no', 'notApplicable'].includes(role));
  const hasLower = lower.some(({ role }) => role === 'yes') && lower.some(({ role }) => role === 'no');
  const all = hasLower ? [...upper.filter(({ role }) => role !== 'answer'), ...lower] : upper;
  const heads = numbersCalledNo(all);
  const columns = (role: Role) =>
    heads.filter((head) => head.role === role).flatMap(({ range }) => span(range.left, range.right));
  const one = (role: Role) => columns(role)[0] ?? null;
  const marks = { yes: one('yes'), no: one('no'), notApplicable: one('notApplicable') };
  const hasMarks = marks.yes !== null && marks.no !== null;
  const answer = hasMarks ? null : one('answer');
  if (!hasMarks && answer === null) return null;
  const bottom = Math.max(...heads.map(({ range }) => range.bottom), hasLower ? row + 1 : row);
  const numbers = columns('number');
  return {
    top: bottom + 1,
    numbers,
    questions: columns('question').filter((column) => !numbers.includes(column)),
    groups: columns('group'),
    answer,
    marks,
    notes: columns('note'),
    heads: lineOf(grid, row),
  };
}

/** 「No」 before the question is the head of the numbers, not of いいえ. */
function numbersCalledNo(heads: readonly Head[]): Head[] {
  const question = heads.find(({ role }) => role === 'question')?.range.left ?? 0;
  return heads.map((head) =>
    head.role === 'no' && head.range.left < question ? { ...head, role: 'number' } : head,
  );
}

export const lineOf = (grid: Grid, row: number): string =>
  grid
    .row(row)
    .map((cell) => grid.bare(cell))
    .join('|');

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
