import type { CallInput, CallOutput } from '@mamori/contract/client';
import type { Answered } from './access-values.ts';

export type WorkRow = CallOutput<'listMaintenanceWorks'>['rows'][number];
type WorkBody = CallInput<'createMaintenanceWork'>['body'];
type ReportBody = CallInput<'reportMaintenanceWork'>['body'];
export type Session = ReportBody['sessions'][number];

export const WORK_READERS = ['listMaintenanceWorks', 'getRemoteMaintenance'] as const;

export interface WorkValues {
  title: string;
  vendorId: string;
  place: 'remote' | 'on_site';
  remoteAccessId: string;
  emergency: boolean;
  /** Japanese time as the browser's field writes it, `2026-11-20T21:00`. */
  from: string;
  to: string;
  workers: string;
  accounts: string;
  devices: string;
  steps: string;
  note: string;
}

/** Fields show Japanese time wherever the browser stands. */
export function fieldTime(instant: string | null): string {
  if (instant === null) return '';
  return new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(0, 16);
}

export const instantOf = (field: string): string | null =>
  field === '' ? null : new Date(`${field}:00+09:00`).toISOString();

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export function valuesOf(row: WorkRow | undefined): WorkValues {
  const plan = row?.plan;
  return {
    title: row?.title ?? '',
    vendorId: row?.vendorId ?? '',
    place: row?.place ?? 'remote',
    remoteAccessId: row?.remoteAccessId ?? '',
    emergency: row?.emergency ?? false,
    from: fieldTime(plan?.from ?? null),
    to: fieldTime(plan?.to ?? null),
    workers: (plan?.workers ?? []).join('\n'),
    accounts: (plan?.accounts ?? []).join('\n'),
    devices: (plan?.devices ?? []).join('\n'),
    steps: plan?.steps ?? '',
    note: row?.note ?? '',
  };
}

export function bodyOf(values: WorkValues, systemId: string | null): WorkBody {
  const { title, vendorId, place, remoteAccessId, emergency, note } = values;
  return {
    title: title.trim(),
    place,
    emergency,
    note,
    systemId,
    vendorId: vendorId === '' ? null : vendorId,
    remoteAccessId: remoteAccessId === '' || place === 'on_site' ? null : remoteAccessId,
    plan: {
      from: instantOf(values.from),
      to: instantOf(values.to),
      workers: lines(values.workers),
      accounts: lines(values.accounts),
      devices: lines(values.devices),
      steps: values.steps,
    },
  };
}

export interface ReportValues {
  sessions: readonly Session[];
  patientData: Answered;
  patientDataWhat: string;
  dataTaken: Answered;
  dataErased: Answered;
  filesSent: Answered;
  filesSanitised: Answered;
  result: string;
  reporter: string;
}

export function reportOf(row: WorkRow): ReportValues {
  const { report } = row;
  return {
    sessions: report?.sessions ?? [],
    patientData: report?.patientData ?? 'unknown',
    patientDataWhat: report?.patientDataWhat ?? '',
    dataTaken: report?.dataTaken ?? 'unknown',
    dataErased: report?.dataErased ?? 'unknown',
    filesSent: report?.filesSent ?? 'unknown',
    filesSanitised: report?.filesSanitised ?? 'unknown',
    result: report?.result ?? '',
    reporter: report?.reporter ?? '',
  };
}
