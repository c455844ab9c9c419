/** Sentences of the rules: core says codes, the catalogue has the words. */
import type { Problem } from '@mamori/core/assessment/problem';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';

export function ruleMessage(
  locale: Locale,
  key: string,
  params: Readonly<Record<string, unknown>> = {},
): string {
  return translateDynamic(locale, `rules:${key}`, params) ?? key;
}

export function problemMessage(locale: Locale, problem: Problem): string {
  return ruleMessage(locale, `problem.${problem.code}`, problem.params);
}
