/** What is signed at a hand-in (R-B14): answers, plans, originals, when, how and to whom, what was missing, the files' hashes. */
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import type { ItemRecords } from '@mamori/core/assessment/item-records';
import type { FrozenContradiction } from '../vendor-review/contradictions.ts';

export interface HandInPayload {
  readonly format: 'mamori.hand-in/1';
  readonly document: AnswerDocument;
  /** Plans and originals of that day; hand-ins from before they were recorded have none. */
  readonly records?: ItemRecords;
  /** What vendors answered otherwise, and what explained it; missing where no vendor was asked, and before this was recorded. */
  readonly contradictions?: readonly FrozenContradiction[];
  readonly method: 'paper' | 'digital';
  readonly timing: 'before' | 'on_day' | 'after';
  /** Calendar day in Japan. */
  readonly handedInOn: string;
  readonly recipient: string;
  readonly note: string;
  /** Steps that were left open. */
  readonly problems: readonly HandInProblem[];
  readonly files: { readonly xlsx: HandInFile; readonly pdf: HandInFile };
  /** The audit log's latest seal at that moment, as printed on the forms. */
  readonly auditSeal: { readonly number: number; readonly hash: string } | null;
}

export interface HandInProblem {
  readonly kind: string;
  readonly code: string;
  readonly item: string | null;
  readonly requirement: string;
  readonly message: string;
}

export interface HandInFile {
  readonly name: string;
  readonly sha256: string;
}

export const HAND_IN_TYPE = 'checklist.hand-in';
