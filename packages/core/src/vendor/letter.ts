/** The covering letter: our wording, edited by the facility, filled in for every vendor (R-C2). */

export const LETTER_PLACEHOLDERS = ['vendor', 'facility', 'due', 'link', 'systems'] as const;
export type LetterPlaceholder = (typeof LETTER_PLACEHOLDERS)[number];
export type LetterValues = Readonly<Record<LetterPlaceholder, string>>;

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;

/** Placeholders that nobody will fill in: misspelt ones would reach the vendor as they stand. */
export function unknownPlaceholders(text: string): string[] {
  const known: readonly string[] = LETTER_PLACEHOLDERS;
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  return [...new Set(names.filter((name) => !known.includes(name)))];
}

/** What is filled in is not looked at again: a vendor's name cannot bring a placeholder along. */
export function fillLetter(text: string, values: LetterValues): string {
  const known: Readonly<Record<string, string>> = values;
  return text.replace(PLACEHOLDER, (whole, name: string) => known[name] ?? whole);
}

/** For headers of mails: one line, without characters that end it. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
