import { chooseLocale, LOCALES, type Locale } from '@mamori/messages/locale';
import type { Namespace } from '@mamori/messages/types';
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { remember, remembered } from './storage.ts';

const KEY = 'mamori.language';

/** One file per language and part of the product; only what is shown, in the chosen language, is fetched. */
const files = import.meta.glob<Record<string, unknown>>(
  '../../../../packages/messages/locales/{ja,en}/*.json',
  { import: 'default' },
);

const fetched: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    const load = files[`../../../../packages/messages/locales/${language}/${namespace}.json`];
    if (!load) return done(new Error(`no messages ${language}/${namespace}`), null);
    load().then(
      (messages) => done(null, messages as never),
      (error: unknown) => done(error as Error, null),
    );
  },
};

function firstLanguage(): Locale {
  return chooseLocale(remembered(KEY) ?? navigator.languages);
}

/** Ready once the texts of the frame are there. */
export const i18nReady = i18next
  .use(fetched)
  .use(initReactI18next)
  .init({
    lng: firstLanguage(),
    supportedLngs: LOCALES,
    // The catalogue test keeps both languages complete; a fallback would load the other one.
    fallbackLng: false,
    ns: ['common'],
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: true },
  })
  .then(() => markDocument(currentLocale()));

i18next.on('languageChanged', (language) => markDocument(language as Locale));

function markDocument(locale: Locale): void {
  document.documentElement.lang = locale;
}

export function currentLocale(): Locale {
  return i18next.language === 'en' ? 'en' : 'ja';
}

/** True when this browser has chosen a language itself; it then wins over the one kept with the account. */
export const hasOwnLanguage = () => remembered(KEY) !== null;

export async function setLanguage(
  locale: Locale,
  options: { keep: boolean } = { keep: true },
): Promise<void> {
  // The texts first: when the server is gone, the language stays as it is instead of showing keys.
  await i18next.loadLanguages(locale);
  if (!i18next.hasResourceBundle(locale, 'common')) return;
  if (options.keep) remember(KEY, locale);
  await i18next.changeLanguage(locale);
}

export function loadMessages(namespaces: readonly Namespace[]): Promise<void> {
  return namespaces.length === 0 ? Promise.resolve() : i18next.loadNamespaces(namespaces);
}

/** For texts outside of components. */
export const t = i18next.t;
