import type { VendorDetail } from '../vendor-panel-props.ts';

export type CertificateRow = VendorDetail['certificates'][number];
export const CERTIFICATE_KINDS = ['p_mark', 'isms', 'isms_cloud', 'other'] as const;
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];

export interface CertificateValues {
  kind: CertificateKind | '';
  number: string;
  scope: string;
  issuedOn: string | null;
  expiresOn: string | null;
  note: string;
}

export function certificateValues(row: CertificateRow | undefined): CertificateValues {
  return {
    kind: row?.kind ?? '',
    number: row?.number ?? '',
    scope: row?.scope ?? '',
    issuedOn: row?.issuedOn ?? null,
    expiresOn: row?.expiresOn ?? null,
    note: row?.note ?? '',
  };
}

export const CERTIFICATE_READERS = ['getVendor', 'listVendors'] as const;
