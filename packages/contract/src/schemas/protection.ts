import { BACKUP_CRITERIA, BACKUP_STATES } from '@mamori/core/ledger/backups';
import { z } from 'zod';
import { DateOnly, Uuid, Version } from './common.ts';

const Known = z.enum(['yes', 'no', 'unknown']);

/** One row of the ledger of backups, with what a picture of it needs. */
export const OverviewBackup = z.object({
  id: Uuid,
  version: Version,
  name: z.string(),
  content: z.string(),
  place: z.string(),
  everyHours: z.int().nullable(),
  copies: z.int().nullable(),
  generations: z.int().nullable(),
  offline: Known,
  remote: Known,
  immutable: Known,
  encrypted: Known,
  restoreTestedOn: DateOnly.nullable(),
  restoreTestedBy: z.string(),
  restoreResult: z.enum(['succeeded', 'partly', 'failed']).nullable(),
  restoreMinutes: z.int().nullable(),
  restoreRecord: z.string(),
});

export const BackupFinding = z.object({
  criterion: z.enum(BACKUP_CRITERIA),
  verdict: Known,
  count: z.int().nullable(),
  date: DateOnly.nullable(),
  /** Where it is asked for; null: our own measure. */
  source: z.string().nullable(),
});

export const BackupOverview = z.object({
  /** Worst first: without any backup, with something that is not so, with something unknown. */
  systems: z.array(
    z.object({
      systemId: Uuid,
      name: z.string(),
      inScope: Known,
      state: z.enum(BACKUP_STATES),
      backups: z.array(OverviewBackup),
      findings: z.array(BackupFinding),
    }),
  ),
  /** Backups that name no system. */
  unassigned: z.array(OverviewBackup),
});
