import type { CallOutput } from '@mamori/contract/client';

type Placeholders = CallOutput<'getItemHelp'>['placeholders'];

const labelOf = (placeholders: Placeholders, name: string, locale: 'ja' | 'en') =>
  // Examples in brackets belong to the explanation, not to the sentence.
  (placeholders[name]?.label[locale] ?? name).replace(/\s*[（(].*$/, '');

/** `{{date}}` as people read it: `〔日付〕`, to be replaced by hand. */
export function withBlanks(text: string, placeholders: Placeholders, locale: 'ja' | 'en' = 'ja'): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => `〔${labelOf(placeholders, name, locale)}〕`);
}

/** A ready sentence whose blanks are not filled in yet: it must not be handed in like that. */
export function hasBlanks(text: string, placeholders: Placeholders): boolean {
  return Object.keys(placeholders).some((name) => text.includes(`〔${labelOf(placeholders, name, 'ja')}〕`));
}
