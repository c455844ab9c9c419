/**
 * English of an imported wording that nobody has translated yet: the official Japanese behind a mark. Whoever shows it says so once and
 * shows the Japanese as Japanese, so that a screen reader does not read it in an English voice.
 */
export const UNTRANSLATED_MARK = '(not translated yet) ';

export interface Translation {
  /** English, or the official Japanese while there is none. */
  readonly text: string;
  readonly isTranslated: boolean;
}

export const untranslated = (japanese: string): string => UNTRANSLATED_MARK + japanese;

export function translationOf(english: string): Translation {
  return english.startsWith(UNTRANSLATED_MARK)
    ? { text: english.slice(UNTRANSLATED_MARK.length), isTranslated: false }
    : { text: english, isTranslated: true };
}
