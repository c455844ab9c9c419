/** What a disposal needs (R-D3; S1 第5条(2), 第13条(3)①②). */
import { describe, expect, test } from 'vitest';
import { blankValues } from '../../src/ledger/definition.ts';
import {
  type DisposalFacts,
  disposalGaps,
  disposalRecorded,
  disposalRemarks,
  stepOfGap,
  whyPatientData,
} from '../../src/ledger/disposal.ts';
import { type Disposal, disposal } from '../../src/ledger/ledgers/movement.ts';

const consents = {
  headName: '放射線科長 佐藤',
  headOn: '2026-01-10',
  plannerName: '企画 鈴木',
  plannerOn: '2026-01-12',
  managementName: '院長 青葉',
  managementOn: '2026-01-15',
};
const of = (values: Partial<Disposal>): Disposal =>
  ({
    ...blankValues(disposal),
    id: 'd',
    deviceIds: ['pc'],
    method: 'erased_and_destroyed',
    ...values,
  }) as Disposal;
const facts = (more: Partial<DisposalFacts> = {}): DisposalFacts => ({
  devices: [],
  proofFiles: 1,
  outdated: [],
  ...more,
});

describe('who decides', () => {
  test.each([
    ['yes', 'no', 'stated'],
    ['unknown', 'no', 'unknown'],
    ['unknown', 'yes', 'by-device'],
    ['no', 'yes', 'by-device'],
    ['no', 'unknown', null],
    ['no', 'no', null],
  ] as const)('patient data %s, of the device %s: %s', (patientData, device, why) => {
    expect(whyPatientData(of({ patientData }), facts({ devices: [{ patientData: device }] }))).toBe(why);
  });

  test('all three, each with name and day', () => {
    const { headOn: _, ...rest } = consents;
    const gaps = disposalGaps(
      of({ patientData: 'yes', ...rest, managementName: '', proof: 'certificate' }),
      facts(),
    );
    expect(gaps).toEqual(['head-missing', 'management-missing']);
    expect(gaps.map(stepOfGap)).toEqual(['decision', 'decision']);
  });

  test('again, once the content is another', () => {
    const record = of({ patientData: 'yes', ...consents, proof: 'certificate' });
    expect(disposalGaps(record, facts({ outdated: ['planner'] }))).toEqual(['planner-outdated']);
  });
});

describe('the proof (証憑または事業者説明)', () => {
  test.each([
    [{}, 1, ['proof-missing']],
    [{ proof: 'certificate' }, 0, ['proof-file-missing']],
    [{ proof: 'own_record', proofNumber: '記録簿3頁' }, 0, ['proof-file-missing']],
    [{ proof: 'explained' }, 0, ['explanation-missing']],
    [{ proof: 'explained', proofNumber: '6/3 電話' }, 0, []],
    [{ proof: 'certificate' }, 1, []],
    [{ proof: 'certificate' }, null, []],
  ] as const)('%j with %s files lacks %j', (values, proofFiles, gaps) => {
    expect(disposalGaps(of({ patientData: 'no', ...values }), facts({ proofFiles }))).toEqual(gaps);
  });

  test('of nothing is of no use', () => {
    const record = of({ patientData: 'no', deviceIds: [], proof: 'certificate' });
    expect(disposalGaps(record, facts())).toEqual(['nothing-named']);
    expect(disposalGaps({ ...record, what: '紙カルテ' }, facts())).toEqual([]);
  });
});

describe('remarks', () => {
  test('about what the handbook asks and what cannot be mended', () => {
    const record = of({ patientData: 'unknown', method: 'erased', ...consents, disposedOn: '2026-01-11' });
    expect(disposalRemarks(record, facts())).toEqual([
      'counted-as-patient-data',
      'not-destroyed',
      'no-vendor',
      'decided-after',
    ]);
    expect(disposalRemarks(of({ patientData: 'no', vendorId: 'v', contract: 'unknown' }), facts())).toEqual([
      'no-contract',
    ]);
  });
});

describe('a device that is marked as disposed of', () => {
  const pc = { id: 'pc', patientData: 'yes' } as const;
  const complete = of({ patientData: 'yes', ...consents, proof: 'certificate', disposedOn: '2026-01-20' });
  test.each([
    ['no record', [], 'no'],
    ['a record of others', [of({ deviceIds: ['tablet'] })], 'no'],
    ['a complete record', [complete], 'yes'],
    ['a record without a day', [{ ...complete, disposedOn: null }], 'unknown'],
    ['a record without a consent', [{ ...complete, plannerOn: null }], 'unknown'],
    ['one of two records complete', [of({}), complete], 'yes'],
  ] as const)('with %s: %s', (_, disposals, expected) => {
    expect(disposalRecorded(pc, disposals)).toBe(expected);
  });
});
