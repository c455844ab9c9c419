/** The reasons of `combine` with names, days and ways: which vendor, which answer, when, how (R-B8). */
import type { VendorReason } from '@mamori/contract/schemas/vendor-part';
import type { CombineReason } from '@mamori/core/vendor/vendors-part';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import { todayInJapan } from '../today.ts';
import { ruleMessage } from './messages.ts';
import type { AskedRequest, LoadedVendors } from './vendor-answers.ts';

export type Reason = z.input<typeof VendorReason>;

/** The most telling ones first: who denies it, who contradicts himself, who is missing. */
const RANK: Readonly<Partial<Record<CombineReason['code'], number>>> = {
  'no-forms': 0,
  'all-not-applicable': 0,
  'vendor-no': 1,
  'forms-differ': 2,
  'form-unreadable': 3,
  'form-wrong-edition': 3,
  'vendor-blank': 4,
  'form-missing': 5,
  'vendor-yes': 6,
  'vendor-not-applicable': 7,
};

/** What the facility has to do itself is said apart. */
const OWN = new Set<CombineReason['code']>(['own-part-open', 'own-part-confirmed']);

export function rankedReasons(reasons: readonly CombineReason[]): CombineReason[] {
  return reasons
    .filter(({ code }) => !OWN.has(code))
    .sort((a, b) => (RANK[a.code] ?? 9) - (RANK[b.code] ?? 9));
}

export function ownPartText(reasons: readonly CombineReason[], locale: Locale): string | null {
  const found = reasons.find(({ code }) => OWN.has(code));
  return found ? ruleMessage(locale, `ownPart.${String(found.params.part)}`) : null;
}

export function namedReason(reason: CombineReason, vendors: LoadedVendors, locale: Locale): Reason {
  const stored = reason.file === null ? undefined : vendors.answers.get(reason.file);
  const vendorId = stored?.vendorId ?? (reason.params.vendor ? String(reason.params.vendor) : null);
  const vendorName = vendorId === null ? '' : (vendors.names.get(vendorId) ?? vendorId);
  const asked = reason.code === 'form-missing' ? requestOf(vendors, vendorId) : undefined;
  return {
    vendorId,
    vendorName,
    campaignId: stored?.campaignId ?? asked?.campaignId ?? null,
    requestId: stored?.requestId ?? asked?.requestId ?? null,
    responseId: stored?.responseId ?? null,
    answer: reason.answer,
    code: reason.code,
    text:
      reason.code === 'form-missing'
        ? missingText(asked, vendorName, locale)
        : ruleMessage(locale, `combine.${reason.code}`, {
            ...reason.params,
            vendor: vendorName,
            file: vendorName,
            files: days(reason, vendors),
          }),
    receivedAt: stored?.receivedAt.toISOString() ?? null,
    way: stored?.way ?? null,
  };
}

const requestOf = (vendors: LoadedVendors, vendorId: string | null): AskedRequest | undefined =>
  vendors.requests.find((one) => one.vendorId === vendorId);

/** No accepted answer: not asked, not answered, or waiting for somebody to accept it. */
function missingText(asked: AskedRequest | undefined, vendor: string, locale: Locale): string {
  const t = translator(locale);
  if (!asked) return t('review:missing.notAsked', { vendor });
  if (asked.status === 'answered') return t('review:missing.waiting', { vendor });
  if (asked.status === 'returned') return t('review:missing.returned', { vendor });
  return asked.status === 'refused'
    ? t('review:missing.refused', { vendor })
    : t('review:missing.notAnswered', { vendor });
}

/** Answers of one vendor that differ are told apart by the day they came. */
function days(reason: CombineReason, vendors: LoadedVendors): string {
  const ids = String(reason.params.files ?? '').split(', ');
  const stored = ids.flatMap((id) => vendors.answers.get(id) ?? []);
  return stored.map(({ receivedAt }) => todayInJapan(receivedAt)).join(', ');
}
