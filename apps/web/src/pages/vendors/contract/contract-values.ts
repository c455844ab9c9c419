import type { CallInput, CallOutput } from '@mamori/contract/client';

export type ContractRow = CallOutput<'getContract'>;
export type ContractBody = CallInput<'createContract'>['body'];
export type ContractSummaryRow = CallOutput<'getVendor'>['contracts'][number];
export const CONTRACT_KINDS = ['maintenance', 'saas', 'purchase_only'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

export interface ContractValues {
  title: string;
  kind: ContractKind | '';
  number: string;
  startsOn: string | null;
  endsOn: string | null;
  renewal: string;
  systemIds: readonly string[];
  subVendorIds: readonly string[];
  note: string;
}

export function contractValues(row: ContractRow | undefined): ContractValues {
  return {
    title: row?.title ?? '',
    kind: row?.kind ?? '',
    number: row?.number ?? '',
    startsOn: row?.startsOn ?? null,
    endsOn: row?.endsOn ?? null,
    renewal: row?.renewal ?? '',
    systemIds: row?.systemIds ?? [],
    subVendorIds: row?.subVendorIds ?? [],
    note: row?.note ?? '',
  };
}

export function contractBody({ kind, systemIds, subVendorIds, ...rest }: ContractValues): ContractBody {
  return {
    ...rest,
    kind: kind === '' ? 'maintenance' : kind,
    systemIds: [...systemIds],
    subVendorIds: [...subVendorIds],
  };
}

/** Everything that shows contracts, or is worked out from them. */
export const CONTRACT_READERS = [
  'getContract',
  'getVendor',
  'listVendors',
  'getDashboard',
  'getAssessment',
] as const;
