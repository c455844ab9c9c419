import type { CallOutput } from '@mamori/contract/client';

export type Overview = CallOutput<'getBackupOverview'>;
export type BackupSystem = Overview['systems'][number];
export type OverviewBackup = Overview['unassigned'][number];
export type Finding = BackupSystem['findings'][number];
