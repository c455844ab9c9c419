/** Headings and words folded for comparing. */
import { squeeze } from '@mamori/core/calendar/width';

/** Half width, lower case, no spaces, underscores or accents: `Numéro de série` → `numerodeserie`. */
export function fold(text: string): string {
  return squeeze(text.slice(0, 200))
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f_]/g, '')
    .normalize('NFC');
}

/** Candidates folded, for tables that are written as people read them. */
export const folded = (...words: readonly string[]): readonly string[] => words.map(fold);
