/** The vendors' part of every item, and where it contradicts the facility (R-B8): worked out at every reading, never stored. */
import type { VendorPart, VendorProposal } from '@mamori/contract/schemas/vendor-part';
import { type CombinedItem, type CombineResult, combine } from '@mamori/core/vendor/combine';
import { type Contradiction, findContradictions } from '@mamori/core/vendor/cross-check';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import { todayInJapan } from '../today.ts';
import { answerDocument } from './document.ts';
import type { LoadedAssessment } from './load.ts';
import { ruleMessage } from './messages.ts';
import type { LoadedVendors, StoredSettlement } from './vendor-answers.ts';
import { namedReason, ownPartText, type Reason, rankedReasons } from './vendor-reasons.ts';

type Part = z.input<typeof VendorPart>;
export type Proposal = z.input<typeof VendorProposal>;
const SHOWN = 3;
/** Names in the basis text; more would not be read. */
const NAMED = 40;

export interface VendorSide {
  readonly vendors: LoadedVendors;
  readonly combined: CombineResult;
  readonly contradictions: ReadonlyMap<string, Contradiction>;
}

/** Null while no vendor was asked. */
export function vendorSide(loaded: LoadedAssessment): VendorSide | null {
  const { vendors, edition } = loaded;
  if (!vendors) return null;
  const forms = [...vendors.answers.values()].map(({ form }) => form);
  const combined = combine(edition, forms, {
    contractedVendors: vendors.contracted,
    ...(vendors.roles ? { roles: vendors.roles } : {}),
  });
  const found = findContradictions(
    edition,
    answerDocument(loaded),
    combined,
    Object.fromEntries(vendors.settlements),
  );
  return { vendors, combined, contradictions: new Map(found.map((one) => [one.item, one])) };
}

/** Null where vendors cannot speak for the item. */
function speaking(side: VendorSide, itemId: string): CombinedItem | null {
  const item = side.combined.items[itemId];
  return item && !item.reasons.some(({ code }) => code === 'vendors-cannot-answer') ? item : null;
}

export function vendorPart(side: VendorSide, itemId: string, locale: Locale): Part | null {
  const item = speaking(side, itemId);
  if (!item) return null;
  const reasons = rankedReasons(item.reasons);
  const contradiction = side.contradictions.get(itemId);
  const settlement = settlementAnswer(side.vendors.settlements.get(itemId));
  return {
    verdict: item.verdict,
    vendors: item.vendors,
    ownPart: item.ownPart,
    ownPartText: ownPartText(item.reasons, locale),
    reasons: reasons.slice(0, SHOWN).map((reason) => namedReason(reason, side.vendors, locale)),
    reasonCount: reasons.length,
    contradiction: contradiction
      ? {
          code: contradiction.code,
          text: ruleMessage(locale, `contradiction.${contradiction.code}`),
          settled: contradiction.settled,
          settlement,
        }
      : null,
    settlement,
  };
}

export function settlementAnswer(stored: StoredSettlement | undefined) {
  return stored ? { ...stored, at: stored.at.toISOString() } : null;
}

export function allReasons(side: VendorSide, itemId: string, locale: Locale): Reason[] {
  const item = speaking(side, itemId);
  return item ? rankedReasons(item.reasons).map((reason) => namedReason(reason, side.vendors, locale)) : [];
}

/** What a person can take over; null while the vendors' part is unknown. */
export function proposalOf(side: VendorSide, itemId: string, locale: Locale): Proposal | null {
  const item = speaking(side, itemId);
  if (!item || item.vendors === 'unknown') return null;
  const answer = item.vendors;
  const stored = item.reasons.flatMap((reason) =>
    reason.answer === answer && reason.file !== null ? (side.vendors.answers.get(reason.file) ?? []) : [],
  );
  if (stored.length === 0) return null;
  const t = translator(locale);
  const named = stored
    .slice(0, NAMED)
    .map(({ vendorName, receivedAt }) =>
      t('review:basis.vendor', { vendor: vendorName, date: todayInJapan(receivedAt) }),
    );
  const more = stored.length - named.length;
  const own = answer === 'yes' ? ownPartText(item.reasons, locale) : null;
  return {
    answer,
    basis: [
      t(`review:basis.${answer}`, { vendors: named.join(t('review:basis.separator')) }),
      ...(more > 0 ? [t('review:basis.more', { count: more })] : []),
      ...(own === null ? [] : [t('review:basis.own', { part: own })]),
    ].join(t('review:basis.joiner')),
    responseIds: stored.map(({ responseId }) => responseId),
  };
}
