/** Messages for server, documents and command line, where both languages are at hand without loading. */
import { createInstance } from 'i18next';
import { en } from './en.ts';
import { ja } from './ja.ts';
import type { Locale } from './locale.ts';
import type { Namespace, Translate } from './types.ts';

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

const translators: Record<Locale, Translate> = {
  ja: i18n.getFixedT('ja', namespaces) as unknown as Translate,
  en: i18n.getFixedT('en', namespaces) as unknown as Translate,
};

/** The `t` of a language: `translator('en')('errors:conflict.title')`. */
export function translator(locale: Locale): Translate {
  return translators[locale];
}

/** For keys that come from data, such as problem codes: undefined when the catalogue lacks the key. */
export function translateDynamic(
  locale: Locale,
  key: string,
  params: Readonly<Record<string, unknown>> = {},
): string | undefined {
  const fixed = fixedText(locale, key);
  if (fixed !== null) return fixed;
  if (!i18n.exists(key, { lng: locale, fallbackLng: [] })) return undefined;
  return String(
    (translators[locale] as unknown as (k: string, o: object) => unknown)(key, worded(locale, params)),
  );
}

const fixedTexts = new Map<string, string | null>();

/** A sentence without values and numbers is always the same; a checklist of a hospital says thousands of them. */
function fixedText(locale: Locale, key: string): string | null {
  const name = `${locale} ${key}`;
  const known = fixedTexts.get(name);
  if (known !== undefined) return known;
  const [namespace = '', path = ''] = key.split(':');
  const text: unknown = i18n.getResource(locale, namespace, path);
  const fixed = typeof text === 'string' && !/\{\{|\$t\(/.test(text) ? text : null;
  // Keys come from data: only those of the catalogue are kept.
  if (typeof text === 'string') fixedTexts.set(name, fixed);
  return fixed;
}

/** Parameters of rules that are ISO dates; whatever else looks like one is quoted from a file and stays as it is. */
const DATES: ReadonlySet<string> = new Set(['date', 'target', 'first', 'last', 'today', 'earlier']);

const SPELLED: Record<Locale, Intl.DateTimeFormat> = {
  ja: new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** `2025-09-30` → `2025年9月30日`; what is no day of the calendar stays as it is. */
function worded(locale: Locale, params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const spelled = ([name, value]: [string, unknown]): [string, unknown] => {
    if (!DATES.has(name) || typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value))
      return [name, value];
    const day = new Date(`${value}T00:00:00Z`);
    const isReal = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
    return [name, isReal ? SPELLED[locale].format(day) : value];
  };
  return Object.fromEntries(Object.entries(params).map(spelled));
}
