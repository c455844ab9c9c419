import { describe, expect, it } from 'vitest';
import { checkValues } from '../../src/ledger/check-values.ts';
import { LEDGERS, ledgerOf } from '../../src/ledger/ledgers.ts';

const DEVICE = ledgerOf('device');
const codes = (input: Readonly<Record<string, unknown>>, patch = false) => {
  const checked = checkValues(DEVICE, input, { patch });
  return checked.ok ? [] : checked.problems.map(({ column, code }) => `${column} ${code}`);
};
const GOOD = { name: '受付PC', kind: 'terminal' };

describe('values of a row', () => {
  it('are trimmed, lists without what is empty or twice', () => {
    const checked = checkValues(DEVICE, {
      ...GOOD,
      name: ' 受付PC ',
      addresses: [' 10.0.0.1', '', '10.0.0.1'],
    });
    expect(checked).toMatchObject({ ok: true, values: { name: '受付PC', addresses: ['10.0.0.1'] } });
  });

  it.each([
    [{}, ['name missing', 'kind missing']],
    [{ ...GOOD, name: '  ' }, ['name missing']],
    [{ ...GOOD, kind: null }, ['kind missing']],
    [{ ...GOOD, status: null }, ['status missing']],
    [{ ...GOOD, colour: 'red' }, ['colour unknown-column']],
    [{ ...GOOD, constructor: 'x' }, ['constructor unknown-column']],
    [{ ...GOOD, name: 5 }, ['name wrong-kind']],
    [{ ...GOOD, name: 'x'.repeat(201) }, ['name too-long']],
    [{ ...GOOD, place: '一階\n受付' }, ['place control-character']],
    [{ ...GOOD, place: 'a\u0000b' }, ['place control-character']],
    [{ ...GOOD, alternative: '一行目\n二行目' }, []],
    [{ ...GOOD, cost: 1.5 }, ['cost wrong-kind']],
    [{ ...GOOD, cost: -1 }, ['cost too-small']],
    [{ ...GOOD, cost: 1e10 }, ['cost too-large']],
    [{ ...GOOD, supportEndsOn: '2026-02-29' }, ['supportEndsOn not-a-date']],
    [{ ...GOOD, patientData: 'maybe' }, ['patientData not-a-choice']],
    [{ ...GOOD, vendorId: 'vendor-1' }, ['vendorId wrong-kind']],
    [{ ...GOOD, addresses: Array.from({ length: 21 }, (_, at) => `10.0.0.${at}`) }, ['addresses too-many']],
    [{ ...GOOD, addresses: ['x'.repeat(81)] }, ['addresses too-long']],
  ])('%j', (input, problems) => {
    expect(codes(input)).toEqual(problems);
  });

  it('may be a part of a row in a change, but not take away what is required', () => {
    expect(codes({ place: '受付' }, true)).toEqual([]);
    expect(codes({ name: '' }, true)).toEqual(['name missing']);
  });
});

describe('definitions', () => {
  it.each(LEDGERS.map((one) => [one.id, one] as const))(
    '%s refers only to ledgers and registers that exist',
    (_, definition) => {
      const known = [...LEDGERS.map(({ id }) => id as string), 'vendor', 'contract', 'system'];
      for (const column of Object.values(definition.columns))
        if (column.kind === 'reference' || column.kind === 'references') expect(known).toContain(column.to);
    },
  );
});
