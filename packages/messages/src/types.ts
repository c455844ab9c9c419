/**
 * The types of messages, by hand instead of by i18next: an unknown key does not compile either, and checking one is a hundred times cheaper
 * for the compiler.
 */
import type { ja } from './ja.ts';

type Catalogue = typeof ja;
export type Namespace = keyof Catalogue;

/** Paths to the texts of a catalogue; a plural is called by its stem: `problems_one`, `problems_other` → `problems`. */
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? Stem<K> : `${K}.${Paths<T[K]>}`;
}[keyof T & string];
type Stem<K extends string> = K extends `${infer S}_${'one' | 'other' | 'zero'}` ? S : K;

/** Of one namespace: `verdict.yes`. */
export type KeyOf<N extends Namespace> = { [Each in N]: Paths<Catalogue[Each]> }[N];
/** With its namespace: `rules:verdict.yes`. */
export type MessageKey<N extends Namespace = Namespace> = { [Each in N]: `${Each}:${KeyOf<Each>}` }[N];

export type Values = Readonly<Record<string, unknown>>;

/** Every key names its namespace. */
export type Translate = (key: MessageKey, values?: Values) => string;
/** Keys of the first namespace go without its name; those of others that were loaded name theirs. */
export type TranslateIn<Own extends Namespace, Loaded extends Namespace = Own> = (
  key: KeyOf<Own> | MessageKey<Loaded>,
  values?: Values,
) => string;
