/** Contradictions between checklist and vendors with both sides, and the words that ask a vendor to reissue (R-B8; S2). */
import type { ContradictionRow } from '@mamori/contract/schemas/vendor-review';
import { findItem } from '@mamori/core/edition-items';
import type { Contradiction } from '@mamori/core/vendor/cross-check';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import type { LoadedAssessment } from '../assessments/load.ts';
import { ruleMessage } from '../assessments/messages.ts';
import { allReasons, settlementAnswer, type VendorSide, vendorSide } from '../assessments/vendor-part.ts';

export type ContradictionAnswer = z.input<typeof ContradictionRow>;

/** Those still to be settled first, then in print order. */
export function contradictionRows(loaded: LoadedAssessment, locale: Locale): ContradictionAnswer[] {
  const side = vendorSide(loaded);
  if (!side) return [];
  return [...side.contradictions.values()]
    .sort((a, b) => Number(a.settled) - Number(b.settled))
    .map((one) => contradictionRow(loaded, side, one, locale));
}

function contradictionRow(
  loaded: LoadedAssessment,
  side: VendorSide,
  one: Contradiction,
  locale: Locale,
): ContradictionAnswer {
  const label = findItem(loaded.edition, one.item)?.label ?? one.item;
  return {
    itemId: one.item,
    code: one.code,
    text: ruleMessage(locale, `contradiction.${one.code}`),
    facility: one.facility,
    vendors: one.vendors,
    settled: one.settled,
    settlement: settlementAnswer(side.vendors.settlements.get(one.item)),
    reasons: allReasons(side, one.item, locale).filter(({ responseId }) => responseId !== null),
    // Written to vendors, who read Japanese whatever language the page is in.
    reissueText:
      one.code === 'facility-yes-vendor-no' ? translator('ja')('review:reissue.text', { item: label }) : null,
  };
}

/** As kept with a hand-in: both sides, by whom and when, and what explained it. */
export interface FrozenContradiction {
  readonly item: string;
  readonly code: string;
  readonly facility: string;
  readonly vendors: string;
  readonly settlement: { readonly performer: string; readonly basis: string } | null;
  readonly answers: readonly {
    readonly vendor: string;
    readonly answer: string | null;
    readonly receivedAt: string;
    readonly sha256: string;
  }[];
}

export function frozenContradictions(loaded: LoadedAssessment): FrozenContradiction[] {
  const side = vendorSide(loaded);
  if (!side) return [];
  return [...side.contradictions.values()].map(({ item, code, facility, vendors, reasons }) => {
    const settled = side.vendors.settlements.get(item);
    return {
      item,
      code,
      facility,
      vendors,
      settlement: settled ? { performer: settled.performer, basis: settled.basis } : null,
      answers: reasons.flatMap(({ file, answer }) => {
        const stored = file === null ? undefined : side.vendors.answers.get(file);
        if (!stored) return [];
        const { vendorName, receivedAt, sha256 } = stored;
        return [{ vendor: vendorName, answer, receivedAt: receivedAt.toISOString(), sha256 }];
      }),
    };
  });
}
