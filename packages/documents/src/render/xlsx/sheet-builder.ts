import type { Cell, CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre';
import { UNVERIFIED_MARK } from '../../model/form-words.ts';
import type { PrintedText } from '../../model/official-form.ts';
import { SIZES } from './styles.ts';

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly lastRow?: number;
  readonly lastColumn?: number;
}

/** On A4, as wide as the paper, over as many pages as it takes. */
export const PAPER = {
  paperSize: 'a4',
  orientation: 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const satisfies WriteSheet['pageSetup'];

/** Collects cells, merges and row heights of one sheet. */
export class SheetBuilder {
  readonly cells = new Map<string, Partial<Cell>>();
  readonly merges: MergeRange[] = [];
  readonly heights = new Map<number, number>();

  /** Writes the value into the first cell and the style into every cell of the area: borders need each of them. */
  put(area: Area, value: CellValue, style: CellStyle): void {
    const { row, column, lastRow = row, lastColumn = column } = area;
    for (let r = row; r <= lastRow; r += 1) {
      for (let c = column; c <= lastColumn; c += 1) this.cells.set(`${r},${c}`, { value: null, style });
    }
    this.cells.set(`${row},${column}`, typeof value === 'string' ? textCell(value, style) : { value, style });
    if (lastRow > row || lastColumn > column) {
      this.merges.push({ startRow: row, startCol: column, endRow: lastRow, endCol: lastColumn });
    }
  }

  /** An official wording, with † where it is not verified. */
  putPrinted(area: Area, text: PrintedText, style: CellStyle, prefix = ''): void {
    this.put(area, prefix + text.text, style);
    if (!text.unverified) return;
    const runs = [run(prefix + text.text, style), run(UNVERIFIED_MARK, style, true)];
    this.cells.set(`${area.row},${area.column}`, { value: prefix + text.text, style, richText: runs });
  }

  height(row: number, points: number): void {
    this.heights.set(row, Math.min(409, Math.max(points, this.heights.get(row) ?? 0)));
  }

  rowDefs(): Map<number, { height: number }> {
    return new Map([...this.heights].map(([row, height]) => [row, { height }]));
  }
}

const ERROR_WORDS = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/** The writer takes `#N/A` for an error value; as a run of text it stays what the person typed. */
function textCell(text: string, style: CellStyle): Partial<Cell> {
  const value = excelText(text);
  return ERROR_WORDS.test(value) ? { value, style, richText: [run(value, style)] } : { value, style };
}

function run(text: string, style: CellStyle, raised = false) {
  const font = { ...style.font, ...(raised ? { size: SIZES.small, vertAlign: 'superscript' as const } : {}) };
  return { text: excelText(text), font };
}

/**
 * Excel reads `_x0041_` as an escaped character, so a typed one is escaped itself (ECMA-376 part 1, 22.4.2.4);
 * lone surrogates and the two non-characters make a file that Excel calls damaged.
 */
export function excelText(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_')
    .toWellFormed()
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
}
