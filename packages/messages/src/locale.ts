/** The two languages of the product; Japanese comes first and is the fallback. */
export const LOCALES = ['ja', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in both languages, as the regulation data carries it. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** The first supported language of an `Accept-Language` header or a list of tags; Japanese when none is. */
export function chooseLocale(tags: string | readonly string[] | null | undefined): Locale {
  const list = typeof tags === 'string' ? tags.split(',') : (tags ?? []);
  for (const tag of list) {
    const language = tag.trim().slice(0, 2).toLowerCase();
    if (language === 'ja' || language === 'en') return language;
  }
  return 'ja';
}
