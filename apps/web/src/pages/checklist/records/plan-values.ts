/** The form of a plan: its values, and what it sends. */
import type { CallInput } from '@mamori/contract/client';
import { PLAN_STATUSES } from '@mamori/core/assessment/item-records';
import type { PlanRow } from './records-data.ts';

export { PLAN_STATUSES };
export type PlanBody = CallInput<'savePlan'>['body'];
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export interface StepValues {
  /** Of this form only: rows keep their fields while others come and go. */
  key: number;
  text: string;
  due: string | null;
  done: boolean;
}

export interface PlanValues {
  name: string;
  measure: string;
  completion: string | null;
  responsible: string;
  status: PlanStatus;
  steps: readonly StepValues[];
  attachmentIds: readonly string[];
}

export function planValues(row: PlanRow | undefined): PlanValues {
  return {
    name: row?.name ?? '',
    measure: row?.measure ?? '',
    completion: row?.completion ?? null,
    responsible: row?.responsible ?? '',
    status: row?.status ?? 'draft',
    steps: (row?.steps ?? []).map((step, key) => ({ ...step, key })),
    attachmentIds: row?.attachmentIds ?? [],
  };
}

export function planBody({ steps, attachmentIds, ...rest }: PlanValues): PlanBody {
  return {
    ...rest,
    steps: steps.map(({ text, due, done }) => ({ text, due, done })),
    attachmentIds: [...attachmentIds],
  };
}
