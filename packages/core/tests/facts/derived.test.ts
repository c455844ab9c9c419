/** Derived columns, relative days, and what a small facility may go without (R-A5, R-D5, R-E5). */
import { describe, expect, test } from 'vitest';
import { passwordRule } from '../../src/facts/derived-protection.ts';
import { isRelativeDate, resolveDate } from '../../src/facts/relative-date.ts';
import { mayGoWithout } from '../../src/facts/small-facility.ts';
import { factTables } from '../../src/facts/tables.ts';
import type { SignInPolicy } from '../../src/ledger/ledgers/protection.ts';
import { facts, pc, row } from './support.ts';

describe('the password rule of the form (2-⑦)', () => {
  test.each([
    [{ minimumLength: 13, mixed: 'yes' }, 'yes'],
    [{ minimumLength: 13, mixed: 'no' }, 'no'],
    [{ minimumLength: 13, mixed: 'unknown' }, 'unknown'],
    [{ minimumLength: 7, mixed: 'yes', secondFactor: 'yes' }, 'no'],
    [{ minimumLength: 8, mixed: 'yes', secondFactor: 'yes' }, 'yes'],
    [{ minimumLength: 8, mixed: 'yes', changeEveryDays: 60 }, 'yes'],
    [{ minimumLength: 12, mixed: 'yes', secondFactor: 'no', changeEveryDays: 0 }, 'no'],
    [{ minimumLength: 12, mixed: 'yes', secondFactor: 'planned', changeEveryDays: 0 }, 'no'],
    [{ minimumLength: 12, mixed: 'yes', secondFactor: 'no' }, 'unknown'],
    [{ minimumLength: 8, mixed: 'yes', changeEveryDays: 0 }, 'unknown'],
    [{ mixed: 'yes' }, 'unknown'],
    [{}, 'unknown'],
  ])('%j is %s', (values, expected) => {
    expect(passwordRule(row('sign_in_policy', 'p', values) as unknown as SignInPolicy)).toBe(expected);
  });
});

describe('relative days', () => {
  test.each([
    ['$today', '2026-03-31'],
    ['$today-1d', '2026-03-30'],
    ['$today-90d', '2025-12-31'],
    ['$today-1m', '2026-02-28'],
    ['$today+6m', '2026-09-30'],
    ['$today-1y', '2025-03-31'],
    ['2028-03-31', '2028-03-31'],
  ])('%s is %s', (text, day) => {
    expect(resolveDate(text, '2026-03-31')).toBe(day);
  });

  test('a leap day less a year is the last of February', () => {
    expect(resolveDate('$today-1y', '2028-02-29')).toBe('2027-02-28');
  });

  test('other words are none', () => {
    expect(['$today', '$today-90d', '$tomorrow', '$today-1w'].map(isRelativeDate)).toEqual([
      ...[true, true],
      ...[false, false],
    ]);
  });
});

test('cloud services are servers, DaaS is a terminal (R-A5)', () => {
  const device = ['saas', 'paas', 'iaas', 'daas', 'storage', 'tablet', 'network', 'camera'].map((kind) =>
    pc(kind, { kind }),
  );
  const table = factTables(facts({ ledgers: { device } }))('device');
  expect(table.rows.map((_row, place) => table.value('deviceClass', place))).toEqual([
    ...['server', 'server', 'server', 'terminal', 'server', 'terminal', 'network', 'other'],
  ]);
});

test('a retired device shares its password with nobody', () => {
  const device = [
    pc('a', { passwordGroup: 'A' }),
    pc('old', { passwordGroup: 'A', status: 'retired' }),
    pc('b', { passwordGroup: 'B' }),
    pc('c', { passwordGroup: 'B' }),
    pc('unsaid'),
  ];
  const table = factTables(facts({ ledgers: { device } }))('device');
  const shared = table.rows.map((one, place) => [one.id, table.value('passwordShared', place)]);
  expect(Object.fromEntries(shared)).toMatchObject({ a: 'no', b: 'yes', c: 'yes', unsaid: 'unknown' });
});

test('the end of support is the ledger’s own date, else that of the data, else open', () => {
  const device = [
    pc('own', { os: 'Windows 10 Pro', osVersion: '22H2', supportEndsOn: '2026-10-13' }),
    pc('data', { os: 'Windows 10 Pro', osVersion: '22H2' }),
    pc('open', { os: 'Windows 10 Enterprise', osVersion: '10.0.19044' }),
  ];
  const table = factTables(facts({ ledgers: { device } }))('device');
  expect([0, 1, 2].map((place) => table.value('supportEnd', place))).toEqual([
    '2026-10-13',
    '2025-10-14',
    null,
  ]);
});

test('software that has ended counts for the device, also under an OS that nobody knows', () => {
  const device = [pc('x', { os: '専用OS', software: ['Microsoft SQL Server 2012'] })];
  const table = factTables(facts({ ledgers: { device } }))('device');
  expect(table.value('supportEnded', 0)).toBe('yes');
});

test('a small facility may go without use log and diagram, never without the device ledger (R-D5)', () => {
  expect(mayGoWithout('use_log', true)).toBe(true);
  expect(mayGoWithout('system_diagram', true)).toBe(true);
  expect(mayGoWithout('device_ledger', true)).toBe(false);
  expect(mayGoWithout('use_log', false)).toBe(false);
  expect(mayGoWithout('use_log', null)).toBe(false);
});

describe('what cannot be mended and nobody decided about (R-G5; S1 第9条(1), 第4条(1)②④)', () => {
  const old = { os: 'Windows 7' };
  test.each([
    [{ os: 'Windows 11 Pro', osVersion: '25H2' }, 'no'],
    [{ os: 'Windows 10' }, 'unknown'],
    [old, 'yes'],
    [{ os: 'Windows 11 Pro', osVersion: '25H2', patching: 'impossible' }, 'yes'],
    [{ ...old, riskDecision: 'stop' }, 'no'],
    [{ ...old, riskDecision: 'alternative' }, 'no'],
    [{ ...old, riskDecision: 'accept' }, 'yes'],
    [{ ...old, riskDecision: 'accept', riskReason: '検査に要る', riskReviewOn: '2026-02-10' }, 'no'],
    [{ ...old, riskDecision: 'accept', riskReason: '検査に要る', riskReviewOn: '2026-02-09' }, 'yes'],
    [{ ...old, riskDecision: 'stop', riskReviewOn: '2025-01-01' }, 'yes'],
  ])('%j: %s', (values, expected) => {
    const table = factTables(facts({ ledgers: { device: [pc('d', values)] } }))('device');
    expect(table.value('riskUndecided', 0)).toBe(expected);
  });
});
