import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';

/** Where an answer came from, in words. */
export function provenanceText(
  provenance: { readonly kind?: string; readonly [detail: string]: unknown },
  locale: Locale,
) {
  const kind =
    provenance.kind === 'carryOver' || provenance.kind === 'formImport' ? provenance.kind : 'person';
  return {
    kind: kind as 'person' | 'carryOver' | 'formImport',
    text: translateDynamic(locale, `checklist:provenance.${kind}`, { ...provenance }) ?? kind,
  };
}
