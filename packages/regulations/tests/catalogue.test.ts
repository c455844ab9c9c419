import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue, withEditions } from '../src/catalogue.ts';
import { currentFiscalYear, japaneseDate, reiwaYear } from '../src/fiscal-year.ts';
import type { Edition, EditionId } from '../src/model/edition.ts';
import { newerEdition, newerEditionFor, newerEditions } from '../src/newer.ts';

const catalogue = loadCatalogue();

/** As if a person had imported the ministry's workbook of a later year. */
function imported(id: EditionId, like: EditionId): Edition {
  const year = Number(id.slice(2, 6));
  return { ...catalogue.edition(like), id, fiscalYear: year, published: `${year}-06` };
}

describe('catalogue', () => {
  it('finds the previous edition of the same audience', () => {
    expect(catalogue.previousEdition('fy2025/vendor')).toBe('fy2024/vendor');
    expect(catalogue.previousEdition('fy2023/pharmacy')).toBeUndefined();
  });

  it('knows the headings of an item', () => {
    const found = catalogue.item('fy2025/facility', '2-13');
    expect(found?.section.title.text).toBe('医療情報システムの管理・運用');
    expect(found?.groupHeading?.text).toBe('ネットワーク機器について、以下を実施している。');
    expect(found?.order).toBe(14);
  });

  it('names the installed editions when one is asked for that is not', () => {
    expect(() => catalogue.edition('fy2031/facility')).toThrow(
      /fy2031\/facility is not installed.*fy2025\/facility/,
    );
  });

  it('R-B1 takes imported editions beside its own, and never lets them replace a published one', () => {
    const edition = imported('fy2026/facility', 'fy2025/facility');
    const wider = withEditions(catalogue, { editions: [edition] });
    expect(wider.items('fy2026/facility')).toHaveLength(19);
    expect(wider.previousEdition('fy2026/facility')).toBe('fy2025/facility');
    expect(catalogue.editions.has('fy2026/facility')).toBe(false);
    expect(() => withEditions(catalogue, { editions: [catalogue.edition('fy2025/facility')] })).toThrow(
      /already/,
    );
  });
});

describe('fiscal years', () => {
  it('begin on 1 April', () => {
    expect(currentFiscalYear('2026-03-31')).toBe(2025);
    expect(currentFiscalYear('2026-04-01')).toBe(2026);
    expect(reiwaYear(2025)).toBe(7);
    expect(() => currentFiscalYear('5/20')).toThrow(/Not a calendar date/);
  });

  it('count by the date in Japan', () => {
    expect(japaneseDate(new Date('2026-03-31T14:59:59Z'))).toBe('2026-03-31');
    expect(japaneseDate(new Date('2026-03-31T15:00:00Z'))).toBe('2026-04-01');
  });

  it('hold every day of exactly one year', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2019-05-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        (day) => {
          const date = day.toISOString().slice(0, 10);
          const year = currentFiscalYear(date);
          expect(date >= `${year}-04-01` && date < `${year + 1}-04-01`).toBe(true);
        },
      ),
    );
  });
});

describe('a newer edition in force', () => {
  it('is not announced while the edition of the year is installed', () => {
    expect(newerEdition(catalogue, '2026-03-31')).toBeNull();
    expect(newerEdition(catalogue, new Date('2023-10-01T00:00:00Z'))).toBeNull();
    expect(newerEdition(catalogue, '2022-10-01')).toBeNull();
  });

  it('FY2026 is in force from 2026-04-01, and its workbooks are named', () => {
    const found = newerEdition(catalogue, '2026-04-01');
    expect(found).toMatchObject({
      audience: 'facility',
      fiscalYear: 2026,
      installedFiscalYear: 2025,
      certainty: 'known',
    });
    expect(found?.workbooks.map((it) => it.address)).toEqual([
      'https://www.mhlw.go.jp/content/10808000/001716187.xlsx',
    ]);
    expect(newerEditionFor(catalogue, 'vendor', '2026-10-01')?.workbooks[0]?.fileName).toBe('001716188.xlsx');
    expect(newerEditions(catalogue, '2026-04-01')).toHaveLength(4);
  });

  it('falls silent for an audience once its edition is installed', () => {
    const editions = [
      imported('fy2026/facility', 'fy2025/facility'),
      imported('fy2026/pharmacy', 'fy2025/pharmacy'),
    ];
    const wider = withEditions(catalogue, { editions });
    expect(newerEditions(wider, '2026-07-01').map((it) => it.audience)).toEqual([
      'vendor',
      'pharmacy-vendor',
    ]);
  });

  it('a year of which nothing is known is said to be expected, not known', () => {
    const wider = withEditions(catalogue, { editions: [imported('fy2026/facility', 'fy2025/facility')] });
    expect(newerEditionFor(wider, 'facility', '2027-05-01')).toMatchObject({
      fiscalYear: 2027,
      certainty: 'expected',
      inForceFrom: '2027-04-01',
      workbooks: [],
    });
    expect(newerEditionFor(catalogue, 'facility', '2027-05-01')).toMatchObject({
      fiscalYear: 2026,
      certainty: 'known',
    });
  });
});
