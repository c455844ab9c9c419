/** What is sent to the vendor, and the sentence for the note of an answer: made ready, copied by a person. */
import { formatEraDate } from '@mamori/core/calendar/era';
import type { LimitationLack, LimitationRuling } from '@mamori/core/vendor/device-limitation';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { BLANK } from '../sheets/sources.ts';
import type { StoredLimit } from './ledger.ts';

function lacksInWords(lacks: readonly LimitationLack[], locale: Locale): string {
  const t = translator(locale);
  return lacks.map((lack) => t(`deviceLimits:lack.${lack}`)).join(locale === 'ja' ? '、' : ', ');
}

export interface LimitLetter {
  readonly subject: string;
  readonly body: string;
}

/** Letter and questions in one text, to be pasted into a mail. */
export function limitLetter(
  row: StoredLimit,
  lacks: readonly LimitationLack[],
  questions: readonly string[],
  locale: Locale,
): LimitLetter {
  const { subject, opening, closing } = letterParts(row, lacks, locale);
  const numbered = questions.map((text, index) => `${index + 1}. ${text}`).join('\n');
  return { subject, body: [opening, numbered, closing].join('\n\n') };
}

export function letterParts(row: StoredLimit, lacks: readonly LimitationLack[], locale: Locale) {
  const t = translator(locale);
  const values = {
    vendor: row.vendor_name ?? BLANK,
    facility: row.facility_name,
    device: row.device,
    lacks: lacksInWords(lacks, locale),
  };
  return {
    subject: t('deviceLimits:letter.subject', values),
    opening: t('deviceLimits:letter.opening', values),
    closing: t('deviceLimits:letter.closing', values),
  };
}

/** In Japanese always: it goes into the official form. What is not known stands as 〔…〕, to be overwritten. */
export function limitSentence(
  row: StoredLimit,
  lacks: readonly LimitationLack[],
  ruling: LimitationRuling,
): string {
  const t = translator('ja');
  const values = {
    device: row.device,
    lacks: lacksInWords(lacks, 'ja'),
    vendor: row.vendor_name ?? '〔事業者名〕',
    replied: row.replied_on ? formatEraDate(row.replied_on) : '〔回答日〕',
    alternative: row.alternative.trim().replace(/。$/u, '') || '〔代わりの対策〕',
  };
  const kind = ruling.ruling === 'mayBeYes' ? ruling.code : ruling.ruling;
  if (kind === 'three-answers') return t('deviceLimits:sentence.threeAnswers', values);
  if (kind === 'two-answers') return t('deviceLimits:sentence.twoAnswers', values);
  return t(kind === 'waiting' ? 'deviceLimits:sentence.waiting' : 'deviceLimits:sentence.plan', values);
}
