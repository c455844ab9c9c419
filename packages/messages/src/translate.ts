/** Messages for server, documents and command line, where both languages are at hand without loading. */
import { createInstance, type TFunction } from 'i18next';
import { en } from './en.ts';
import { ja } from './ja.ts';
import type { Locale } from './locale.ts';
import type { Namespace } from './types.ts';

const namespaces = Object.keys(ja) as Namespace[];

const i18n = createInstance();
void i18n.init({
  lng: 'ja',
  fallbackLng: 'ja',
  ns: namespaces,
  defaultNS: 'common',
  initAsync: false,
  resources: { ja, en },
  // Texts go into plain text, Typst inputs and React, which all escape by themselves.
  interpolation: { escapeValue: false },
});

const translators: Record<Locale, TFunction<Namespace[]>> = {
  ja: i18n.getFixedT('ja', namespaces) as TFunction<Namespace[]>,
  en: i18n.getFixedT('en', namespaces) as TFunction<Namespace[]>,
};

/** The `t` of a language: `translator('en')('checklist:save')`. */
export function translator(locale: Locale): TFunction<Namespace[]> {
  return translators[locale];
}

/** For keys that come from data, such as problem codes: undefined when the catalogue lacks the key. */
export function translateDynamic(
  locale: Locale,
  key: string,
  params: Readonly<Record<string, unknown>> = {},
): string | undefined {
  if (!i18n.exists(key, { lng: locale, fallbackLng: [] })) return undefined;
  return String((translators[locale] as unknown as (k: string, o: object) => unknown)(key, { ...params }));
}
