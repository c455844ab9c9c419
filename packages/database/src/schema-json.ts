/** What the jsonb columns hold. Shapes owned by another package are imported from there. */
import type { AssessmentContext, ItemAnswer } from '@mamori/core/assessment/answer-document';
import type { ImprovementPlan, OriginalRecord } from '@mamori/core/assessment/item-records';

export type AnswerContent = ItemAnswer;

/** `attachmentIds`: those of the item's evidence files that are the plan, or the original. */
export type ItemRecordContent = (ImprovementPlan | OriginalRecord) & {
  readonly attachmentIds: readonly string[];
};

/** Where an answer came from: typed by a person, read from a form, carried over, taken from a vendor's form. */
export interface AnswerProvenance {
  readonly kind?: string;
  readonly id?: string;
  readonly [detail: string]: unknown;
}

export interface SealReference {
  readonly organizationId: string;
  readonly number: number;
  /** Hexadecimal. */
  readonly hash: string;
}

export type JsonObject = Readonly<Record<string, unknown>>;
export type AnswerContext = Partial<AssessmentContext>;
export type SealReferences = readonly SealReference[];

/** `table.column` → type of this module; the generator reads it. Columns that are not listed are `unknown`. */
export const JSON_TYPES = {
  'answer.value': 'AnswerContent',
  'answer.provenance': 'AnswerProvenance',
  'answer_history.value': 'AnswerContent',
  'answer_history.provenance': 'AnswerProvenance',
  'item_record.value': 'ItemRecordContent',
  'item_record_history.value': 'ItemRecordContent',
  'assessment.context': 'AnswerContext',
  'backup_run.seals': 'SealReferences',
  'audit_entry.details': 'JsonObject',
  'installation.settings': 'JsonObject',
  'organization.settings': 'JsonObject',
  'facility.setup': 'JsonObject',
  'system.scope': 'JsonObject',
} as const;
