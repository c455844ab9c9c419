import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_GENERATIONS, expiredBackups, isBackupDue } from '../../src/backup/generations.ts';

const TOKYO = 'Asia/Tokyo';
const at = (text: string) => new Date(`${text}+09:00`);
const backup = (text: string) => ({ id: text, finishedAt: at(text) });
const kept = (times: string[], keep = DEFAULT_GENERATIONS) => {
  const expired = new Set(expiredBackups(times.map(backup), keep, TOKYO));
  return times.filter((time) => !expired.has(time));
};

function nights(count: number, last: string): string[] {
  return Array.from({ length: count }, (_, i) => {
    const day = new Date(at(`${last}T03:00:00`).getTime() - i * 86_400_000);
    return new Date(day.getTime() + 9 * 3_600_000).toISOString().slice(0, 19);
  });
}

describe('generations (R-K5)', () => {
  it('keep the last days, weeks and months of two years of nights', () => {
    const left = kept(nights(730, '2026-07-31'), { daily: 3, weekly: 2, monthly: 3 });
    expect(left).toEqual([
      '2026-07-31T03:00:00',
      '2026-07-30T03:00:00',
      '2026-07-29T03:00:00',
      // Newest of the week before (Monday 20 to Sunday 26 July), and of the months before.
      '2026-07-26T03:00:00',
      '2026-06-30T03:00:00',
      '2026-05-31T03:00:00',
    ]);
  });

  it('keep the newest of a day with several', () => {
    expect(kept(['2026-07-31T03:00:00', '2026-07-31T12:00:00'], { daily: 1, weekly: 0, monthly: 0 })).toEqual(
      ['2026-07-31T12:00:00'],
    );
  });

  it('count days where the installation stands', () => {
    const times = ['2026-07-31T08:00:00', '2026-07-31T10:00:00'];
    expect(kept(times, { daily: 2, weekly: 0, monthly: 0 })).toEqual(['2026-07-31T10:00:00']);
    const expiredInLondon = expiredBackups(times.map(backup), { daily: 2, weekly: 0, monthly: 0 }, 'UTC');
    expect(expiredInLondon).toEqual([]);
  });

  it('count generations that exist, not days that passed: a machine switched off for a month loses none', () => {
    const times = ['2026-07-31T03:00:00', '2026-06-20T03:00:00', '2026-06-19T03:00:00'];
    expect(kept(times, { daily: 3, weekly: 0, monthly: 0 })).toEqual(times);
  });

  it('never lose the newest, never more than they have, and are settled after one pass', () => {
    const instants = fc.uniqueArray(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 60 });
    const counts = fc.record({ daily: fc.nat(10), weekly: fc.nat(10), monthly: fc.nat(10) });
    fc.assert(
      fc.property(instants, counts, (hours, keep) => {
        const backups = hours.map((hour) => ({
          id: String(hour),
          finishedAt: new Date(hour * 3_600_000 * 7),
        }));
        const expired = new Set(expiredBackups(backups, keep, TOKYO));
        const left = backups.filter((one) => !expired.has(one.id));
        expect(left.map((one) => one.id)).toContain(String(Math.max(...hours)));
        expect(left.length).toBeLessThanOrEqual(Math.max(1, keep.daily + keep.weekly + keep.monthly));
        expect(expiredBackups(left, keep, TOKYO)).toEqual([]);
      }),
    );
  });
});

describe('the daily hour', () => {
  it.each([
    ['never tried', null, '2026-07-31T10:00:00', true],
    ['this morning, hour passed', '2026-07-31T03:00:10', '2026-07-31T10:00:00', false],
    ['yesterday, hour not yet come', '2026-07-30T03:00:10', '2026-07-31T02:59:00', false],
    ['yesterday, hour has come', '2026-07-30T03:00:10', '2026-07-31T03:00:00', true],
    ['before the hour today, hour has come', '2026-07-31T01:00:00', '2026-07-31T03:00:00', true],
    ['three days ago, machine was off', '2026-07-28T03:00:00', '2026-07-31T02:00:00', true],
  ])('%s', (_, last, now, due) => {
    expect(isBackupDue(3, last === null ? null : at(last), at(now), TOKYO)).toBe(due);
  });

  it('comes again at once after a clock that was years ahead', () => {
    expect(isBackupDue(3, at('2031-01-01T03:00:00'), at('2026-07-31T12:00:00'), TOKYO)).toBe(true);
  });
});
