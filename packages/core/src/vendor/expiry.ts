/** When a certificate or a contract comes to its end (R-C4: P mark / ISMS and expiry). */
import type { IsoDate } from '../assessment/answer-document.ts';
import { toDayNumber } from '../calendar/iso-date.ts';

/** Renewing a certificate or a contract takes a quarter of a year. */
export const EXPIRY_WARNING_DAYS = 90;

export type Expiry = 'expired' | 'soon' | 'valid' | 'unknown';

/** The last day still counts. Null: nobody has written it down. */
export function expiryOf(lastDay: IsoDate | null, today: IsoDate): Expiry {
  if (lastDay === null) return 'unknown';
  const left = toDayNumber(lastDay) - toDayNumber(today);
  if (left < 0) return 'expired';
  return left <= EXPIRY_WARNING_DAYS ? 'soon' : 'valid';
}

export const CERTIFICATE_KINDS = ['p_mark', 'isms', 'isms_cloud', 'other'] as const;
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];

export interface Certificate {
  readonly kind: CertificateKind;
  readonly expiresOn: IsoDate | null;
}

const BEST_FIRST = ['valid', 'soon', 'unknown', 'expired'] as const satisfies readonly Expiry[];

/** 別紙1 1①: P mark or ISMS, so the best of them counts; other certificates do not. Null: none is on record. */
export function certificatesState(certificates: readonly Certificate[], today: IsoDate): Expiry | null {
  const states = certificates
    .filter(({ kind }) => kind !== 'other')
    .map(({ expiresOn }) => expiryOf(expiresOn, today));
  return BEST_FIRST.find((state) => states.includes(state)) ?? null;
}
