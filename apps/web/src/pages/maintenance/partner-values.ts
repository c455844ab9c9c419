import type { CallInput, CallOutput } from '@mamori/contract/client';

export type PartnerRow = CallOutput<'listDataPartners'>['rows'][number];
type PartnerBody = CallInput<'createDataPartner'>['body'];

export const PARTNER_KINDS = [
  'facility',
  'laboratory',
  'pharmacy',
  'insurer',
  'regional_network',
  'public',
  'vendor',
  'other',
] as const satisfies readonly PartnerRow['kind'][];
export const DIRECTIONS = ['send', 'receive', 'both'] as const satisfies readonly PartnerRow['direction'][];

export type PartnerValues = {
  [K in 'name' | 'data' | 'method' | 'demarcation' | 'authentication' | 'agreement' | 'note']: string;
} & {
  kind: PartnerRow['kind'] | '';
  direction: PartnerRow['direction'] | '';
  authenticatesPartner: PartnerRow['authenticatesPartner'];
  authenticatedByPartner: PartnerRow['authenticatedByPartner'];
  since: string | null;
  endedOn: string | null;
};

export function valuesOf(row: PartnerRow | undefined): PartnerValues {
  return {
    name: row?.name ?? '',
    kind: row?.kind ?? '',
    data: row?.data ?? '',
    direction: row?.direction ?? '',
    method: row?.method ?? '',
    demarcation: row?.demarcation ?? '',
    authenticatesPartner: row?.authenticatesPartner ?? 'unknown',
    authenticatedByPartner: row?.authenticatedByPartner ?? 'unknown',
    authentication: row?.authentication ?? '',
    agreement: row?.agreement ?? '',
    since: row?.since ?? null,
    endedOn: row?.endedOn ?? null,
    note: row?.note ?? '',
  };
}

export function bodyOf({ kind, direction, ...rest }: PartnerValues): PartnerBody | null {
  return kind === '' || direction === '' ? null : { ...rest, kind, direction };
}

export const PARTNER_READERS = ['listDataPartners'] as const;
