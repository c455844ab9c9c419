/** Which column of a list is which column of a ledger: guessed from the headings, remembered once a person corrected it. */
import { foldCase } from '../calendar/width.ts';
import type { LedgerDefinition } from './definition.ts';

/** Folded for comparing: half width, lower case, no spaces, underscores or marks of requirement. */
export function foldHeading(heading: string): string {
  return foldCase(heading)
    .replace(/[\s_]+/g, '')
    .replace(/^[※*＊]+|[※*＊]+$|[(（]必須[)）]$/g, '');
}

/**
 * One column of the ledger for each heading, or null. Labels that the product itself prints come first, so that its own exports are read
 * without asking; then what other tools call it. The first heading that fits takes a column.
 */
export function guessColumns(
  definition: LedgerDefinition,
  headings: readonly string[],
  labelsOf: (column: string) => readonly string[],
): readonly (string | null)[] {
  const folded = headings.map(foldHeading);
  const guessed: (string | null)[] = folded.map(() => null);
  const columns = Object.entries(definition.columns);
  const take = (fits: (column: string, heading: string) => boolean) => {
    for (const [at, heading] of folded.entries()) {
      if (guessed[at] !== null || heading === '') continue;
      guessed[at] = columns.find(([key]) => !guessed.includes(key) && fits(key, heading))?.[0] ?? null;
    }
  };
  take((key, heading) => [key, ...labelsOf(key)].some((label) => foldHeading(label) === heading));
  take((key, heading) => definition.columns[key]?.headings?.test(heading) ?? false);
  return guessed;
}

/** How many columns a row of cells would give: the row with the most is the row of headings. */
export function headingScore(
  definition: LedgerDefinition,
  cells: readonly string[],
  labelsOf: (column: string) => readonly string[],
): number {
  return guessColumns(definition, cells, labelsOf).filter((one) => one !== null).length;
}
