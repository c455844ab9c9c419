import type { CallInput, CallOutput } from '@mamori/contract/client';

export type DisclosureRow = CallOutput<'listDisclosures'>['rows'][number];
export type DisclosureDetail = CallOutput<'getDisclosure'>;
export type Question = NonNullable<DisclosureDetail['content']>['sections'][number]['questions'][number];
type Body = CallInput<'createDisclosure'>['body'];

export const KINDS = ['mds', 'sds', 'own'] as const;
export const ISSUERS = ['maker', 'seller', 'maintainer'] as const;

export interface DisclosureValues {
  vendorId: string;
  systemId: string;
  status: 'requested' | 'received';
  kind: (typeof KINDS)[number] | '';
  issuer: (typeof ISSUERS)[number] | '';
  issuerName: string;
  product: string;
  productVersion: string;
  formVersion: string;
  guidelineVersion: string;
  requestedOn: string | null;
  dueOn: string | null;
  issuedOn: string | null;
  receivedOn: string | null;
  validUntil: string | null;
  replaces: string;
  note: string;
}

export function valuesOf(row: DisclosureRow | undefined): DisclosureValues {
  return {
    vendorId: row?.vendorId ?? '',
    systemId: row?.systemId ?? '',
    status: row?.status ?? 'requested',
    kind: row?.kind ?? '',
    issuer: row?.issuer ?? '',
    issuerName: row?.issuerName ?? '',
    product: row?.product ?? '',
    productVersion: row?.productVersion ?? '',
    formVersion: row?.formVersion ?? '',
    guidelineVersion: row?.guidelineVersion ?? '',
    requestedOn: row?.requestedOn ?? null,
    dueOn: row?.dueOn ?? null,
    issuedOn: row?.issuedOn ?? null,
    receivedOn: row?.receivedOn ?? null,
    validUntil: row?.validUntil ?? null,
    replaces: row?.replaces ?? '',
    note: row?.note ?? '',
  };
}

/** null while something that is needed is not chosen. */
export function bodyOf(values: DisclosureValues, row: DisclosureRow | undefined): Body | null {
  const { kind, issuer, systemId, replaces, ...rest } = values;
  if (kind === '' || issuer === '') return null;
  return {
    ...rest,
    kind,
    issuer,
    systemId: systemId || null,
    replaces: replaces || null,
    requestId: row?.requestId ?? null,
  };
}

/** Everything that shows disclosures. */
export const DISCLOSURE_READERS = [
  'listDisclosures',
  'getDisclosure',
  'getDisclosureOverview',
  'getDisclosureLetter',
  'compareDisclosures',
] as const;
