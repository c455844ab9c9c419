import { currentLocale } from '../app/i18n.ts';

/** Names one after the other, with the comma of the page's language. */
export function listText(names: readonly (string | number)[]): string {
  return names.join(currentLocale() === 'en' ? ', ' : '、');
}
