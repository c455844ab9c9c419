/** Values as texts for lists and printed copies: `readCell` understands all of them again. */
import type { Column, LedgerValue } from './column.ts';

export interface CellWords {
  /** Label of a choice, or of yes, no and unknown. */
  readonly label: (value: string) => string;
  /** Name of a row of another ledger. */
  readonly nameOf: (to: string, id: string) => string;
}

/** Several values stand on lines of their own. */
export function writeCell(column: Column, value: LedgerValue | undefined, words: CellWords): string {
  if (value === null || value === undefined) return '';
  switch (column.kind) {
    case 'choice':
    case 'known':
      return words.label(String(value));
    case 'reference':
      return words.nameOf(column.to, String(value));
    case 'references':
      return (value as readonly string[]).map((id) => words.nameOf(column.to, id)).join('\n');
    case 'texts':
      return (value as readonly string[]).join('\n');
    default:
      return String(value);
  }
}

/** What spreadsheets take for the beginning of a formula, full width too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** One that was guarded, perhaps more than once: a text that begins with the guard itself gets a further one, so that nothing is lost. */
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/;

/** Excel works out a cell that begins like a formula: the sign before it makes it a text, and is taken off again. */
export const guardFormula = (cell: string): string =>
  FORMULA.test(cell) || GUARDED.test(cell) ? `'${cell}` : cell;
export const unguardFormula = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
