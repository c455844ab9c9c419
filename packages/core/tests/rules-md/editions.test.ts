/** RULES, Editions: what core relies on in the data. */
import { describe, expect, it } from 'vitest';
import { editionItems } from '../../src/edition-items.ts';
import { vendorEditionFor } from '../../src/vendor/vendor-form.ts';
import { catalogue, edition } from '../support/editions.ts';

describe('RULES, Editions', () => {
  it('R-B1 fyN/facility, fyN/pharmacy, fyN/vendor, fyN/pharmacy-vendor for FY2023 to FY2025', () => {
    const ids = ['facility', 'pharmacy', 'pharmacy-vendor', 'vendor'].flatMap((audience) =>
      [2023, 2024, 2025].map((year) => `fy${year}/${audience}`),
    );
    expect([...catalogue.editions.keys()]).toEqual(expect.arrayContaining(ids));
  });

  it('R-C1 pharmacies have their own vendor form (S2)', () => {
    expect(vendorEditionFor(edition('fy2025/pharmacy'))).toBe('fy2025/pharmacy-vendor');
    expect(vendorEditionFor(edition('fy2025/facility'))).toBe('fy2025/vendor');
  });

  it('R-B11 the FY2023 form has two pages: facility 10 + 8 items besides 0-1, vendor 8 + 6', () => {
    const perYear = (id: 'fy2023/facility' | 'fy2023/vendor') =>
      [2023, 2024].map(
        (year) =>
          editionItems(edition(id)).filter((item) => item.id !== '0-1' && item.dueFiscalYear === year).length,
      );
    expect(perYear('fy2023/facility')).toEqual([10, 8]);
    expect(perYear('fy2023/vendor')).toEqual([8, 6]);
    expect(edition('fy2023/facility').pages).toHaveLength(2);
  });

  it('R-B11 the form of May 2024 is another document: all items due in FY2024', () => {
    const form = edition('fy2024/facility');
    expect(new Set(editionItems(form).map((item) => item.dueFiscalYear))).toEqual(new Set([2024]));
    expect(form.pages).toHaveLength(1);
  });
});
