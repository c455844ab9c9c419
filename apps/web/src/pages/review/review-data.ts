/** The data of the review page: the vendor's answers beside the facility's, contradictions first (R-B8). */
import type { CallOutput } from '@mamori/contract/client';
import type { OperationId } from '@mamori/contract/operations';
import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { effectiveVerdict } from '@mamori/core/assessment/effective';
import type { ItemVerdict } from '@mamori/core/verdict';
import type { Assessment } from '../checklist/checklist-data.ts';

export type RequestDetail = CallOutput<'getVendorRequest'>;
export type ResponseRow = RequestDetail['responses'][number];
export type ResponseDetail = CallOutput<'getVendorResponse'>;
export type Settlement = CallOutput<'saveSettlement'>;
export type Message = RequestDetail['messages'][number];

/** Everything that shows where a request stands or judges by accepted answers. */
export const REVIEW_READERS: readonly OperationId[] = [
  'getVendorRequest',
  'getVendorResponse',
  'getAssessment',
  'getItemVendors',
  'listContradictions',
  'getReadiness',
  'getDashboard',
  'getCampaign',
  'listCampaigns',
];

export interface ReviewRow {
  readonly itemId: string;
  readonly vendor: ItemAnswer;
  readonly vendorVerdict: ItemVerdict;
  /** Undefined: the facility's form has no such item. */
  readonly facility: ItemVerdict | undefined;
  readonly facilityNote: string;
  /** Vendors can speak for the facility's item of this number. */
  readonly isComparable: boolean;
  readonly isContradiction: boolean;
  /** Who does what the vendor denies, as the facility stated it; null while it has not. */
  readonly settlement: Settlement | null;
  readonly isChanged: boolean;
}

/** In print order, with what contradicts the facility first. */
export function reviewRows(response: ResponseDetail, assessment: Assessment | undefined): ReviewRow[] {
  const changed = new Set(response.compared?.changes.map(({ itemId }) => itemId));
  const rows = response.answers.map(({ itemId, value }): ReviewRow => {
    const vendor = value as ItemAnswer;
    const state = assessment?.items.find((one) => one.itemId === itemId);
    const stored = assessment?.answers.find((one) => one.itemId === itemId && one.systemId === null);
    const vendorVerdict = effectiveVerdict(vendor);
    const isComparable = state?.vendors != null;
    return {
      itemId,
      vendor,
      vendorVerdict,
      facility: state?.verdict,
      facilityNote: stored?.value.note ?? '',
      isComparable,
      isContradiction: isComparable && state.verdict === 'yes' && vendorVerdict === 'no',
      settlement: state?.vendors?.settlement ?? null,
      isChanged: changed.has(itemId),
    };
  });
  return rows.sort((a, b) => Number(b.isContradiction) - Number(a.isContradiction));
}
