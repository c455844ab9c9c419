/** A plain list as a workbook: every cell a text, so that control numbers keep their zeros and nothing is worked out. */
import { writeXlsx } from 'hucre';
import { DEFAULT_FONT } from '../xlsx/styles.ts';

const FIXED_TIME = new Date(Date.UTC(2000, 0, 1));
/** Characters of a cell in Excel. */
const LONGEST_CELL = 32_767;

export class CellTooLong extends Error {}

/** The first row is the heading: it stays in sight and has a filter. Throws `CellTooLong`. */
export async function renderListXlsx(
  title: string,
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const [heading = []] = rows;
  if (rows.some((row) => row.some((cell) => cell.length > LONGEST_CELL))) throw new CellTooLong();
  return writeXlsx({
    sheets: [
      {
        name: title.slice(0, 31),
        columns: heading.map((_, column) => ({ width: widthOf(rows, column) })),
        rows: rows.map((row) => [...row]),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${columnName(heading.length - 1)}${rows.length}` },
      },
    ],
    defaultFont: DEFAULT_FONT,
    properties: { title, created: FIXED_TIME, modified: FIXED_TIME },
  });
}

/** Of the first rows, in characters; a full-width one counts twice. */
function widthOf(rows: readonly (readonly string[])[], column: number): number {
  const longest = rows.slice(0, 200).reduce((width, row) => {
    const lines = (row[column] ?? '')
      .split('\n')
      .map((line) => line.length + line.replace(/[ -~]/g, '').length);
    return Math.max(width, ...lines);
  }, 8);
  return Math.min(longest + 2, 40);
}

/** 0 → A, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}
