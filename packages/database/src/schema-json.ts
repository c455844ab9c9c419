/** What the jsonb columns hold. Shapes owned by another package are imported from there. */
import type { AnswerDocument, AssessmentContext, ItemAnswer } from '@mamori/core/assessment/answer-document';
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
export type JsonObjects = readonly JsonObject[];
export type FilledForm = AnswerDocument;
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
  'contract.clauses': 'JsonObject',
  'contract.demarcation': 'JsonObject',
  'maintenance_work.plan': 'JsonObject',
  'maintenance_work.report': 'JsonObject',
  'campaign.letter': 'JsonObject',
  'campaign.reminders': 'JsonObject',
  'vendor_request.refusal': 'JsonObject',
  'vendor_request_event.details': 'JsonObject',
  'vendor_draft_item.value': 'JsonObject',
  'vendor_response.document': 'FilledForm',
  'vendor_response.answered_by': 'JsonObject',
  'vendor_response.proof': 'JsonObject',
  'vendor_response.verification': 'JsonObject',
  'form_drop_file.reading': 'JsonObject',
  'disclosure.content': 'JsonObject',
  'disclosure.reading': 'JsonObject',
  'device_limitation.questions': 'JsonObject',
  'answer_set.head': 'JsonObject',
  'answer_set.reviewed': 'JsonObject',
  'answer_set_item.value': 'AnswerContent',
  'customer_answer.value': 'AnswerContent',
  'customer_request.sent_revision': 'JsonObject',
  'customer_request.decision': 'JsonObject',
  'customer_request.delivery': 'JsonObject',
  'outbox_document.document': 'JsonObject',
  'inbox_document.document': 'JsonObject',
  'inbox_document.result': 'JsonObject',
  'mail_message.attachments': 'JsonObjects',
  'ledger_change_set.summary': 'JsonObject',
  'ledger_change.before': 'JsonObject',
  'ledger_change.after': 'JsonObject',
  'ledger_view.view': 'JsonObject',
  'stock_take.conditions': 'JsonObjects',
  'stock_take_entry.expected': 'JsonObject',
  'account_review_entry.shown': 'JsonObject',
  'network_layout.positions': 'JsonObject',
  'network_layout.captions': 'JsonObject',
  'network_diagram.content': 'JsonObject',
  'account_check_report.content': 'JsonObject',
} as const;
