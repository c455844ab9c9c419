/** RULES, Vendor forms → facility items (`combine`, review): one test per row and sentence. */
import { describe, expect, it } from 'vitest';
import type { AnswerDocument, ItemAnswer } from '../../src/assessment/answer-document.ts';
import { type CombineOptions, combine } from '../../src/vendor/combine.ts';
import { findContradictions } from '../../src/vendor/cross-check.ts';
import type { VendorForm } from '../../src/vendor/vendor-form.ts';
import { carryVendorRoles, vendorRolesOf } from '../../src/vendor/vendor-roles.ts';
import { completeDocument, withItems, withoutItem } from '../support/documents.ts';
import { catalogue, edition, fy2025 } from '../support/editions.ts';

const vendorEdition = edition('fy2025/vendor');
const allYes = completeDocument(vendorEdition);
const NO = { answer: 'no', date: '2025-06-01', targetDate: '2025-12-01' } as const;
const OUT = { answer: 'notApplicable', date: '2025-06-01', note: '対象外' } as const;

function form(
  vendor: string | null,
  items: Record<string, Partial<ItemAnswer>> = {},
  changes: Partial<VendorForm> = {},
) {
  const document: AnswerDocument = { ...withItems(allYes, items), subject: { name: vendor } };
  return {
    file: `${vendor ?? 'x'}.xlsx`,
    edition: 'fy2025/vendor',
    vendor,
    document,
    ...changes,
  } satisfies VendorForm;
}

const run = (forms: VendorForm[], options?: CombineOptions) => combine(fy2025, forms, options);

function item(id: string, forms: VendorForm[], options?: CombineOptions) {
  const found = run(forms, options).items[id];
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

const brief = (id: string, forms: VendorForm[], options?: CombineOptions) => {
  const { verdict, vendors, ownPart } = item(id, forms, options);
  return { verdict, vendors, ownPart };
};

describe('RULES, Vendor forms → facility items', () => {
  it.each(['0-1', '1-1', '2-1', '3-1', '3-2', '3-3', '4-1'])('R-B8 %s: vendors give nothing', (id) => {
    expect(brief(id, [form('A'), form('B')])).toEqual({
      verdict: 'unknown',
      vendors: 'unknown',
      ownPart: true,
    });
  });

  it('R-B8 1-1 of the vendor form asks for its own manager: a No there says nothing about the facility', () => {
    expect(brief('1-1', [form('A', { '1-1': NO })]).verdict).toBe('unknown');
  });

  it('R-B8 2-2: yes when every contracted vendor says yes', () => {
    const contractedVendors = [
      { id: 'a', names: ['A'] },
      { id: 'b', names: ['B'] },
    ];
    expect(brief('2-2', [form('A'), form('B')], { contractedVendors })).toEqual({
      verdict: 'yes',
      vendors: 'yes',
      ownPart: false,
    });
    expect(brief('2-2', [form('A')], { contractedVendors }).verdict).toBe('unknown');
    expect(item('2-2', [form('A')], { contractedVendors }).reasons).toContainEqual({
      file: null,
      answer: null,
      code: 'form-missing',
      params: { vendor: 'B' },
    });
  });

  it('R-B8 2-2 without a list of contracts: yes, but it is said that the forms were taken to be all', () => {
    const { items, diagnostics } = run([form('A')]);
    expect(items['2-2']?.verdict).toBe('yes');
    expect(items['2-2']?.reasons.map((one) => one.code)).toContain('vendors-assumed-complete');
    expect(diagnostics.map((one) => one.code)).toContain('vendors-assumed-complete');
  });

  it('R-C3 2-3: necessary only; yes needs the document on file', () => {
    expect(brief('2-3', [form('A')])).toEqual({ verdict: 'unknown', vendors: 'yes', ownPart: true });
    expect(brief('2-3', [form('A', { '2-3': NO })]).verdict).toBe('no');
    expect(brief('2-3', [form('A')], { confirmedOwnParts: ['2-3'] }).verdict).toBe('yes');
  });

  it.each(['2-4', '2-5', '2-7', '2-8', '2-9', '2-10'])(
    'R-B8 %s: the vendor part; roles, leavers and staff terminals are the facility’s own',
    (id) => {
      expect(brief(id, [form('A')])).toEqual({ verdict: 'unknown', vendors: 'yes', ownPart: true });
      expect(item(id, [form('A')]).reasons.at(-1)).toMatchObject({
        code: 'own-part-open',
        params: { part: 'own-users-and-terminals' },
      });
    },
  );

  it.each(['2-6', '2-12'])(
    'R-B8 %s: the servers; the facility patches its own terminals (S0 12-D-18)',
    (id) => {
      expect(brief(id, [form('A')])).toEqual({ verdict: 'unknown', vendors: 'yes', ownPart: true });
      expect(item(id, [form('A')]).reasons.at(-1)?.params).toEqual({ part: 'own-terminals' });
    },
  );

  it('R-B8 2-11: the vendor’s systems; keeping and reviewing is the facility’s own part', () => {
    expect(brief('2-11', [form('A')])).toEqual({ verdict: 'unknown', vendors: 'yes', ownPart: true });
    expect(item('2-11', [form('A')]).reasons.at(-1)?.params).toEqual({ part: 'keeping-and-reviewing' });
  });

  it('R-B8 2-13: the party that runs the firewall; others answer 対象外', () => {
    expect(brief('2-13', [form('A'), form('B', { '2-13': OUT })])).toEqual({
      verdict: 'yes',
      vendors: 'yes',
      ownPart: false,
    });
    expect(brief('2-13', [form('A', { '2-13': OUT }), form('B', { '2-13': OUT })]).verdict).toBe('unknown');
  });

  it('R-B8 any no → no, also beside unknown ones', () => {
    const forms = [form('A', { '2-6': NO }), form('B', { '2-6': {} }), form('C', {}, { document: null })];
    expect(brief('2-6', forms)).toEqual({ verdict: 'no', vendors: 'no', ownPart: true });
    expect(item('2-6', forms).reasons.map(({ file, answer, code }) => ({ file, answer, code }))).toEqual([
      { file: 'A.xlsx', answer: 'no', code: 'vendor-no' },
      { file: 'B.xlsx', answer: null, code: 'vendor-blank' },
      { file: 'C.xlsx', answer: null, code: 'form-unreadable' },
    ]);
  });

  it('R-B8 対象外 is ignored; all 対象外 → unknown', () => {
    expect(brief('2-11', [form('A'), form('B', { '2-11': OUT })]).vendors).toBe('yes');
    const out = item('2-11', [form('A', { '2-11': OUT })]);
    expect(out).toMatchObject({ verdict: 'unknown', vendors: 'unknown' });
    expect(out.reasons.map((one) => one.code)).toContain('all-not-applicable');
  });

  it('R-B4 いいえ with 対象外 in the note of a vendor form is 対象外, not no', () => {
    const written = {
      answer: 'no',
      date: '2025-06-01',
      note: '対象外（ネットワーク機器の保守なし）',
    } as const;
    expect(brief('2-13', [form('A'), form('B', { '2-13': written })]).verdict).toBe('yes');
  });

  it('R-B8 blank → unknown', () => {
    expect(brief('2-2', [form('A'), form('B', { '2-2': {} })]).vendors).toBe('unknown');
    const lacking = form('B', {}, { document: withoutItem(allYes, '2-2') });
    expect(brief('2-2', [form('A'), lacking]).vendors).toBe('unknown');
  });

  it('R-B8 unreadable → unknown, with a diagnostic naming the file', () => {
    const result = run([form('A'), form('B', {}, { document: null, edition: null })]);
    expect(result.items['2-2']?.vendors).toBe('unknown');
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'form-unreadable', file: 'B.xlsx', vendor: 'B' }),
    );
  });

  it('R-B8 wrong edition → unknown, with a diagnostic; pharmacies have their own vendor form (S2)', () => {
    const old = { ...allYes, edition: 'fy2024/vendor' };
    const result = run([form('A'), form('B', {}, { edition: 'fy2024/vendor', document: old })]);
    expect(result.items['2-2']?.vendors).toBe('unknown');
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'form-wrong-edition',
        params: { file: 'B.xlsx', found: 'fy2024/vendor', expected: 'fy2025/vendor' },
      }),
    );
    expect(combine(edition('fy2025/pharmacy'), [form('A')]).items['2-2']?.vendors).toBe('unknown');
  });

  it('R-B8 a contracted vendor without form → unknown unless another says no', () => {
    const contractedVendors = [
      { id: 'a', names: ['A'] },
      { id: 'b', names: ['B商会'] },
    ];
    expect(brief('2-11', [form('A')], { contractedVendors }).vendors).toBe('unknown');
    expect(brief('2-11', [form('A', { '2-11': NO })], { contractedVendors }).vendors).toBe('no');
    expect(run([form('A')], { contractedVendors }).diagnostics).toContainEqual(
      expect.objectContaining({ code: 'form-missing', vendor: 'B商会' }),
    );
  });

  it('R-B7 two forms of one vendor that differ → no if either says no, else unknown, with a diagnostic', () => {
    const twice = (changes: Partial<ItemAnswer>) => [
      form('株式会社まもり'),
      form('㈱まもり', { '2-11': changes }, { file: 'second.xlsx' }),
    ];
    expect(brief('2-11', twice(NO)).vendors).toBe('no');
    expect(brief('2-11', twice({})).vendors).toBe('unknown');
    expect(brief('2-11', twice(OUT)).vendors).toBe('unknown');
    expect(brief('2-12', twice(NO)).vendors).toBe('yes');
    expect(run(twice(OUT)).diagnostics).toContainEqual(
      expect.objectContaining({ code: 'forms-of-one-vendor-differ', item: '2-11' }),
    );
    expect(
      run(twice(OUT)).diagnostics.filter((one) => one.code === 'forms-of-one-vendor-differ'),
    ).toHaveLength(1);
  });

  it('R-B7 FY2023 practice, one form per system or contract: 対象外 on one of them does not contradict', () => {
    const facility = edition('fy2023/facility');
    const document = completeDocument(edition('fy2023/vendor'));
    const one: VendorForm = { file: 'emr.xlsx', edition: 'fy2023/vendor', vendor: 'A', document };
    const other = { ...one, file: 'lab.xlsx', document: withItems(document, { '2-8': OUT }) };
    expect(combine(facility, [one, other]).items['2-8']).toMatchObject({ verdict: 'yes', vendors: 'yes' });
  });

  it('R-B8 no forms at all → unknown', () => {
    expect(brief('2-2', [])).toEqual({ verdict: 'unknown', vendors: 'unknown', ownPart: false });
    expect(run([]).diagnostics.map((one) => one.code)).toEqual(['no-forms']);
  });

  it('R-B8 facility verdict: unknown until its own part is confirmed, then yes', () => {
    expect(brief('2-6', [form('A')], { confirmedOwnParts: ['2-6'] }).verdict).toBe('yes');
    expect(brief('2-6', [form('A', { '2-6': NO })], { confirmedOwnParts: ['2-6'] }).verdict).toBe('no');
    expect(brief('2-1', [form('A')], { confirmedOwnParts: ['2-1'] }).verdict).toBe('unknown');
  });

  it('R-B8 a facility that does itself what the vendor denies may answer はい: performer and basis settle it', () => {
    const document = completeDocument(fy2025);
    const combined = run([form('A', { '2-6': NO })]);
    const open = findContradictions(fy2025, document, combined);
    expect(open).toMatchObject([{ item: '2-6', code: 'facility-yes-vendor-no', settled: false }]);
    expect(open[0]?.reasons).toMatchObject([{ file: 'A.xlsx', answer: 'no' }]);
    const settle = (performer: string) =>
      findContradictions(fy2025, document, combined, {
        '2-6': { performer, basis: '毎月第2水曜に適用、記録あり' },
      });
    expect(settle('情報システム係 佐藤')).toMatchObject([{ settled: true }]);
    expect(settle('')).toMatchObject([{ settled: false }]);
  });

  it('R-B1 an edition without table: nothing is assumed from equal numbers; the equivalence carries what stayed the same', () => {
    const next = { ...fy2025, id: 'fy2026/facility', fiscalYear: 2026 } as const;
    expect(combine(next, [form('A')]).items['2-2']).toMatchObject({ verdict: 'unknown', ownPart: true });
    const roles = carryVendorRoles(vendorRolesOf(fy2025) ?? {}, {
      from: 'fy2025/facility',
      to: 'fy2026/facility',
      source: 'test',
      entries: [
        { from: ['2-2'], to: ['2-3'], relation: 'same' },
        { from: ['2-6'], to: ['2-6'], relation: 'major' },
      ],
    });
    expect(roles).toEqual({ '2-3': { share: 'suffices', ownPart: null } });
  });

  it('every item of every known facility and pharmacy form has a row in the table', () => {
    const missing = [...catalogue.editions.values()]
      .filter((one) => one.audience === 'facility' || one.audience === 'pharmacy')
      .flatMap((one) =>
        catalogue
          .items(one.id)
          .filter(({ item: it }) => !vendorRolesOf(one)?.[it.id])
          .map(({ item: it }) => `${one.id} ${it.id}`),
      );
    expect(missing).toEqual([]);
  });
});
