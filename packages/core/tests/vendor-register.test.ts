/** Rules of the vendor register (R-C1, R-C4): kind from contracts, expiry, clauses, demarcation, columns of lists. */
import { describe, expect, test } from 'vitest';
import { countClauses } from '../src/vendor/clauses.ts';
import { contractKindOf, hasEnded, needsVendorForm } from '../src/vendor/contract-kind.ts';
import { unsettledTasks } from '../src/vendor/demarcation.ts';
import { certificatesState, expiryOf } from '../src/vendor/expiry.ts';
import { guessColumns, readContractKind, splitNames } from '../src/vendor/register-columns.ts';

const TODAY = '2025-06-01';
const maintenance = { kind: 'maintenance', endsOn: null } as const;
const saas = { kind: 'saas', endsOn: '2026-03-31' } as const;
const purchase = { kind: 'purchase_only', endsOn: null } as const;
const ended = { kind: 'maintenance', endsOn: '2025-05-31' } as const;

test.each([
  ['no contract on record leaves the own answer', [], null],
  ['maintenance before the cloud', [saas, maintenance], 'maintenance'],
  ['the cloud before a purchase', [purchase, saas], 'saas'],
  ['a purchase alone (S2)', [purchase], 'purchase_only'],
  ['what has ended does not count', [ended, purchase], 'purchase_only'],
  ['all ended: nobody knows until somebody looks', [ended], 'unknown'],
] as const)('R-C1 kind from contracts: %s', (_, contracts, expected) => {
  expect(contractKindOf(contracts, TODAY)).toBe(expected);
});

test('the last day belongs to the contract', () => {
  expect(hasEnded({ endsOn: TODAY }, TODAY)).toBe(false);
  expect(hasEnded({ endsOn: null }, TODAY)).toBe(false);
});

test.each([
  ['maintenance', 'yes'],
  ['saas', 'yes'],
  ['purchase_only', 'no'],
  ['none', 'no'],
  ['unknown', 'unknown'],
] as const)('S2, S0 12-D-19: %s needs the vendor form: %s', (kind, expected) => {
  expect(needsVendorForm(kind)).toBe(expected);
});

test.each([
  [null, 'unknown'],
  ['2025-05-31', 'expired'],
  ['2025-06-01', 'soon'],
  ['2025-08-30', 'soon'],
  ['2025-08-31', 'valid'],
] as const)('R-C4 a certificate until %s is %s', (lastDay, expected) => {
  expect(expiryOf(lastDay, TODAY)).toBe(expected);
});

test.each([
  ['none on record', [], null],
  ['another kind alone', [{ kind: 'other', expiresOn: '2030-01-01' }], null],
  [
    'the best of two',
    [
      { kind: 'p_mark', expiresOn: '2025-01-01' },
      { kind: 'isms', expiresOn: '2026-01-01' },
    ],
    'valid',
  ],
  [
    'no date before an expired one',
    [
      { kind: 'p_mark', expiresOn: '2025-01-01' },
      { kind: 'isms_cloud', expiresOn: null },
    ],
    'unknown',
  ],
  ['expired', [{ kind: 'p_mark', expiresOn: '2025-01-01' }], 'expired'],
] as const)('S1 別紙1 1① certificates: %s', (_, certificates, expected) => {
  expect(certificatesState(certificates, TODAY)).toBe(expected);
});

test('clauses without an answer are unknown; answers without a clause do not count', () => {
  const yes = { state: 'yes', place: '第3条', note: '' } as const;
  expect(
    countClauses(['1-1', '1-2', '1-3'], { '1-1': yes, '1-2': { ...yes, state: 'no' }, gone: yes }),
  ).toEqual({
    yes: 1,
    no: 1,
    notApplicable: 0,
    unknown: 1,
  });
});

test('a task is settled when exactly one party is 主 (S4#20)', () => {
  const row = {
    id: 'a',
    task: 'x',
    facility: 'main',
    vendor: 'support',
    subVendor: 'none',
    note: '',
  } as const;
  expect(
    unsettledTasks([row, { ...row, id: 'b', facility: 'none' }, { ...row, id: 'c', vendor: 'main' }]),
  ).toEqual([
    { id: 'b', mains: 0 },
    { id: 'c', mains: 2 },
  ]);
});

describe('a list kept elsewhere', () => {
  test.each([
    [
      ['会社名', '契約種別', '担当者', '電話', 'メール', '夜間連絡先', 'システム', '備考'],
      ['name', 'contractKind', 'contactName', 'phone', 'email', 'nightContact', 'systems', 'note'],
    ],
    [
      ['No', '事業者名', '略称', '元請', '契約形態', '担当窓口', 'ＴＥＬ', 'E-mail'],
      [null, 'name', 'names', 'prime', 'contractKind', 'contactName', 'phone', 'email'],
    ],
    [
      ['取引先', '電話番号', '電話番号2'],
      ['name', 'phone', null],
    ],
    [
      ['Company', 'Contract', 'Contact', 'Phone', 'Mail'],
      ['name', 'contractKind', 'contactName', 'phone', 'email'],
    ],
  ])('columns of %j', (headings, expected) => {
    expect(guessColumns(headings)).toEqual(expected);
  });

  test.each([
    ['保守契約', 'maintenance'],
    ['運用・保守', 'maintenance'],
    ['クラウドサービス利用', 'saas'],
    ['ＳａａＳ', 'saas'],
    ['購入のみ', 'purchase_only'],
    ['売買', 'purchase_only'],
    ['なし', 'none'],
    ['', 'unknown'],
    ['不明', 'unknown'],
    ['リース', null],
  ] as const)('%s is %s', (text, expected) => {
    expect(readContractKind(text)).toBe(expected);
  });

  test('several names in a cell', () => {
    expect(splitNames('電子カルテ、レセコン\n電子カルテ / PACS')).toEqual(['電子カルテ', 'レセコン', 'PACS']);
  });
});
