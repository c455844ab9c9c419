/** Columns of a table whose heads are missing, told by what stands in them: only when the pattern is plain. */
import type { Grid } from '../table/grid.ts';
import type { ColumnRole } from '../table/headers.ts';
import { readAnswerWords } from '../text/answer-words.ts';
import { isBlankDate, readDateText } from '../text/date-text.ts';
import type { Cell } from '../xlsx/model.ts';
import type { RowOfItem } from './blocks.ts';

type Content = 'words' | 'date' | 'text';

/** はい・いいえ, then dates, then はい・いいえ again, then free text: 1回目, 目標日, 2回目, 備考. */
export function inferColumns(grid: Grid, rows: readonly RowOfItem[]): Map<number, ColumnRole> | null {
  const tallies = new Map<number, Record<Content, number>>();
  for (const { row, cell } of rows)
    for (const other of grid.row(row)) {
      if (other.column <= cell.column) continue;
      const tally = tallies.get(other.column) ?? { words: 0, date: 0, text: 0 };
      tally[contentOf(grid, other)] += 1;
      tallies.set(other.column, tally);
    }
  const enough = Math.max(2, rows.length / 2);
  const kinds = [...tallies]
    .sort(([a], [b]) => a - b)
    .map(([column, tally]) => ({ column, kind: dominant(tally, enough) }));
  const answers = kinds.filter(({ kind }) => kind === 'words').map(({ column }) => column);
  const [first, second] = answers;
  if (first === undefined || answers.length > 2) return null;
  return new Map(
    kinds.map(({ column, kind }): [number, ColumnRole] => [column, roleOf(column, kind, first, second)]),
  );
}

function roleOf(
  column: number,
  kind: Content | undefined,
  first: number,
  second: number | undefined,
): ColumnRole {
  const role = (roleKind: ColumnRole['kind'], round = 1): ColumnRole => ({
    kind: roleKind,
    round,
    label: '',
  });
  if (kind === 'words') return role('mixed', column === second ? 2 : 1);
  if (second !== undefined && column > first && column < second && kind === 'date') return role('target');
  if (column > (second ?? first) && kind !== 'date') return role('note');
  return role('other');
}

function contentOf(grid: Grid, cell: Cell): Content {
  if (typeof cell.value === 'number') return 'date';
  const text = grid.text(cell);
  const words = readAnswerWords(text);
  if (words.kind === 'answer' || words.kind === 'both' || (words.kind === 'blank' && words.template))
    return 'words';
  const date = isBlankDate(text) || readDateText(text, 2000).kind === 'date';
  return date ? 'date' : 'text';
}

function dominant(tally: Readonly<Record<Content, number>>, enough: number): Content | undefined {
  if (tally.words >= enough) return 'words';
  if (tally.date >= enough) return 'date';
  return tally.text > 0 && tally.words === 0 && tally.date === 0 ? 'text' : undefined;
}
