import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completeFacilityCode,
  facilityCheckDigit,
  formatFacilityCode,
  parseFacilityCode,
} from '../src/facility-code.ts';

/** The example that public reference works print for the ten-digit code. */
const EXAMPLE = '0110113719';

describe('facility code (R-A7)', () => {
  it('splits prefecture, fee table, district, number and check digit', () => {
    expect(parseFacilityCode(EXAMPLE)).toEqual({
      kind: 'complete',
      code: EXAMPLE,
      parts: { prefecture: '01', feeTable: 'medical', district: '01', number: '1371', checkDigit: '9' },
      warnings: [],
    });
  });

  it.each(['０１１０１１３７１９', '01-1-01-1371-9', '01 1 01.1371.9', '01・101,1371,9', ' 0110113719\n'])(
    'reads %s',
    (text) => {
      expect(parseFacilityCode(text)).toMatchObject({ kind: 'complete', code: EXAMPLE, warnings: [] });
    },
  );

  it('a wrong check digit is a question, never a refusal', () => {
    expect(parseFacilityCode('0110113718')).toMatchObject({
      kind: 'complete',
      warnings: ['check-digit-differs'],
    });
  });

  it('seven digits are the code inside a prefecture: the rest is asked for', () => {
    expect(parseFacilityCode('01-1371-9')).toEqual({ kind: 'partial', lastSeven: '0113719' });
    expect(completeFacilityCode('1', 'medical', '0113719')).toMatchObject({
      kind: 'complete',
      code: EXAMPLE,
    });
  });

  it.each([
    ['', 'not-digits'],
    ['医療機関', 'not-digits'],
    ['12345', 'wrong-length'],
    ['01101137190', 'wrong-length'],
    ['4810113719', 'unknown-prefecture'],
    ['0010113719', 'unknown-prefecture'],
    ['0120113719', 'unknown-fee-table'],
  ])('refuses %s: %s', (text, code) => {
    expect(parseFacilityCode(text)).toEqual({ kind: 'invalid', code });
  });

  it('finds every single wrong digit and prints what it reads', () => {
    const nine = fc
      .tuple(
        fc.integer({ min: 1, max: 47 }),
        fc.constantFrom('1', '3', '4'),
        fc.integer({ min: 0, max: 999_999 }),
      )
      .map(
        ([prefecture, table, rest]) =>
          `${String(prefecture).padStart(2, '0')}${table}${String(rest).padStart(6, '0')}`,
      );
    fc.assert(
      fc.property(nine, fc.integer({ min: 3, max: 8 }), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const code = digits + facilityCheckDigit(digits);
        const reading = parseFacilityCode(code);
        if (reading.kind !== 'complete') throw new Error('not read');
        expect(reading.warnings).toEqual([]);
        expect(parseFacilityCode(formatFacilityCode(reading.code))).toEqual(reading);
        const wrong = code.slice(0, at) + String((Number(code[at]) + by) % 10) + code.slice(at + 1);
        expect(parseFacilityCode(wrong)).toMatchObject({ warnings: ['check-digit-differs'] });
      }),
    );
  });
});
