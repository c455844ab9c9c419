import { Edition } from '@mamori/regulations/model/edition';
import { Equivalence } from '@mamori/regulations/model/equivalence';
import { z } from 'zod';
import { DiagnosticSchema, Instant, Uuid, Version } from './common.ts';

export const BackupRun = z.object({
  id: Uuid,
  kind: z.enum(['manual', 'scheduled', 'migration']),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  fileName: z.string(),
  size: z.int().nullable(),
  sha256: z.string().nullable(),
  state: z.enum(['running', 'succeeded', 'failed']),
  error: z.string().nullable(),
  restoreTestedAt: Instant.nullable(),
  restoreResult: z.string().nullable(),
  /** The file is still there (generations may have removed it). */
  present: z.boolean(),
});

export const BackupSettings = z.object({
  enabled: z.boolean(),
  /** Hour of the day, local time of the installation. */
  hour: z.int().min(0).max(23),
  directory: z.string().max(1000),
  keepDaily: z.int().min(1).max(90),
  keepWeekly: z.int().min(0).max(52),
  keepMonthly: z.int().min(0).max(60),
});

export const AuditEntry = z.object({
  id: z.string(),
  at: Instant,
  personName: z.string(),
  action: z.string(),
  subject: z.string(),
  details: z.record(z.string(), z.unknown()),
  origin: z.string(),
  sealNumber: z.int().nullable(),
});

/** An edition read from the ministry's workbooks, waiting for a person's review. */
export const EditionImport = z.object({
  id: Uuid,
  version: Version,
  state: z.enum(['draft', 'published', 'discarded']),
  fileNames: z.array(z.string()),
  createdAt: Instant,
  createdBy: z.string(),
  publishedAt: Instant.nullable(),
  completeness: z.enum(['complete', 'partial', 'unrecognised']),
  editions: z.array(Edition),
  equivalences: z.array(Equivalence),
  report: z.object({ understood: z.array(DiagnosticSchema), notUnderstood: z.array(DiagnosticSchema) }),
});
