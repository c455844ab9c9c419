import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { KeyOf } from '@mamori/messages/types';
import { Problem } from '../../http/problem.ts';

/** `conflict`, with the reason in the reader's words. */
export const refused = (
  { locale }: { readonly locale: Locale },
  key: KeyOf<'accounts'>,
  params: Readonly<Record<string, unknown>> = {},
): Problem => new Problem('conflict', { reason: translator(locale)(`accounts:${key}`, params) });
