/** R-C2: reminders by schedule, one row per rule. */
import { describe, expect, it } from 'vitest';
import { isEscalated, reminderDays, reminderDue } from '../../src/vendor/reminders.ts';
import type { RequestStatus } from '../../src/vendor/request-status.ts';

const schedule = { daysBefore: [14, 3], daysAfter: [7, 21], escalateAfterDays: 14 };
const dueOn = '2025-10-31';

interface Row {
  readonly name: string;
  readonly today: string;
  readonly expected: string | null;
  readonly status?: RequestStatus;
  readonly sentOn?: string | null;
  readonly remindedOn?: string | null;
}

const ROWS: readonly Row[] = [
  { name: 'nothing before the first day', today: '2025-10-16', expected: null },
  { name: 'the first day', today: '2025-10-17', expected: '2025-10-17' },
  { name: 'not twice for one day', today: '2025-10-18', remindedOn: '2025-10-17', expected: null },
  { name: 'not again on the same day', today: '2025-10-17', remindedOn: '2025-10-17', expected: null },
  { name: 'the second day', today: '2025-10-28', remindedOn: '2025-10-17', expected: '2025-10-28' },
  { name: 'after the due date', today: '2025-11-07', remindedOn: '2025-10-28', expected: '2025-11-07' },
  { name: 'days off are made up for once', today: '2025-11-10', expected: '2025-11-07' },
  { name: 'and then not again', today: '2025-11-11', remindedOn: '2025-11-10', expected: null },
  {
    name: 'a reminder by hand in between counts',
    today: '2025-10-28',
    remindedOn: '2025-10-28',
    expected: null,
  },
  {
    name: 'who was asked after the day is not reminded of it',
    today: '2025-10-20',
    sentOn: '2025-10-18',
    expected: null,
  },
  {
    name: 'who was asked on the day itself neither',
    today: '2025-10-17',
    sentOn: '2025-10-17',
    expected: null,
  },
  { name: 'not sent yet', today: '2025-10-17', status: 'not_sent', sentOn: null, expected: null },
  { name: 'opened is no answer', today: '2025-10-17', status: 'opened', expected: '2025-10-17' },
  { name: 'a draft is no answer', today: '2025-10-17', status: 'draft', expected: '2025-10-17' },
  { name: 'returned waits for the vendor', today: '2025-10-17', status: 'returned', expected: '2025-10-17' },
  { name: 'answered', today: '2025-11-07', status: 'answered', expected: null },
  { name: 'accepted', today: '2025-11-07', status: 'accepted', expected: null },
  { name: 'refused', today: '2025-11-07', status: 'refused', expected: null },
];

describe('reminderDue (R-C2)', () => {
  it.each(ROWS)('$name', ({ today, expected, status = 'sent', sentOn = '2025-10-01', remindedOn = null }) => {
    expect(reminderDue(schedule, { status, dueOn, sentOn, remindedOn }, today)).toBe(expected);
  });

  it('follows a due date that was moved', () => {
    const request = {
      status: 'sent',
      dueOn: '2025-12-31',
      sentOn: '2025-10-01',
      remindedOn: '2025-10-28',
    } as const;
    expect(reminderDue(schedule, request, '2025-11-30')).toBeNull();
    expect(reminderDue(schedule, request, '2025-12-17')).toBe('2025-12-17');
  });

  it('knows no day without a schedule', () => {
    const none = { daysBefore: [], daysAfter: [], escalateAfterDays: 14 };
    const request = { status: 'sent', dueOn, sentOn: '2025-10-01', remindedOn: null } as const;
    expect(reminderDue(none, request, '2026-03-31')).toBeNull();
  });

  it('sorts the days and counts a day that stands in both lists once', () => {
    expect(reminderDays({ daysBefore: [0, 3], daysAfter: [7], escalateAfterDays: 1 }, dueOn)).toEqual([
      '2025-10-28',
      '2025-10-31',
      '2025-11-07',
    ]);
  });
});

describe('isEscalated (R-C2)', () => {
  it.each([
    ['sent', '2025-11-13', false],
    ['sent', '2025-11-14', true],
    ['returned', '2025-11-14', true],
    ['not_sent', '2025-11-14', true],
    ['answered', '2025-11-14', false],
    ['refused', '2025-11-14', false],
  ] as const)('%s on %s: %s', (status, today, expected) => {
    expect(isEscalated(schedule, { status, dueOn }, today)).toBe(expected);
  });
});
