/** Conditions in memory mean what they mean in the database (R-B15). */
import { describe, expect, test } from 'vitest';
import { blankValues } from '../../src/ledger/definition.ts';
import type { FilterOperator } from '../../src/ledger/filter.ts';
import { device } from '../../src/ledger/ledgers/device.ts';
import { backup } from '../../src/ledger/ledgers/protection.ts';
import { matches } from '../../src/ledger/matches.ts';

const pc = {
  ...blankValues(device),
  name: '受付PC_1',
  kind: 'terminal',
  os: 'Windows 10 Pro',
  software: ['ORCA 5.2', 'Office 2016'],
  supportEndsOn: '2025-10-14',
  segmentIds: ['s1', 's2'],
  vendorId: 'v1',
};

const holds = (column: string, operator: FilterOperator, ...values: string[]) =>
  matches(device, pc, [{ column, operator, values }]);

describe('a condition', () => {
  test.each<[string, FilterOperator, string[], boolean]>([
    ['kind', 'is', ['server', 'terminal'], true],
    ['kind', 'is', ['server'], false],
    ['kind', 'not', ['server'], true],
    ['kind', 'not', ['terminal'], false],
    ['networkRole', 'is', ['router'], false],
    ['networkRole', 'not', ['router'], true],
    ['networkRole', 'blank', [], true],
    ['restricted', 'is', ['unknown'], true],
    ['os', 'contains', ['windows 10'], true],
    ['os', 'contains', ['%'], false],
    ['name', 'contains', ['PC_1'], true],
    ['name', 'contains', ['pc%'], false],
    ['software', 'contains', ['office'], true],
    ['software', 'contains', ['5.2 office'], true],
    ['software', 'filled', [], true],
    ['addresses', 'blank', [], true],
    ['note', 'blank', [], true],
    ['os', 'filled', [], true],
    ['supportEndsOn', 'before', ['2025-10-15'], true],
    ['supportEndsOn', 'before', ['2025-10-14'], false],
    ['supportEndsOn', 'after', ['2025-10-13'], true],
    ['patchedOn', 'before', ['2030-01-01'], false],
    ['patchedOn', 'after', ['2000-01-01'], false],
    ['patchedOn', 'blank', [], true],
    ['segmentIds', 'is', ['s2', 's9'], true],
    ['segmentIds', 'is', ['s9'], false],
    ['segmentIds', 'not', ['s9'], true],
    ['systemIds', 'is', ['x'], false],
    ['systemIds', 'not', ['x'], true],
    ['vendorId', 'is', ['v1'], true],
    ['vendorId', 'filled', [], true],
    ['parentId', 'not', ['v1'], true],
    ['colour', 'blank', [], false],
  ])('%s %s %j is %s', (column, operator, values, expected) => {
    expect(holds(column, operator, ...values)).toBe(expected);
  });

  test('on numbers counts: 10 is not before 9', () => {
    const row = { ...blankValues(backup), generations: 10 };
    const is = (operator: FilterOperator, value: string) =>
      matches(backup, row, [{ column: 'generations', operator, values: [value] }]);
    expect([is('before', '9'), is('after', '9'), is('is', '10'), is('is', '1')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('all of several hold, and none is always true', () => {
    const terminal = { column: 'kind', operator: 'is', values: ['terminal'] } as const;
    const server = { column: 'kind', operator: 'is', values: ['server'] } as const;
    expect(matches(device, pc, [terminal, server])).toBe(false);
    expect(matches(device, pc, [])).toBe(true);
  });
});
