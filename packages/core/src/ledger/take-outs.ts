/** What leaves the house and comes back (R-D4, R-D7, R-D8; S1 第4条(1)⑯, 第7条(2), 第13条(1)①③④⑤, 参考2-15). */
import type { IsoDate } from '../assessment/answer-document.ts';
import { addDays } from '../calendar/iso-date.ts';
import type { TakeOut } from './ledgers/movement.ts';

/** Asked for before anything leaves, each with its place in S1 第13条(1). */
export const TAKE_OUT_CONDITIONS = {
  encrypted: '③',
  password: '③',
  noPublicWireless: '④',
  minimalApplications: '⑤',
  noAdministrator: '⑤',
} as const satisfies Partial<Record<keyof TakeOut, string>>;
export type TakeOutCondition = keyof typeof TAKE_OUT_CONDITIONS;

/** Conditions that are not known to be met: no and unknown alike. */
export const unmetConditions = (takeOut: Pick<TakeOut, TakeOutCondition>): readonly TakeOutCondition[] =>
  (Object.keys(TAKE_OUT_CONDITIONS) as TakeOutCondition[]).filter((one) => takeOut[one] !== 'yes');

/** Overdue begins on the day after the one on which it was due. */
export const DUE_STATES = ['overdue', 'out', 'back'] as const;
export type DueState = (typeof DUE_STATES)[number];

export function dueState(
  { backOn, dueOn }: { readonly backOn: IsoDate | null; readonly dueOn: IsoDate | null },
  today: IsoDate,
): DueState {
  if (backOn !== null) return 'back';
  return dueOn !== null && dueOn < today ? 'overdue' : 'out';
}

export const PERMISSION_STATES = ['over', 'soon', 'open', 'running'] as const;
export type PermissionState = (typeof PERMISSION_STATES)[number];

/** Time to ask whether it is still needed (ours). */
const SOON_DAYS = 14;

/** A permission without an end is `open`: it never runs out by itself, and deserves one. */
export function permissionState(toOn: IsoDate | null, today: IsoDate): PermissionState {
  if (toOn === null) return 'open';
  if (toOn < today) return 'over';
  return toOn <= addDays(today, SOON_DAYS) ? 'soon' : 'running';
}
