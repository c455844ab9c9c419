import { translationOf } from '@mamori/core/translation';
import type { Edition } from './checklist-data.ts';

/** Section and sub-heading above an item. */
export function headingOf(edition: Edition, itemId: string, locale: 'ja' | 'en'): string {
  for (const page of edition.pages) {
    for (const section of page.sections) {
      const group = section.groups.find((one) => one.items.some((item) => item.id === itemId));
      if (!group) continue;
      const english = group.heading?.english ?? group.english;
      const title = locale === 'en' ? translationOf(section.english).text : section.title.text;
      const sub = locale === 'en' ? english && translationOf(english).text : group.heading?.text;
      return [section.number === '0' ? '' : section.number, title, sub ? `｜ ${sub}` : '']
        .filter(Boolean)
        .join(' ');
    }
  }
  return '';
}
