/** A date that is wrong is worse than none (R-E3). */
import { describe, expect, it } from 'vitest';
import { dateOrder, readToolDate } from '../src/dates.ts';

describe('the order of day and month', () => {
  it.each([
    [['5/6/2026', '11/20/2025'], 'month-first'],
    [['5/6/2026', '20/11/2025'], 'day-first'],
    [['5/6/2026', '20/11/2025', '11/20/2025'], 'unclear'],
    [['5/6/2026 8:01:11 AM'], 'month-first'],
    // Australia writes the day first, a zero before the month, and the half of the day.
    [['4/06/2024 8:35:12 PM'], 'unclear'],
    [['5/6/2026 8:01:11', '2026/05/06'], 'unclear'],
    [['05-06-2023', '13-06-2023'], 'day-first'],
    [[], 'unclear'],
  ] as const)('%j is %s', (cells, order) => {
    expect(dateOrder(cells)).toBe(order);
  });
});

describe('one date', () => {
  it.each([
    ['2026/04/01 8:31:07', '2026-04-01'],
    ['2026-04-01T08:31:07+09:00', '2026-04-01'],
    ['2026年4月1日 8:31', '2026-04-01'],
    ['20260401083107.000000+540', '2026-04-01'],
    ['20260401083107.0Z', '2026-04-01'],
    ['20260401', '2026-04-01'],
    ['133886400000000000', '2025-04-09'],
    ['/Date(1712193693000)/', '2024-04-04'],
    // 22:30 of universal time: half past seven of the next morning in Japan.
    ['/Date(1712183400000)/', '2024-04-04'],
    ['133566570000000000', '2024-04-04'],
    ['Thu Apr  4 10:21:33 +0900 2024', '2024-04-04'],
    ['木  4月  4 10:21:33 +0900 2024', '2024-04-04'],
    ['Thursday, April 4, 2024 10:21:33 AM', '2024-04-04'],
    ['4 April 2024', '2024-04-04'],
    ['R6.4.4', '2024-04-04'],
    ['20/11/2025', '2025-11-20'],
    ['6/6/2025', '2025-06-06'],
    ...['', '0', 'Never', 'なし', '無期限', 'N/A', '9223372036854775807', '1/1/1601 9:00:00 AM'].map(
      (never) => [never, ''] as const,
    ),
  ] as const)('%s is %s', (cell, date) => {
    expect(readToolDate(cell, 'unclear')).toEqual({ ok: true, date });
  });

  it.each([
    ['5/6/2026', 'date-order-unclear'],
    ['2026-02-30', 'date-unreadable'],
    ['31/31/2026', 'date-unreadable'],
    ['someday', 'date-unreadable'],
    [`2026-01-01${' '.repeat(100)}`, 'date-unreadable'],
  ] as const)('%s is no date', (cell, code) => {
    expect(readToolDate(cell, 'unclear')).toEqual({ ok: false, code });
  });

  it('goes by the order that the file shows', () => {
    expect(readToolDate('5/6/2026', 'month-first')).toEqual({ ok: true, date: '2026-05-06' });
    expect(readToolDate('5/6/2026', 'day-first')).toEqual({ ok: true, date: '2026-06-05' });
  });
});
