/**
 * 医療機関コード, ten digits: prefecture 2 + 点数表 1 (医科 1, 歯科 3, 調剤 4) + 郡市区 2 + number 4 + check digit 1.
 * The weights (2, 1 alternating, as for insurers' numbers) are not taken from the official document: a wrong check digit is therefore a
 * question ("please compare with your notice of designation"), never a refusal.
 */
import type { Brand } from './brand.ts';
import { foldDashes, squeeze } from './calendar/width.ts';

export type FacilityCode = Brand<string, 'FacilityCode'>;

/** Fee table (点数表) of the code. */
export const FEE_TABLES = { '1': 'medical', '3': 'dental', '4': 'pharmacy' } as const;
export type FeeTable = (typeof FEE_TABLES)[keyof typeof FEE_TABLES];

export interface FacilityCodeParts {
  readonly prefecture: string;
  readonly feeTable: FeeTable;
  readonly district: string;
  readonly number: string;
  readonly checkDigit: string;
}

export type FacilityCodeReading =
  | {
      readonly kind: 'complete';
      readonly code: FacilityCode;
      readonly parts: FacilityCodeParts;
      readonly warnings: readonly 'check-digit-differs'[];
    }
  /** The seven digits used inside a prefecture: prefecture and fee table are to be asked for. */
  | { readonly kind: 'partial'; readonly lastSeven: string }
  | { readonly kind: 'invalid'; readonly code: FacilityCodeProblem };

export const FACILITY_CODE_PROBLEMS = [
  'not-digits',
  'wrong-length',
  'unknown-prefecture',
  'unknown-fee-table',
] as const;
export type FacilityCodeProblem = (typeof FACILITY_CODE_PROBLEMS)[number];

const isFeeTable = (digit: string): digit is keyof typeof FEE_TABLES => digit in FEE_TABLES;

/** Check digit over the nine digits before it: weights 2, 1 from the right, digit sums, complement to ten. */
export function facilityCheckDigit(nineDigits: string): string {
  const sum = [...nineDigits].reverse().reduce((total, digit, place) => {
    const product = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

function completeCode(digits: string): FacilityCodeReading {
  const prefecture = digits.slice(0, 2);
  const feeTable = digits.slice(2, 3);
  if (Number(prefecture) < 1 || Number(prefecture) > 47)
    return { kind: 'invalid', code: 'unknown-prefecture' };
  if (!isFeeTable(feeTable)) return { kind: 'invalid', code: 'unknown-fee-table' };
  return {
    kind: 'complete',
    code: digits as FacilityCode,
    parts: {
      prefecture,
      feeTable: FEE_TABLES[feeTable],
      district: digits.slice(3, 5),
      number: digits.slice(5, 9),
      checkDigit: digits.slice(9),
    },
    warnings: facilityCheckDigit(digits.slice(0, 9)) === digits.slice(9) ? [] : ['check-digit-differs'],
  };
}

/** Reads full-width digits, hyphens, dots, commas and spaces between the groups: `01-1-01.1371.9`, `０１１０１１３７１９`. */
export function parseFacilityCode(text: string): FacilityCodeReading {
  const digits = foldDashes(squeeze(text)).replace(/[-.,・·]/g, '');
  if (!/^\d+$/.test(digits)) return { kind: 'invalid', code: 'not-digits' };
  if (digits.length === 10) return completeCode(digits);
  if (digits.length === 7) return { kind: 'partial', lastSeven: digits };
  return { kind: 'invalid', code: 'wrong-length' };
}

/** The complete code once the person has named prefecture and fee table for the seven digits. */
export function completeFacilityCode(
  prefecture: string,
  feeTable: FeeTable,
  lastSeven: string,
): FacilityCodeReading {
  const digit = Object.entries(FEE_TABLES).find(([, table]) => table === feeTable)?.[0] ?? '';
  return parseFacilityCode(`${prefecture.padStart(2, '0')}${digit}${lastSeven}`);
}

/** `01-1-01-1371-9`, the groups apart. */
export function formatFacilityCode(code: FacilityCode): string {
  return [code.slice(0, 2), code.slice(2, 3), code.slice(3, 5), code.slice(5, 9), code.slice(9)].join('-');
}
