/** `useTranslation` with our own types of keys (`@mamori/messages/types`). */
import type { Namespace, TranslateIn } from '@mamori/messages/types';
import type { i18n } from 'i18next';
import { useTranslation as useTranslationOfAny } from 'react-i18next';

type First<Names> = Names extends readonly [infer Name extends Namespace, ...unknown[]]
  ? Name
  : Single<Names>;
type Each<Names> = Names extends readonly (infer Name extends Namespace)[] ? Name : Single<Names>;
type Single<Name> = Name extends Namespace ? Name : never;

export interface Translation<Names> {
  readonly t: TranslateIn<First<Names>, Each<Names>>;
  readonly i18n: i18n;
}

/** Bare keys are of the first namespace. */
export function useTranslation<const Names extends Namespace | readonly Namespace[] = 'common'>(
  names?: Names,
  options?: { readonly useSuspense?: boolean },
): Translation<Names> {
  return useTranslationOfAny(names, options) as unknown as Translation<Names>;
}
