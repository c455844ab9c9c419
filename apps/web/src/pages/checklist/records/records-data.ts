/** Plans and originals of one checklist: read once, for whichever item is open. */
import type { CallOutput } from '@mamori/contract/client';
import type { ImprovementPlan } from '@mamori/core/assessment/item-records';
import { useOperation } from '../../../app/api.ts';

type Records = CallOutput<'listItemRecords'>;
export type PlanRow = Records['plans'][number];
export type OriginalRow = Records['originals'][number];

/** Everything that shows plans or originals, or judges by them. */
export const RECORD_READERS = [
  'listItemRecords',
  'listAttachments',
  'getReadiness',
  'getDigest',
  'getDashboard',
] as const;

export interface RecordsOfItem {
  readonly isLoaded: boolean;
  readonly plan: PlanRow | undefined;
  readonly original: OriginalRow | undefined;
}

export function useRecords(assessmentId: string, itemId: string): RecordsOfItem {
  const { data } = useOperation('listItemRecords', { params: { assessmentId } });
  return {
    isLoaded: data !== undefined,
    plan: data?.plans.find((row) => row.itemId === itemId),
    original: data?.originals.find((row) => row.itemId === itemId),
  };
}

/** The core's words for the same fields. */
export const planOf = (row: PlanRow): ImprovementPlan => row;
