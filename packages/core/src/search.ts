/** Searching in lists: every word stands somewhere in the texts, whatever its width and case. */
import { foldCase } from './calendar/width.ts';

export const searchWords = (words: string): readonly string[] => foldCase(words).split(' ').filter(Boolean);

/** Without words, all texts fit. */
export function soughtBy(words: string): (...texts: readonly (string | null | undefined)[]) => boolean {
  const wanted = searchWords(words);
  if (wanted.length === 0) return () => true;
  return (...texts) => {
    const text = foldCase(texts.join(' '));
    return wanted.every((word) => text.includes(word));
  };
}
