import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateOfEra,
  ERAS,
  eraOf,
  formatEraDate,
  formatEraShort,
  formatFiscalYear,
} from '../../src/calendar/era.ts';
import { fromExcelSerial, toExcelSerial } from '../../src/calendar/excel-serial.ts';
import {
  fiscalYearOf,
  fiscalYearOfEdition,
  fiscalYearRange,
  isInFiscalYear,
} from '../../src/calendar/fiscal-year.ts';
import {
  addDays,
  dateParts,
  daysBetween,
  fromDayNumber,
  isIsoDate,
  isoDate,
  toDayNumber,
} from '../../src/calendar/iso-date.ts';
import { parseDate } from '../../src/calendar/parse-date.ts';

/** 1873 to 2100: every day that an era covers. */
const day = fc.integer({ min: toDayNumber('1873-01-01'), max: toDayNumber('2100-12-31') }).map((number) => {
  const date = fromDayNumber(number);
  if (date === null) throw new Error(`no day ${number}`);
  return date;
});

describe('calendar dates', () => {
  it('knows which days exist', () => {
    expect(isIsoDate('2024-02-29')).toBe(true);
    expect(
      ['2025-02-29', '2025-04-31', '2025-13-01', '2025-00-10', '2025-1-1', '', 'x'].filter(isIsoDate),
    ).toEqual([]);
    expect(isoDate(2025, 2, 29)).toBeNull();
  });

  it('agrees with the platform over whole centuries', () => {
    fc.assert(
      fc.property(day, (date) => {
        const parts = dateParts(date);
        const platform = Date.UTC(parts?.year ?? 0, (parts?.month ?? 0) - 1, parts?.day) / 86_400_000;
        expect(toDayNumber(date)).toBe(platform);
      }),
    );
  });

  it('adds and counts days', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysBetween('2025-04-01', '2026-03-31')).toBe(364);
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (date, n) => {
        expect(daysBetween(date, addDays(date, n))).toBe(n);
      }),
    );
  });
});

describe('fiscal years', () => {
  it('R-B3 run from 1 April to 31 March', () => {
    expect(fiscalYearOf('2025-04-01')).toBe(2025);
    expect(fiscalYearOf('2026-03-31')).toBe(2025);
    expect(fiscalYearOf('2025-03-31')).toBe(2024);
    expect(fiscalYearRange(2025)).toEqual({ first: '2025-04-01', last: '2026-03-31' });
    fc.assert(
      fc.property(day, (date) => {
        expect(isInFiscalYear(date, fiscalYearOf(date))).toBe(true);
      }),
    );
  });

  it('reads the year out of an edition id', () => {
    expect(fiscalYearOfEdition('fy2025/facility')).toBe(2025);
    expect(fiscalYearOfEdition('2025')).toBeNull();
  });
});

describe('eras', () => {
  it.each([
    ['2025-05-20', '令和7年5月20日', 'R7.5.20'],
    ['2019-05-01', '令和元年5月1日', 'R1.5.1'],
    ['2019-04-30', '平成31年4月30日', 'H31.4.30'],
    ['1989-01-08', '平成元年1月8日', 'H1.1.8'],
    ['1989-01-07', '昭和64年1月7日', 'S64.1.7'],
    ['1926-12-25', '昭和元年12月25日', 'S1.12.25'],
    ['1912-07-30', '大正元年7月30日', 'T1.7.30'],
    ['1912-07-29', '明治45年7月29日', 'M45.7.29'],
  ])('%s is %s', (date, long, short) => {
    expect(formatEraDate(date)).toBe(long);
    expect(formatEraShort(date)).toBe(short);
  });

  it('names fiscal years as public offices do', () => {
    expect([2018, 2019, 2020, 2025].map(formatFiscalYear)).toEqual([
      '平成30年度',
      '令和元年度',
      '令和2年度',
      '令和7年度',
    ]);
  });

  it('a date outside its era is none', () => {
    const heisei = ERAS[1];
    if (!heisei) throw new Error('no era');
    expect(dateOfEra(heisei, 31, 5, 1)).toBeNull();
    expect(dateOfEra(heisei, 1, 1, 7)).toBeNull();
    expect(dateOfEra(heisei, 0, 6, 1)).toBeNull();
  });

  it('every written form reads back as the same day', () => {
    fc.assert(
      fc.property(day, (date) => {
        for (const text of [formatEraDate(date), formatEraShort(date), date, date.replaceAll('-', '/')]) {
          expect(parseDate(text, null)).toEqual({ ok: true, date, year: 'written' });
        }
        const era = eraOf(date);
        const { month, day: dayOfMonth } = dateParts(date) ?? { month: 0, day: 0 };
        expect(era && dateOfEra(era.era, era.year, month, dayOfMonth)).toBe(date);
      }),
    );
  });
});

describe('reading dates as people write them (R-B13)', () => {
  it.each([
    ['R7.5.20', '2025-05-20'],
    ['r7.5.20', '2025-05-20'],
    ['R7/5/20', '2025-05-20'],
    ['R7-5-20', '2025-05-20'],
    ['R 7. 5. 20', '2025-05-20'],
    ['R.7.5.20', '2025-05-20'],
    ['R07.05.20', '2025-05-20'],
    ['令和7年5月20日', '2025-05-20'],
    ['令和７年５月２０日', '2025-05-20'],
    ['令和 7 年 5 月 20 日（火）', '2025-05-20'],
    ['㋿7年5月20日', '2025-05-20'],
    ['令7.5.20', '2025-05-20'],
    ['令和七年五月二十日', '2025-05-20'],
    ['令和元年6月1日', '2019-06-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
    ['2025/5/20', '2025-05-20'],
    ['2025.5.20', '2025-05-20'],
    ['2025－05－20', '2025-05-20'],
    ['２０２５／５／２０', '2025-05-20'],
    ['2025年5月20日', '2025-05-20'],
    ['西暦2025年5月20日', '2025-05-20'],
    ['20250520', '2025-05-20'],
  ])('%s', (text, date) => {
    expect(parseDate(text, 2025)).toEqual({ ok: true, date, year: 'written' });
  });

  it.each([
    ['5/20', '2025-05-20'],
    ['５月２０日', '2025-05-20'],
    ['5.20', '2025-05-20'],
    ['1/31', '2026-01-31'],
    ['十二月一日', '2025-12-01'],
  ])('%s takes its year from the edition', (text, date) => {
    expect(parseDate(text, 2025)).toEqual({ ok: true, date, year: 'edition' });
  });

  it('29 February belongs to the January–March part of the fiscal year', () => {
    expect(parseDate('2/29', 2023)).toEqual({ ok: true, date: '2024-02-29', year: 'edition' });
    expect(parseDate('2/29', 2025)).toEqual({ ok: false, code: 'date-nonexistent' });
  });

  it.each([
    ['2025/2/30', 'date-nonexistent'],
    ['13/1', 'date-nonexistent'],
    ['R7.2.29', 'date-nonexistent'],
    ['平成31年5月1日', 'date-outside-era'],
    ['令和1年4月30日', 'date-outside-era'],
    ['7/5/20', 'date-year-unclear'],
    ['25.5.20', 'date-year-unclear'],
    ['R7.5', 'date-unreadable'],
    ['令和7年5月', 'date-unreadable'],
    ['5月末', 'date-unreadable'],
    ['未定', 'date-unreadable'],
    ['/', 'date-unreadable'],
    ['', 'date-unreadable'],
    ['1900', 'date-unreadable'],
  ])('%s is no date: %s', (text, code) => {
    expect(parseDate(text, 2025)).toEqual({ ok: false, code });
  });

  it('month and day without a known edition stay unclear', () => {
    expect(parseDate('5/20', null)).toEqual({ ok: false, code: 'date-year-unclear' });
  });

  it('never throws and never invents a day', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const reading = parseDate(text, 2025);
        if (reading.ok) expect(isIsoDate(reading.date)).toBe(true);
      }),
    );
  });
});

describe('spreadsheet serials (R-B13)', () => {
  it.each([
    [45797, '2025-05-20'],
    [45797.75, '2025-05-20'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [2958465, '9999-12-31'],
  ])('%d is %s', (serial, date) => {
    expect(fromExcelSerial(serial)).toBe(date);
  });

  it('29 February 1900, zero, negative and endless numbers are no days', () => {
    expect(
      [60, 60.5, 0, 0.5, -1, 2958466, Number.NaN, Number.POSITIVE_INFINITY].map((n) => fromExcelSerial(n)),
    ).toEqual(Array(8).fill(null));
  });

  it('both systems go there and back', () => {
    expect(fromExcelSerial(44335, 1904)).toBe('2025-05-20');
    const since1904 = day.filter((date) => date >= '1904-01-01');
    fc.assert(
      fc.property(since1904, (date) => {
        for (const system of [1900, 1904] as const) {
          expect(fromExcelSerial(toExcelSerial(date, system) ?? -1, system)).toBe(date);
        }
      }),
    );
    expect(toExcelSerial('1899-12-31')).toBeNull();
  });
});
