import { z } from 'zod';
import {
  DateOnly,
  DiagnosticSchema,
  EditionIdText,
  Instant,
  ItemIdText,
  RuleProblem,
  Uuid,
  Version,
} from './common.ts';
import { LedgerPart } from './ledger-part.ts';
import { VendorPart } from './vendor-part.ts';

export const AnswerValueSchema = z.enum(['yes', 'no', 'notApplicable']).nullable();
const ConfirmationSchema = z.object({ answer: AnswerValueSchema, date: DateOnly.nullable() });

/** The core's `ItemAnswer`. */
export const ItemAnswerSchema = ConfirmationSchema.extend({
  targetDate: DateOnly.nullable(),
  second: ConfirmationSchema.nullable(),
  between: z
    .array(ConfirmationSchema.extend({ targetDate: DateOnly.nullable() }))
    .max(50)
    .optional(),
  nextTargetDate: DateOnly.nullable().optional(),
  note: z.string().max(5000),
  basis: z.string().max(5000).optional(),
  /** Carried from an earlier edition; no answer until a person confirms it (R-B12). Written by a carry-over only. */
  proposal: z
    .object({ answer: AnswerValueSchema, edition: z.string(), items: z.array(z.string()) })
    .optional(),
});

export const ContextSchema = z.object({
  vendorContracts: z.boolean().nullable(),
  externalLine: z.boolean().nullable(),
  networkDevices: z.boolean().nullable(),
  servers: z.boolean().nullable(),
});

export const AttachmentRow = z.object({
  id: Uuid,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  createdAt: Instant,
  createdBy: z.string(),
});

/** One stored answer; `systemId` null is the facility as a whole. */
export const StoredAnswer = z.object({
  itemId: ItemIdText,
  systemId: Uuid.nullable(),
  version: Version,
  value: ItemAnswerSchema,
  /** `proposed`: the value holds a proposal that no person has confirmed. */
  state: z.enum(['confirmed', 'proposed']),
  provenance: z.object({ kind: z.enum(['person', 'carryOver', 'formImport', 'vendors']), text: z.string() }),
  updatedAt: Instant,
  updatedBy: z.string(),
});

/** What the rules say of the facility's answer; `verdict` is the confirmed answer, never the sum. */
export const ItemState = z.object({
  itemId: ItemIdText,
  verdict: z.enum(['yes', 'no', 'unknown', 'notApplicable']),
  /** The answer need not be given, and why (RULES.md, What falls away). */
  fallsAway: z.object({ code: z.string(), text: z.string() }).nullable(),
  overdue: z.boolean(),
  /** Sum over the systems' own answers (R-B6), a proposal; null while no system has an answer of its own. */
  sum: z
    .object({
      verdict: z.enum(['yes', 'no', 'unknown', 'notApplicable']),
      reasons: z.array(
        z.object({
          systemId: Uuid,
          code: z.string(),
          counted: z.boolean(),
          text: z.string(),
          note: z.string(),
        }),
      ),
    })
    .nullable(),
  /** The facility's confirmed answer says otherwise than the sum. */
  contradictsSum: z.boolean(),
  /** What the accepted answers of vendors give, a proposal (R-B8); null where no vendor was asked or none can answer. */
  vendors: VendorPart.nullable(),
  /** What the facility's own ledgers say, a proposal; null where no rule looks at them or they are empty. */
  ledgers: LedgerPart.nullable(),
  problems: z.array(RuleProblem),
  attachmentCount: z.int(),
});

export const AssessmentSummary = z.object({
  id: Uuid,
  editionId: EditionIdText,
  fiscalYear: z.int(),
  title: z.string(),
  status: z.enum(['open', 'handedIn', 'closed']),
  answered: z.int(),
  total: z.int(),
  problems: z.int(),
  updatedAt: Instant,
  handedInAt: Instant.nullable(),
});

export const AssessmentDetail = z.object({
  id: Uuid,
  version: Version,
  editionId: EditionIdText,
  fiscalYear: z.int(),
  status: z.enum(['open', 'handedIn', 'closed']),
  context: ContextSchema,
  answers: z.array(StoredAnswer),
  items: z.array(ItemState),
  /** Systems in scope: columns of the per-system matrix. */
  systems: z.array(
    z.object({
      id: Uuid,
      name: z.string(),
      deviceClasses: z.array(z.enum(['server', 'terminal', 'network'])),
      vendorName: z.string().nullable(),
    }),
  ),
  progress: z.object({ answered: z.int(), total: z.int(), percent: z.int() }),
  /** Passed to the event stream to hear of later changes. */
  changeNumber: z.int(),
});

/** One thing to do before the hand-in, in the order in which to do them (core `Step`). */
export const Step = z.object({
  kind: z.string(),
  code: z.string(),
  item: z.string().nullable(),
  blocking: z.boolean(),
  requirement: z.string(),
  /** What to do, in words. */
  title: z.string(),
  message: z.string(),
  /** Where to do it in the product: path of the web app. */
  link: z.string(),
});
export const Readiness = z.object({
  ready: z.boolean(),
  blockedByQuestions: z.boolean(),
  progress: z.object({ answered: z.int(), total: z.int() }),
  substance: z.object({
    yes: z.int(),
    no: z.int(),
    notApplicable: z.int(),
    unknown: z.int(),
    overdue: z.int(),
  }),
  steps: z.array(Step),
});

/** One difference between two states of an answer. */
export const AnswerChange = z.object({
  itemId: ItemIdText,
  systemId: Uuid.nullable(),
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export const CarryOverItem = z.object({
  itemId: z.string(),
  /** Items of the older edition and what they said. */
  from: z.array(z.object({ item: z.string(), verdict: z.enum(['yes', 'no', 'unknown', 'notApplicable']) })),
  relation: z.enum(['same', 'minor', 'major', 'split', 'merged', 'new', 'gone']).nullable(),
  /** What changed between the editions. */
  difference: z.string(),
  /** Suggested answer; null suggests nothing. Always wants a person's confirmation. */
  proposed: AnswerValueSchema,
  note: z.string(),
  basis: z.string(),
  /** Name of the plan over several years that goes on, and of the original whose place is carried; null for none. */
  plan: z.string().nullable(),
  original: z.string().nullable(),
  code: z.string(),
  reason: z.string(),
  /** A person has answered already: it would be left as it is. */
  alreadyAnswered: z.boolean(),
  carriesAnything: z.boolean(),
});
export const CarryOverPreview = z.object({
  fromAssessmentId: Uuid,
  fromEditionId: EditionIdText,
  items: z.array(CarryOverItem),
  /** Items of the older edition without a successor. */
  gone: z.array(
    z.object({
      item: z.string(),
      verdict: z.enum(['yes', 'no', 'unknown', 'notApplicable']),
      note: z.string(),
    }),
  ),
});

export const FormImport = z.object({
  id: Uuid,
  fileName: z.string(),
  sha256: z.string(),
  recognised: z.object({
    editionId: EditionIdText.nullable(),
    certainty: z.number(),
    reasons: z.array(z.string()),
  }),
  subjectName: z.string().nullable(),
  changes: z.array(AnswerChange),
  diagnostics: z.array(DiagnosticSchema),
  state: z.enum(['preview', 'applied', 'discarded']),
  createdAt: Instant,
});

export const HandIn = z.object({
  id: Uuid,
  assessmentId: Uuid,
  editionId: EditionIdText,
  at: Instant,
  method: z.enum(['paper', 'digital']),
  timing: z.enum(['before', 'on_day', 'after']),
  handedInOn: DateOnly,
  recipient: z.string(),
  note: z.string(),
  by: z.string(),
  sha256: z.string(),
  keyFingerprint: z.string(),
  seal: z.string().nullable(),
});
/** A step that was still open at a hand-in despite problems. */
export const HandInProblem = z.object({
  kind: z.string(),
  code: z.string(),
  item: z.string().nullable(),
  requirement: z.string(),
  message: z.string(),
});
export const HandInInput = z.object({
  method: z.enum(['paper', 'digital']),
  timing: z.enum(['before', 'on_day', 'after']),
  handedInOn: DateOnly,
  recipient: z.string().trim().min(1).max(200),
  note: z.string().max(5000).default(''),
  /** Hand in although problems are left; the problems are kept with the copy. */
  despiteProblems: z.boolean().default(false),
});
