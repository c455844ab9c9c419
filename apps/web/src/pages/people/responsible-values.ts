import type { CallOutput } from '@mamori/contract/client';

export type ResponsibleRow = CallOutput<'listResponsiblePeople'>['rows'][number];

export const RESPONSIBLE_ROLES = [
  'safety_manager',
  'planning_manager',
  'system_operator',
  'deputy',
  'director',
] as const;
export type ResponsibleRole = (typeof RESPONSIBLE_ROLES)[number];

export interface ResponsibleValues {
  role: ResponsibleRole | '';
  name: string;
  post: string;
  phone: string;
  mayStopSystems: boolean;
  note: string;
}

export function valuesOf(row: ResponsibleRow | undefined): ResponsibleValues {
  return {
    role: row?.role ?? '',
    name: row?.name ?? '',
    post: row?.post ?? '',
    phone: row?.phone ?? '',
    mayStopSystems: row?.mayStopSystems ?? false,
    note: row?.note ?? '',
  };
}

export const RESPONSIBLE_READERS = ['listResponsiblePeople', 'getDashboard'] as const;
