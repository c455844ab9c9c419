/** RULES, Sum over a facility's systems. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SystemAnswer, sumSystems, sumVerdicts } from '../../src/assessment/sum.ts';
import type { ItemVerdict } from '../../src/verdict.ts';
import { edition, fy2025, item } from '../support/editions.ts';

const verdict = fc.constantFrom<ItemVerdict>('yes', 'no', 'unknown', 'notApplicable');
const system = (systemId: string, of: ItemVerdict, changes: Partial<SystemAnswer> = {}): SystemAnswer => ({
  systemId,
  verdict: of,
  deviceClasses: null,
  ...changes,
});

describe('RULES, Sum over a facility’s systems', () => {
  it.each<[string, ItemVerdict[], ItemVerdict]>([
    ['notApplicable is dropped', ['yes', 'notApplicable'], 'yes'],
    ['any no → no', ['yes', 'no', 'unknown'], 'no'],
    ['else any unknown → unknown', ['yes', 'unknown', 'notApplicable'], 'unknown'],
    ['else yes', ['yes', 'yes'], 'yes'],
    ['all notApplicable → notApplicable', ['notApplicable', 'notApplicable'], 'notApplicable'],
    ['no system → unknown', [], 'unknown'],
  ])('R-B6 %s', (_, verdicts, expected) => {
    expect(sumVerdicts(verdicts)).toBe(expected);
  });

  it('R-B6 the reasons stay visible, one per system', () => {
    const sum = sumSystems(fy2025, item(fy2025, '2-6'), [
      system('emr', 'yes'),
      system('lab', 'no', { note: '令和8年2月に更新' }),
    ]);
    expect(sum).toEqual({
      verdict: 'no',
      reasons: [
        { systemId: 'emr', code: 'system-yes', counted: true, note: '' },
        { systemId: 'lab', code: 'system-no', counted: true, note: '令和8年2月に更新' },
      ],
    });
  });

  it('R-B11 a system without a device of the item’s class is dropped; unknown classes drop nothing', () => {
    const logs = item(fy2025, '2-11');
    expect(
      sumSystems(fy2025, logs, [
        system('emr', 'yes', { deviceClasses: ['server'] }),
        system('tablet', 'no', { deviceClasses: ['terminal'] }),
      ]),
    ).toMatchObject({
      verdict: 'yes',
      reasons: [{}, { code: 'device-class-does-not-apply', counted: false }],
    });
    expect(sumSystems(fy2025, logs, [system('emr', 'yes'), system('x', 'no')]).verdict).toBe('no');
  });

  it('R-B11 standalone device, FY2023 server items: left out (S0 1-6①); not in later years', () => {
    const scope = system('endoscope', 'no', { standalone: true });
    const sum = (form: typeof fy2025, id: string) =>
      sumSystems(form, item(form, id), [system('emr', 'yes'), scope]);
    expect(sum(edition('fy2023/facility'), '2-6')).toMatchObject({
      verdict: 'yes',
      reasons: [{}, { code: 'standalone-left-out', source: 'S0 1-6①' }],
    });
    expect(sum(edition('fy2023/facility'), '2-1').verdict).toBe('no');
    expect(sum(edition('fy2024/facility'), '2-6').verdict).toBe('no');
  });

  it('properties: order does not matter; unknown never becomes yes; one more no makes no', () => {
    fc.assert(
      fc.property(fc.array(verdict), (list) => {
        const sum = sumVerdicts(list);
        expect(sumVerdicts([...list].reverse())).toBe(sum);
        expect(sumVerdicts([...list, 'no'])).toBe('no');
        if (list.includes('unknown')) expect(sum).not.toBe('yes');
        if (sum === 'yes') expect(list).toContain('yes');
        if (list.length > 0) expect(sumVerdicts([...list, 'notApplicable'])).toBe(sum);
      }),
    );
  });
});
