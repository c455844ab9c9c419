import type { CallInput, CallOutput } from '@mamori/contract/client';

export type VendorRow = CallOutput<'listVendors'>['rows'][number];
export type VendorBody = CallInput<'createVendor'>['body'];

/** R-C1, in the order of how often they occur. */
export const CONTRACT_KINDS = ['maintenance', 'saas', 'purchase_only', 'none', 'unknown'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

export interface VendorValues {
  name: string;
  /** One on each line. */
  names: string;
  contractKind: ContractKind | '';
  contactName: string;
  phone: string;
  email: string;
  primeVendorId: string;
  note: string;
}

export function valuesOf(row: VendorRow | undefined): VendorValues {
  return {
    name: row?.name ?? '',
    names: (row?.names ?? []).join('\n'),
    contractKind: row?.contractKind ?? '',
    contactName: row?.contactName ?? '',
    phone: row?.phone ?? '',
    email: row?.email ?? '',
    primeVendorId: row?.primeVendorId ?? '',
    note: row?.note ?? '',
  };
}

export function bodyOf({ names, primeVendorId, contractKind, ...rest }: VendorValues): VendorBody {
  return {
    ...rest,
    contractKind: contractKind === '' ? 'unknown' : contractKind,
    names: names
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean),
    primeVendorId: primeVendorId === '' ? null : primeVendorId,
  };
}

/** Everything that shows vendors, or is worked out from them. */
export const VENDOR_READERS = [
  'listVendors',
  'getVendor',
  'listSystems',
  'getDashboard',
  'getAssessment',
] as const;
