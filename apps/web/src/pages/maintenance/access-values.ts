import type { CallInput, CallOutput } from '@mamori/contract/client';

export type AccessRow = CallOutput<'listRemoteAccesses'>['rows'][number];
type AccessBody = CallInput<'createRemoteAccess'>['body'];

export const METHODS = [
  'vpn',
  'remote_desktop',
  'remote_tool',
  'dedicated_line',
  'cellular',
  'other',
  'unknown',
  'none',
] as const satisfies readonly AccessRow['method'][];
export const ANSWERED = ['yes', 'no', 'unknown'] as const;
export type Answered = (typeof ANSWERED)[number];

export interface AccessValues {
  vendorId: string;
  systemId: string;
  method: AccessRow['method'] | '';
  device: string;
  line: string;
  alwaysOn: Answered;
  personalAccounts: Answered;
  sourceRestricted: Answered;
  secondFactor: Answered;
  since: string | null;
  endedOn: string | null;
  note: string;
}

export function valuesOf(row: AccessRow | undefined): AccessValues {
  return {
    vendorId: row?.vendorId ?? '',
    systemId: row?.systemId ?? '',
    method: row?.method ?? '',
    device: row?.device ?? '',
    line: row?.line ?? '',
    alwaysOn: row?.alwaysOn ?? 'unknown',
    personalAccounts: row?.personalAccounts ?? 'unknown',
    sourceRestricted: row?.sourceRestricted ?? 'unknown',
    secondFactor: row?.secondFactor ?? 'unknown',
    since: row?.since ?? null,
    endedOn: row?.endedOn ?? null,
    note: row?.note ?? '',
  };
}

/** Where there is no remote maintenance, the record needs no device. */
export function bodyOf(values: AccessValues, noDevice: string): AccessBody | null {
  const { method, vendorId, systemId, device } = values;
  if (method === '') return null;
  return {
    ...values,
    method,
    vendorId: vendorId === '' ? null : vendorId,
    systemId: systemId === '' ? null : systemId,
    device: device.trim() === '' && method === 'none' ? noDevice : device,
  };
}

export const ACCESS_READERS = ['listRemoteAccesses', 'getRemoteMaintenance'] as const;
