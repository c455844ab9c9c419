import { Edition } from '@mamori/regulations/model/edition';
import { Equivalence, Relation } from '@mamori/regulations/model/equivalence';
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

/** One line of the proposed table against the previous edition: how alike, and why. */
export const EquivalenceProposalRow = z.object({
  from: z.array(z.string()),
  to: z.array(z.string()),
  relation: Relation,
  /** Likeness of the wordings, 0 to 1. */
  score: z.number(),
  reasons: z.array(
    z.object({
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
      message: z.string(),
    }),
  ),
});

/** What keeps a draft from being published: where, and what to do. */
export const EditionProblem = z.object({
  code: z.string(),
  /** Edition, or two editions with an arrow; empty for the import as a whole. */
  subject: z.string(),
  /** `items.2-4`, `entries.3`. */
  path: z.string(),
  message: z.string(),
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
  editionIds: z.array(z.string()),
  editions: z.array(Edition),
  equivalences: z.array(Equivalence),
  report: z.object({
    understood: z.array(DiagnosticSchema),
    /** `settled`: a person says that it is dealt with. All must be before publication. */
    notUnderstood: z.array(DiagnosticSchema.extend({ settled: z.boolean() })),
  }),
  /** As first proposed, per pair of editions; corrections stand in `equivalences`. */
  proposals: z.array(z.object({ from: z.string(), to: z.string(), items: z.array(EquivalenceProposalRow) })),
  /** Tables that are no part of the checklist (demarcation of responsibility), word by word. */
  extraTables: z.array(
    z.object({
      kind: z.enum(['demarcation', 'unknown']),
      sheet: z.string(),
      range: z.string(),
      rows: z.array(z.array(z.string())),
    }),
  ),
  /** Empty when it may be published, and once it is. */
  problems: z.array(EditionProblem),
});

/** Without the contents. */
export const EditionImportRow = EditionImport.omit({
  editions: true,
  equivalences: true,
  report: true,
  proposals: true,
  extraTables: true,
  problems: true,
});
