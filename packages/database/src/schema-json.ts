/** What the jsonb columns hold. Shapes owned by another package are imported from there. */
import type { AssessmentContext, ItemAnswer } from '@mamori/core/assessment/answer-document';

/** Plan of a measure that takes years (R-B5): completion stands here, the date in the year on the form. */
export interface ImprovementPlan {
  readonly text: string;
  readonly completionDate: string | null;
}

export interface AnswerContent extends ItemAnswer {
  readonly plan?: ImprovementPlan | null;
}

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
  'assessment.context': 'AnswerContext',
  'backup_run.seals': 'SealReferences',
  'audit_entry.details': 'JsonObject',
  'installation.settings': 'JsonObject',
  'organization.settings': 'JsonObject',
  'facility.setup': 'JsonObject',
  'system.scope': 'JsonObject',
} as const;
