import { FILTER_OPERATORS } from '@mamori/core/ledger/filter';
import { LEDGER_IDS, type LedgerId } from '@mamori/core/ledger/ledgers';
import { z } from 'zod';
import { AttachmentRow } from './assessment.ts';
import { Instant, RequiredText, Uuid, Version } from './common.ts';

export const LedgerName = z.enum(LEDGER_IDS as readonly [LedgerId, ...LedgerId[]]);
export const LedgerColumn = z.string().regex(/^[a-zA-Z]{1,40}$/);

/** Text, number, ISO date, id, or several of them; the definition of the ledger says which. */
export const LedgerCell = z.union([
  z.string().max(10_000),
  z.number(),
  z.null(),
  z.array(z.string().max(1000)).max(1000),
]);
export const LedgerCells = z.record(LedgerColumn, LedgerCell);
/** What the rows refer to: name by id, for each ledger or register. */
export const LedgerNames = z.record(z.string(), z.record(z.string(), z.string()));

export const LedgerRow = z.object({
  id: Uuid,
  version: Version,
  updatedAt: Instant,
  values: LedgerCells,
});

export const LedgerCondition = z.object({
  column: LedgerColumn,
  operator: z.enum(FILTER_OPERATORS),
  values: z.array(z.string().max(200)).max(50),
});
/** A value as JSON in the address, `empty` when left out. */
const jsonText = <T>(schema: z.ZodType<T>, empty: string) =>
  z
    .string()
    .max(4000)
    .default(empty)
    .transform((text, context): T => {
      try {
        return schema.parse(JSON.parse(text));
      } catch (cause) {
        context.addIssue({ code: 'custom', message: cause instanceof Error ? cause.message : 'not JSON' });
        return z.NEVER;
      }
    });
/** `[{"column":"kind","operator":"is","values":["server"]}]`. */
const Where = jsonText(z.array(LedgerCondition).max(20), '[]');
const Descending = z.enum(['true', 'false']).default('false');

export const LedgerFilter = z.object({
  q: z.string().trim().max(200).default(''),
  where: Where,
  order: LedgerColumn.optional(),
  descending: Descending,
  /**
   * Id of a rule: only the rows that its sentence is about; with `:unclear` behind it those of which it cannot tell. `accounts/unused`:
   * accounts of which the check finds this.
   */
  finding: z.string().max(100).optional(),
});
export const LedgerPageQuery = LedgerFilter.extend({
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
export const LedgerPage = z.object({
  rows: z.array(LedgerRow),
  /** Of all that fit. */
  total: z.int(),
  names: LedgerNames,
});

/**
 * Rows by id, or all that a filter shows: then `total` is how many the person saw. `versions`, in the order of `ids`, are those of the
 * rows as the person saw them; without them a row that somebody changed meanwhile is written over.
 */
export const LedgerSelection = z.union([
  z.object({ ids: z.array(Uuid).min(1).max(5000), versions: z.array(Version).max(5000).optional() }),
  z.object({
    q: z.string().trim().max(200).default(''),
    where: z.array(LedgerCondition).max(20).default([]),
    total: z.int().min(1),
  }),
]);

export const LedgerChangeKind = z.enum(['create', 'update', 'remove', 'import', 'take_over', 'undo']);
/** One write, of one row or of many. */
export const LedgerChangeSet = z.object({
  id: Uuid,
  kind: LedgerChangeKind,
  personName: z.string(),
  at: Instant,
  rowCount: z.int(),
  undoes: Uuid.nullable(),
  isUndone: z.boolean(),
  summary: z.record(z.string(), z.unknown()),
});
export const LedgerWritten = z.object({
  /** To undo it; null when everything stood there already. */
  changeSetId: Uuid.nullable(),
  rowCount: z.int(),
});
export const LedgerRowChange = LedgerChangeSet.extend({
  before: LedgerCells.nullable(),
  after: LedgerCells.nullable(),
});

export const LedgerViewContent = z.object({
  columns: z.array(LedgerColumn).min(1).max(60),
  q: z.string().max(200).default(''),
  where: z.array(LedgerCondition).max(20).default([]),
  order: LedgerColumn.nullable().default(null),
  descending: z.boolean().default(false),
});
export const LedgerView = z.object({
  id: Uuid,
  name: z.string(),
  /** Everybody of the organization has it. */
  isShared: z.boolean(),
  view: LedgerViewContent,
});
export const LedgerViewInput = z.object({
  name: RequiredText,
  isShared: z.boolean(),
  view: LedgerViewContent,
});

export const LedgerImportRemark = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  /** Heading of the column; null for the row as a whole. */
  column: z.string().nullable(),
  value: z.string().nullable(),
  message: z.string(),
});
export const LedgerImportRow = z.object({
  /** Line of the file as Excel counts it. */
  line: z.int(),
  action: z.enum(['create', 'update', 'unchanged', 'refused']),
  name: z.string(),
  rowId: Uuid.nullable(),
  changes: z.array(z.object({ column: z.string(), before: z.string(), after: z.string() })),
  remarks: z.array(LedgerImportRemark),
});
export const LedgerImport = z.object({
  fileName: z.string(),
  /** What the file was recognised as: `list`, or the output of a tool. */
  format: z.string(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'shift_jis']).nullable(),
  sheet: z.string().nullable(),
  columns: z.array(z.object({ heading: z.string(), column: LedgerColumn.nullable(), example: z.string() })),
  /** The columns stand as a person set them for these headings before. */
  isRemembered: z.boolean(),
  /** What a tool's output leaves out or says uncertainly, by line of the file. */
  fileRemarks: z.array(z.object({ line: z.int(), message: z.string() })),
  /** Rows with something to look at, errors first; the others are only counted. */
  rows: z.array(LedgerImportRow),
  counts: z.object({ create: z.int(), update: z.int(), unchanged: z.int(), refused: z.int() }),
  /** Stands for what the preview says; the import is refused when something has changed since. */
  fingerprint: z.string(),
  changeSetId: Uuid.nullable(),
});

/** Values for columns that the list lacks or leaves empty, as JSON: `{"kind":"terminal"}`. */
const Defaults = jsonText(LedgerCells, '{}');
/** `columns`: column of the ledger for each column of the list, `name,,place`; guessed when left out. */
export const LedgerImportQuery = z.object({ columns: z.string().max(8000).optional(), defaults: Defaults });

/** A photo or a paper of a row: type plate, permission, record of a test; of a disposal the signed decision and the proof. */
export const LedgerFileKind = z.enum(['photo', 'document', 'decision', 'proof']);
export const LedgerFile = AttachmentRow.extend({ kind: LedgerFileKind });
