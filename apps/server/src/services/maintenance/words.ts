/** Findings of the rules in words. */
import type { MaintenanceFlag } from '@mamori/contract/schemas/maintenance';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';
import type { z } from 'zod';

interface Finding {
  readonly code: string;
  readonly severity: 'warning' | 'question';
  readonly source: string;
  readonly params?: Readonly<Record<string, string>>;
}

export function flagsInWords(
  findings: readonly Finding[],
  kind: 'access' | 'deviation' | 'partner',
  locale: Locale,
): z.input<typeof MaintenanceFlag>[] {
  return findings.map(({ code, severity, source, params }) => ({
    code,
    severity,
    source,
    text: translateDynamic(locale, `maintenance:${kind}.${code}`, shown(params, locale)) ?? code,
  }));
}

const TIME = (locale: Locale) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'ja-JP', {
    timeZone: 'Asia/Tokyo',
    dateStyle: 'long',
    timeStyle: 'short',
  });

/** Instants as the pages write them. */
function shown(params: Finding['params'] = {}, locale: Locale): Record<string, string> {
  const { from, ...rest } = params;
  return from === undefined ? { ...rest } : { ...rest, from: TIME(locale).format(new Date(from)) };
}
