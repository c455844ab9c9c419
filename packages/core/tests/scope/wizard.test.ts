import { describe, expect, it } from 'vitest';
import { decideScope } from '../../src/scope/decide.ts';
import { DEPLOYMENT_IDS, deviceClassesOf } from '../../src/scope/deployment.ts';
import { contextProposal, type ScopedSystem, usualAnswers } from '../../src/scope/facility-facts.ts';
import { SYSTEM_KIND_IDS, SYSTEM_KINDS } from '../../src/scope/kinds.ts';
import { nextScopeQuestion, type ScopeAnswers } from '../../src/scope/questions.ts';

const codes = (answers: ScopeAnswers) => decideScope(answers).reasons.map((one) => one.code);
const conflicts = (answers: ScopeAnswers) => decideScope(answers).conflicts.map((one) => one.code);

describe('scope wizard', () => {
  it('R-A1 decides by data that identify patients, whatever the kind, size or connection', () => {
    for (const kind of SYSTEM_KIND_IDS) {
      for (const connection of ['internet', 'lan', 'own-line', 'when-needed', 'none', 'unknown'] as const) {
        expect(decideScope({ kind, connection, patientData: 'yes' })).toMatchObject({
          inScope: 'yes',
          register: 'checklist',
        });
        expect(decideScope({ kind, connection, patientData: 'no' })).toMatchObject({
          inScope: 'no',
          register: 'governed',
        });
        expect(decideScope({ kind, connection, patientData: 'unknown' })).toMatchObject({
          inScope: 'unknown',
          register: 'undecided',
        });
      }
    }
  });

  it.each([
    'rececon',
    'emr',
    'ordering',
    'dispensing',
    'laboratory',
    'pdi-device',
    'import-device',
    'modality',
    'report-system',
    'tele-radiology',
    'eligibility-terminal',
    'medical-accounting',
    'reservation',
    'reception-kiosk',
    'payment-kiosk',
    'nas',
    'home-made-tool',
    'spreadsheet',
  ] as const)('R-A1 %s is proposed as in scope, with its source', (kind) => {
    expect(decideScope(usualAnswers(kind)).inScope).toBe('yes');
    expect(SYSTEM_KINDS[kind].source).toMatch(/^S[0-4]/);
  });

  it.each(['display-board', 'surveillance-camera', 'medical-device'] as const)(
    'R-A1 %s: the wizard asks, nothing is assumed',
    (kind) => {
      expect(decideScope(usualAnswers(kind)).inScope).toBe('unknown');
    },
  );

  it('R-A1 devices connected only when needed count (S0 12-E-32)', () => {
    expect(codes({ kind: 'medical-device', patientData: 'yes', connection: 'when-needed' })).toContain(
      'connected-when-needed-counts',
    );
  });

  it('R-A1 cameras: S1 lists those on the internet, S0 counts patient data: the conflict is shown', () => {
    const camera = { kind: 'surveillance-camera', patientData: 'yes' } as const;
    expect(conflicts({ ...camera, connection: 'internet' })).toEqual([]);
    expect(conflicts({ ...camera, connection: 'lan' })).toEqual(['camera-without-internet']);
  });

  it('R-B11 a camera is an end point: alone it gives the facility no network devices to patch (S0 7-4)', () => {
    const { deviceClasses } = decideScope(usualAnswers('surveillance-camera'));
    expect(deviceClasses).toEqual(['terminal']);
    const camera = { inScope: 'yes', deviceClasses, connection: 'lan' } as const;
    expect(contextProposal([camera], true).networkDevices).toBe(false);
  });

  it('R-A2 billing-only: S1 exempts, S0 1-4 and S2 count: the conflict is shown, the data decide', () => {
    const kiosk = { kind: 'payment-kiosk', billingOnly: 'yes' } as const;
    expect(decideScope({ ...kiosk, patientData: 'yes' }).inScope).toBe('yes');
    expect(decideScope({ ...kiosk, patientData: 'no' }).inScope).toBe('no');
    expect(decideScope({ ...kiosk, patientData: 'yes' }).conflicts).toEqual([
      { code: 'billing-only', sources: ['S1 第2条③', 'S0 1-4', 'S2 医療情報システム'] },
    ]);
  });

  it('R-A2 staff rostering is out of the checklist and stays in the ledger (S0 12-D-22)', () => {
    expect(codes({ ...usualAnswers('staff-rostering'), connectedToPatientData: 'yes' })).toEqual([
      'no-patient-data',
      'governed-all-the-same',
      'connected-without-patient-data',
    ]);
  });

  it('R-A3 no internet never takes a system out (S0 12-B-8)', () => {
    expect(codes({ kind: 'rececon', patientData: 'yes', connection: 'none' })).toContain(
      'no-connection-no-exemption',
    );
  });

  it('R-C10 a vendor saying "not concerned" does not decide (S0 1-10)', () => {
    const answers = { kind: 'dental-imaging', patientData: 'yes', vendorDenies: 'yes' } as const;
    expect(decideScope(answers).inScope).toBe('yes');
    expect(codes(answers)).toContain('vendor-does-not-decide');
  });

  it.each([
    ['daas', ['terminal']],
    ['saas', ['server']],
    ['paas', ['server']],
    ['iaas', ['server']],
  ] as const)('R-A5 %s counts as %s (S0 12-A-1)', (deployment, classes) => {
    expect(decideScope({ patientData: 'yes', deployments: [deployment] }).deviceClasses).toEqual(classes);
  });

  it('R-B11 a medical device counts as terminal, and what S1 says otherwise is shown', () => {
    expect(conflicts({ patientData: 'yes', deployments: ['medical-device'] })).toEqual([
      'storing-medical-device',
    ]);
    expect(deviceClassesOf(['unknown', 'server'])).toBeNull();
    expect(deviceClassesOf([])).toBeNull();
    expect(deviceClassesOf(DEPLOYMENT_IDS.filter((id) => id !== 'unknown'))).toEqual([
      'server',
      'terminal',
      'network',
    ]);
  });

  it('asks only what matters, and comes to an end', () => {
    const path = (answers: ScopeAnswers, asked: string[] = []): string[] => {
      const next = nextScopeQuestion(answers);
      if (next === null) return asked;
      const value =
        { kind: 'payment-kiosk', deployments: ['terminal'], connection: 'lan' }[next.id as string] ?? 'yes';
      return path({ ...answers, [next.id]: value }, [...asked, next.id]);
    };
    expect(path({})).toEqual([
      'kind',
      'billingOnly',
      'patientData',
      'deployments',
      'connection',
      'vendorDenies',
    ]);
    expect(path({ kind: 'staff-rostering', patientData: 'no' })).toEqual(['connectedToPatientData']);
  });
});

describe('what the systems say about the facility', () => {
  const system = (changes: Partial<ScopedSystem>): ScopedSystem => ({
    inScope: 'yes',
    deviceClasses: ['terminal'],
    connection: 'none',
    ...changes,
  });

  it('R-A5 SaaS makes a facility without a server room one with servers', () => {
    expect(contextProposal([system({ deviceClasses: deviceClassesOf(['saas']) })], false).servers).toBe(true);
  });

  it('false only when the list is complete and everything is known; else null, which gives a question', () => {
    expect(contextProposal([system({})], true)).toEqual({
      servers: false,
      networkDevices: false,
      externalLine: false,
    });
    expect(contextProposal([system({})], false)).toEqual({
      servers: null,
      networkDevices: null,
      externalLine: null,
    });
    expect(contextProposal([system({ deviceClasses: null, connection: null })], true)).toEqual({
      servers: null,
      networkDevices: null,
      externalLine: null,
    });
  });

  it('R-A3 a maintenance line of one device is a line to the outside (S0 4-1)', () => {
    expect(contextProposal([system({ connection: 'own-line' })], true).externalLine).toBe(true);
  });

  it('systems out of scope say nothing', () => {
    const website = system({ inScope: 'no', connection: 'internet', deviceClasses: ['server'] });
    expect(contextProposal([website, system({})], true)).toMatchObject({
      servers: false,
      externalLine: false,
    });
  });
});
