/** Every rule of FY2025: its yes, its no and its unknown, its sources, and sentences for all of them (R-B15). */
import { translateDynamic } from '@mamori/messages/translate';
import { loadRules } from '@mamori/regulations/rules';
import { describe, expect, test } from 'vitest';
import { checkRules } from '../../src/facts/check-rules.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { outcomeOf } from '../../src/facts/outcome.ts';
import { reasonCodes } from '../../src/facts/proposals.ts';
import { factTables } from '../../src/facts/tables.ts';
import { CASES, type RuleCase } from './cases.ts';
import { facts, row, system, TODAY, type Values } from './support.ts';

const files = loadRules('fy2025');
const rules = files.flatMap((file) => file.rules);

function ruleOf(id: string) {
  const found = rules.find((one) => one.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
}

const BESIDE: Facts['ledgers'] = {
  staff: [row('staff', 'staff-here'), row('staff', 'staff-left', { leftOn: '2026-02-09' })],
  segment: [
    row('segment', 'segment-emr', { kind: 'emr' }),
    row('segment', 'segment-visitor', { kind: 'visitor' }),
  ],
  disposal: [
    row('disposal', 'disposal', {
      deviceIds: ['row'],
      patientData: 'no',
      proof: 'certificate',
      disposedOn: '2025-06-10',
    }),
  ],
};
/** Shares its password with the device of the case when that is in the group `shared`; asked by no rule about servers and terminals. */
const SHARING = row('device', 'other', {
  kind: 'printer',
  passwordGroup: 'shared',
  place: '受付',
  responsible: '事務長',
});

function result(id: string, { ledger, yes }: RuleCase, change: Values = {}) {
  const { id: own = 'row', ...values } = { ...yes, ...change };
  const rows = [row(ledger, String(own), values), ...(ledger === 'device' ? [SHARING] : [])];
  const all = facts({ ledgers: { ...BESIDE, [ledger]: rows } });
  return outcomeOf(ruleOf(id), factTables(all), TODAY)?.result;
}

describe('rule', () => {
  const onLedgers = rules.filter(({ ledger }) => ledger !== 'system');

  test('cases are there for each rule, and for no other', () => {
    expect(Object.keys(CASES).sort()).toEqual(onLedgers.map(({ id }) => id).sort());
  });

  test.each(Object.entries(CASES))('%s says yes, no and unknown', (id, one) => {
    const { fails, unknown } = ruleOf(id);
    expect(ruleOf(id).ledger).toBe(one.ledger);
    expect(result(id, one)).toBe('yes');
    expect(one.no !== undefined).toBe(fails.length > 0);
    expect(one.unknown !== undefined).toBe(unknown.length > 0);
    if (one.no) expect(result(id, one, one.no)).toBe('no');
    if (one.unknown) expect(result(id, one, one.unknown)).toBe('unknown');
  });

  test.each(rules.map(({ id }) => id))('%s without any row is unknown, unless the data says else', (id) => {
    const outcome = outcomeOf(ruleOf(id), factTables(facts()), TODAY);
    if (id === 'vpn-updated') expect(outcome).toBeNull();
    else
      expect(outcome).toMatchObject({
        result: id === 'device-ledger' ? 'no' : 'unknown',
        isEmpty: true,
        failing: [],
        asked: 0,
      });
  });
});

describe('rules about systems', () => {
  const covered: Facts['ledgers'] = {
    permission: [row('permission', 'p', { systemId: 'emr' })],
    account: [row('account', 'a', { systemId: 'emr' })],
    sign_in_policy: [row('sign_in_policy', 's', { systemId: 'emr' })],
    log_source: [row('log_source', 'l', { deviceId: 'server' })],
    backup: [row('backup', 'b', { systemId: 'emr', offline: 'yes' })],
    device: [row('device', 'server', { kind: 'server', systemIds: ['emr'] })],
  };
  const aboutSystems = rules.filter(({ ledger }) => ledger === 'system').map(({ id }) => id);

  test.each(aboutSystems)('%s says yes when the ledgers cover every system in scope', (id) => {
    const all = facts({ systems: [system('emr'), system('roster', { inScope: 'no' })], ledgers: covered });
    expect(outcomeOf(ruleOf(id), factTables(all), TODAY)).toMatchObject({ result: 'yes', asked: 1 });
  });

  test.each(aboutSystems)('%s is unknown, not no, about a system of which nothing is recorded', (id) => {
    const all = facts({ systems: [system('emr'), system('pacs')], ledgers: covered });
    expect(outcomeOf(ruleOf(id), factTables(all), TODAY)).toMatchObject({
      result: 'unknown',
      failing: [],
      unknown: ['pacs'],
    });
  });

  test('system-logs asks systems with servers only', () => {
    const all = facts({ systems: [system('kiosk', { deviceClasses: ['terminal'] })] });
    expect(outcomeOf(ruleOf('system-logs'), factTables(all), TODAY)).toBeNull();
  });
});

describe('the rules', () => {
  test('name ledgers, columns, operators and values that there are', () => {
    expect(checkRules(files)).toEqual([]);
  });

  test('cover the items that ledgers can tell about', () => {
    expect(files.map(({ item }) => item)).toEqual([
      ...['2-1', '2-4', '2-5', '2-6', '2-7', '2-8', '2-9', '2-10', '2-11', '2-12', '2-13'],
      '3-2',
    ]);
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s has a sentence for all it can say',
    (_id, rule) => {
      for (const code of reasonCodes(rule))
        for (const locale of ['ja', 'en'] as const)
          for (const count of [1, 3])
            expect(translateDynamic(locale, `facts:${code}`, { count }), code).toMatch(/[。.]$/);
    },
  );
});

test('a rule that names what there is not is refused with the place', () => {
  const [file] = files;
  const [rule] = file?.rules ?? [];
  if (!file || !rule) throw new Error('no rule');
  const condition = (column: string, operator: 'is' | 'contains', value: string) => ({
    column,
    operator,
    values: [value],
  });
  const about = [
    condition('colour', 'is', 'red'),
    condition('kind', 'contains', 'server'),
    condition('kind', 'is', 'toaster'),
    condition('present', 'is', 'maybe'),
    condition('supportEnd', 'is', '$yesterday'),
  ];
  const wrong = {
    ...file,
    rules: [
      { ...rule, about },
      { ...rule, ledger: 'drawer' },
    ],
  };
  expect(checkRules([wrong]).map(({ code }) => code)).toEqual([
    'unknown-column',
    'unknown-operator',
    ...['unknown-value', 'unknown-value', 'unknown-value'],
    'unknown-ledger',
  ]);
  expect(() => outcomeOf({ ...rule, ledger: 'drawer' }, factTables(facts()), TODAY)).toThrow(
    'no ledger drawer',
  );
});
