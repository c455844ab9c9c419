import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';

const KINDS = ['person', 'carryOver', 'formImport', 'vendors'] as const;
type Kind = (typeof KINDS)[number];
/** Vendors named; the others are counted. */
const NAMED = 3;

interface Provenance {
  readonly kind?: string;
  readonly [detail: string]: unknown;
}

/** Where an answer came from, in words. */
export function provenanceText(provenance: Provenance, locale: Locale): { kind: Kind; text: string } {
  const kind = KINDS.find((one) => one === provenance.kind) ?? 'person';
  if (kind === 'vendors') return { kind, text: vendorsText(provenance, locale) };
  return { kind, text: translateDynamic(locale, `checklist:provenance.${kind}`, { ...provenance }) ?? kind };
}

function vendorsText({ vendors }: Provenance, locale: Locale): string {
  const t = translator(locale);
  const names = Array.isArray(vendors) ? vendors.map(String) : [];
  const named = names.slice(0, NAMED).join(t('review:basis.separator'));
  return names.length > NAMED
    ? t('checklist:provenance.vendorsMany', { vendors: named, count: names.length - NAMED })
    : t('checklist:provenance.vendors', { vendors: named });
}
