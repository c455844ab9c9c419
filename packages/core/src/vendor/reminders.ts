/**
 * When a vendor is reminded, and when a request becomes a case for the telephone (R-C2: unanswered requests are visible and
 * escalate). Days are Japanese calendar days; whoever asks says what day it is.
 */
import type { IsoDate } from '../assessment/answer-document.ts';
import { addDays } from '../calendar/iso-date.ts';
import { isRequestOverdue, nextRequestStatus, type RequestStatus } from './request-status.ts';

export interface ReminderSchedule {
  readonly daysBefore: readonly number[];
  readonly daysAfter: readonly number[];
  readonly escalateAfterDays: number;
}

/** Two weeks and three days before, then a week after; from two weeks after on by telephone (our choice). */
export const DEFAULT_REMINDERS: ReminderSchedule = {
  daysBefore: [14, 3],
  daysAfter: [7],
  escalateAfterDays: 14,
};

export interface RemindableRequest {
  readonly status: RequestStatus;
  readonly dueOn: IsoDate;
  /** The day on which it was sent last; null while it was not. */
  readonly sentOn: IsoDate | null;
  readonly remindedOn: IsoDate | null;
}

/** Something may still come from the vendor: answered, accepted and refused requests are left alone, unsent ones too. */
export function mayBeReminded(status: RequestStatus): boolean {
  return status !== 'not_sent' && nextRequestStatus(status, 'send') !== null;
}

/** The days of the schedule, the earliest first, each once. */
export function reminderDays(schedule: ReminderSchedule, dueOn: IsoDate): IsoDate[] {
  const days = [
    ...schedule.daysBefore.map((days) => addDays(dueOn, -days)),
    ...schedule.daysAfter.map((days) => addDays(dueOn, days)),
  ];
  return [...new Set(days)].sort();
}

/**
 * The day of the schedule that calls for a reminder today, or null. Only the latest one that has come counts, so that days
 * without a running server are made up for by one reminder, not by several.
 */
export function reminderDue(
  schedule: ReminderSchedule,
  request: RemindableRequest,
  today: IsoDate,
): IsoDate | null {
  if (!mayBeReminded(request.status) || request.sentOn === null) return null;
  const latest = reminderDays(schedule, request.dueOn).findLast((day) => day <= today);
  if (latest === undefined) return null;
  const lastHeard = [request.sentOn, request.remindedOn ?? request.sentOn].sort().at(-1) ?? request.sentOn;
  return lastHeard < latest ? latest : null;
}

/** Reminders by mail have not helped: somebody calls. */
export function isEscalated(
  schedule: Pick<ReminderSchedule, 'escalateAfterDays'>,
  request: Pick<RemindableRequest, 'status' | 'dueOn'>,
  today: IsoDate,
): boolean {
  return (
    isRequestOverdue(request.status, request.dueOn, today) &&
    addDays(request.dueOn, schedule.escalateAfterDays) <= today
  );
}
