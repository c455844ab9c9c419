/** Take-outs, loans and permissions by their days (R-D4, R-D7, R-D8; S1 第13条(1)). */
import { expect, test } from 'vitest';
import { blankValues } from '../../src/ledger/definition.ts';
import { type TakeOut, takeOut } from '../../src/ledger/ledgers/movement.ts';
import { dueState, permissionState, unmetConditions } from '../../src/ledger/take-outs.ts';

const TODAY = '2026-02-10';

test.each([
  [null, '2026-02-10', 'out'],
  [null, '2026-02-09', 'overdue'],
  [null, null, 'out'],
  ['2026-02-09', '2026-02-01', 'back'],
] as const)('back on %s, due on %s: %s', (backOn, dueOn, state) => {
  expect(dueState({ backOn, dueOn }, TODAY)).toBe(state);
});

test('R-D8: what is no or unknown is not met', () => {
  const blank = { ...blankValues(takeOut), id: 't' } as TakeOut;
  expect(unmetConditions({ ...blank, encrypted: 'yes', password: 'no', noAdministrator: 'yes' })).toEqual([
    'password',
    'noPublicWireless',
    'minimalApplications',
  ]);
});

test.each([
  [null, 'open'],
  ['2026-02-09', 'over'],
  ['2026-02-10', 'soon'],
  ['2026-02-24', 'soon'],
  ['2026-02-25', 'running'],
] as const)('a permission until %s is %s', (toOn, state) => {
  expect(permissionState(toOn, TODAY)).toBe(state);
});
