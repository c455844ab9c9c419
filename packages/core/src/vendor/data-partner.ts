/** Partners with whom patient data is exchanged (R-C9; S1 別紙1 5, 第4条). */
import type { Verdict } from '../verdict.ts';

export interface DataPartnerFacts {
  readonly demarcation: string;
  readonly agreement: string;
  readonly authenticatesPartner: Verdict;
  readonly authenticatedByPartner: Verdict;
  readonly endedOn: string | null;
}

export const PARTNER_FLAG_CODES = [
  'no-demarcation',
  'no-agreement',
  'not-mutual',
  'authentication-unknown',
] as const;
export type PartnerFlagCode = (typeof PARTNER_FLAG_CODES)[number];

export interface PartnerFlag {
  /** Key `maintenance:partner.<code>`. */
  readonly code: PartnerFlagCode;
  readonly severity: 'warning' | 'question';
  readonly source: string;
}

/** Nothing for an exchange that has ended. */
export function partnerFlags(partner: DataPartnerFacts): readonly PartnerFlag[] {
  if (partner.endedOn !== null) return [];
  const sides = [partner.authenticatesPartner, partner.authenticatedByPartner];
  const flag = (code: PartnerFlagCode, severity: PartnerFlag['severity'], source: string) => ({
    code,
    severity,
    source,
  });
  return [
    ...(partner.demarcation.trim() === '' ? [flag('no-demarcation', 'warning', 'S1 別紙1 5①ア')] : []),
    ...(partner.agreement.trim() === '' ? [flag('no-agreement', 'question', 'S1 別紙1 5②')] : []),
    ...(sides.includes('no') ? [flag('not-mutual', 'warning', 'R-C9')] : []),
    ...(!sides.includes('no') && sides.includes('unknown')
      ? [flag('authentication-unknown', 'question', 'R-C9')]
      : []),
  ];
}
