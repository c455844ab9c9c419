/** The letter to the vendor: asks for the disclosure, or for its update to the current guideline (S0 5-1, 5-2, 5-4). */
import { formatEraDate } from '@mamori/core/calendar/era';
import type { Sheet } from '@mamori/documents/model/sheet';
import { vendorLetter } from '@mamori/documents/sheets/vendor-letter';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { letterhead } from '../facility.ts';
import { BLANK } from '../sheets/sources.ts';
import { todayInJapan } from '../today.ts';
import { type DisclosureCall, disclosureDetail } from './detail.ts';

export interface LetterText {
  readonly subject: string;
  readonly body: string;
}
type LetterCall = DisclosureCall & { readonly query: { readonly purpose: 'request' | 'update' } };

interface Letter extends LetterText {
  readonly vendor: string;
  readonly facility: string;
  readonly contact: readonly string[];
}

/** Throws `not-found`. */
export async function disclosureLetter(call: LetterCall): Promise<Letter> {
  const { tx, locale, query } = call;
  const one = await disclosureDetail(call);
  const facility = await letterhead(tx);
  const t = translator(locale);
  const subjects = [one.systemName ?? '', [one.product, one.productVersion].filter(Boolean).join(' ')];
  const values = {
    vendor: one.vendorName,
    facility: facility.name,
    product: subjects.filter(Boolean).join(locale === 'ja' ? '／' : ', ') || BLANK,
    due: one.dueOn ? day(one.dueOn, locale) : BLANK,
    current: one.guidelines.current,
    version: one.guidelineVersion || BLANK,
    document: t(`disclosures:letter.document.${one.issuer === 'maker' ? 'maker' : 'seller'}`),
  };
  return {
    subject: t(`disclosures:letter.${query.purpose}.subject`, values),
    body: t(`disclosures:letter.${query.purpose}.body`, values),
    vendor: one.vendorName,
    facility: facility.name,
    contact: [facility.address, facility.phone].filter((line) => line.trim() !== ''),
  };
}

export async function disclosureLetterSheet(call: LetterCall): Promise<Sheet> {
  const { subject, body, ...rest } = await disclosureLetter(call);
  return vendorLetter({
    ...rest,
    locale: call.locale,
    date: todayInJapan(call.context.now()),
    subject,
    paragraphs: body.split('\n\n'),
    questions: [],
  });
}

export const day = (date: string, locale: Locale): string => (locale === 'ja' ? formatEraDate(date) : date);
