import { describe, expect, it } from 'vitest';
import { logInstant, readAccessLog } from '../../src/vendor/access-log.ts';
import {
  compareWork,
  type Work,
  type WorkReport,
  type WorkSession,
  workState,
} from '../../src/vendor/maintenance-work.ts';

const session: WorkSession = {
  from: '2026-11-20T12:05:00.000Z',
  to: '2026-11-20T12:40:00.000Z',
  account: 'kou-tanaka',
  device: 'EMR-SV01',
  source: '203.0.113.5',
};
const report: WorkReport = {
  sessions: [session],
  patientData: 'no',
  patientDataWhat: '',
  dataTaken: 'no',
  dataErased: 'unknown',
  filesSent: 'no',
  filesSanitised: 'unknown',
};
const work: Work = {
  place: 'remote',
  emergency: false,
  plan: {
    from: '2026-11-20T12:00:00.000Z',
    to: '2026-11-20T13:00:00.000Z',
    workers: ['田中'],
    accounts: ['KOU-TANAKA'],
    devices: ['emr-sv01'],
  },
  approvedAt: '2026-11-19T01:00:00.000Z',
  report,
  closedAt: null,
};
const codes = (changes: Partial<Work>) => compareWork({ ...work, ...changes }).map(({ code }) => code);
const reported = (changes: Partial<WorkReport>) => codes({ report: { ...report, ...changes } });
const connected = (changes: Partial<WorkSession>) => reported({ sessions: [{ ...session, ...changes }] });

describe('plan against report (R-C6, R-C8)', () => {
  it('says nothing where the work went as planned, however names are written', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ report: null })).toEqual([]);
  });

  it('wants work announced and approved beforehand, an emergency reported afterwards (S1 参考2-13)', () => {
    const unplanned = { ...work.plan, from: null, to: null };
    expect(codes({ plan: unplanned })).toEqual(['not-announced']);
    expect(codes({ approvedAt: null })).toEqual(['not-approved']);
    expect(codes({ plan: unplanned, approvedAt: null, emergency: true })).toEqual([]);
  });

  it('wants the access log of remote work (S1 別紙1 3(2)⑥), not of work on site', () => {
    expect(reported({ sessions: [] })).toEqual(['no-access-log']);
    expect(codes({ place: 'on_site', report: { ...report, sessions: [] } })).toEqual([]);
  });

  it.each([
    ['began before the plan', { from: '2026-11-20T10:00:00.000Z' }, ['outside-planned-time']],
    ['ended after the plan', { to: '2026-11-20T15:00:00.000Z' }, ['outside-planned-time']],
    ['within a quarter of an hour', { from: '2026-11-20T11:50:00.000Z', to: '2026-11-20T13:14:00.000Z' }, []],
    ['another account', { account: 'admin' }, ['account-not-announced']],
    ['another device', { device: 'PACS01' }, ['device-not-announced']],
    ['never closed', { to: null }, ['session-not-closed']],
  ] as const)('a connection that %s', (_, changes, expected) => {
    expect(connected(changes)).toEqual(expected);
  });

  it.each([
    ['patient data unknown (3(2)⑤)', { patientData: 'unknown' }, ['patient-data-unknown']],
    ['patient data without a word', { patientData: 'yes' }, ['patient-data-not-described']],
    ['patient data described', { patientData: 'yes', patientDataWhat: '患者1名の検査結果' }, []],
    ['data not erased (3(2)③)', { dataTaken: 'yes', dataErased: 'no' }, ['data-not-erased']],
    ['erasing unknown', { dataTaken: 'yes' }, ['data-erasure-unknown']],
    ['data erased', { dataTaken: 'yes', dataErased: 'yes' }, []],
    ['files not sanitised (3(2)⑦)', { filesSent: 'yes', filesSanitised: 'no' }, ['files-not-sanitised']],
    ['sanitising unknown', { filesSent: 'yes' }, ['files-sanitising-unknown']],
  ] as const)('%s', (_, changes, expected) => {
    expect(reported(changes)).toEqual(expected);
  });
});

describe('where a work stands', () => {
  const open = { ...work, report: null, approvedAt: null };
  it.each([
    ['requested', open, '2026-11-19T00:00:00.000Z'],
    ['approved', { ...open, approvedAt: '2026-11-19T01:00:00.000Z' }, '2026-11-20T11:00:00.000Z'],
    ['running', open, '2026-11-20T12:30:00.000Z'],
    ['report-missing', open, '2026-11-20T13:01:00.000Z'],
    [
      'report-missing',
      { ...open, emergency: true, plan: { ...work.plan, from: null, to: null } },
      '2026-11-19T00:00:00.000Z',
    ],
    ['requested', { ...open, plan: { ...work.plan, from: null, to: null } }, '2026-11-19T00:00:00.000Z'],
    ['reported', work, '2026-11-21T00:00:00.000Z'],
    ['closed', { ...work, closedAt: '2026-11-21T00:00:00.000Z' }, '2026-11-22T00:00:00.000Z'],
  ] as const)('%s', (state, one, now) => {
    expect(workState(one, now)).toBe(state);
  });
});

describe('an access log', () => {
  it('is read by its Japanese headings, in Japanese time', () => {
    const { sessions, problems } = readAccessLog([
      ['接続元IP', '接続開始日時', '接続終了日時', 'ユーザー名', '接続先'],
      ['203.0.113.5', '2026/11/20 21:05', '2026/11/20 21:40:30', 'kou-tanaka', 'EMR-SV01'],
      ['', '', '', '', ''],
    ]);
    expect(problems).toEqual([]);
    expect(sessions).toEqual([
      {
        from: '2026-11-20T12:05:00.000Z',
        to: '2026-11-20T12:40:30.000Z',
        account: 'kou-tanaka',
        device: 'EMR-SV01',
        source: '203.0.113.5',
      },
    ]);
  });

  it('names what it cannot read and keeps the rest', () => {
    const { sessions, problems } = readAccessLog([
      ['start', 'end', 'user'],
      ['2026-11-20T12:05:00Z', '', 'a'],
      ['昨日', '', 'b'],
      ['2026-02-31 10:00', '', 'c'],
      ['2026-11-20 12:00', 'later', 'd'],
      ['2026-11-20 12:00', '2026-11-20 11:00', 'e'],
    ]);
    expect(sessions).toEqual([
      { from: '2026-11-20T12:05:00.000Z', to: null, account: 'a', device: '', source: '' },
    ]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['start-unreadable', 3],
      ['start-unreadable', 4],
      ['end-unreadable', 5],
      ['end-before-start', 6],
    ]);
  });

  it('needs a column for the start', () => {
    expect(readAccessLog([]).problems.map(({ code }) => code)).toEqual(['empty']);
    expect(readAccessLog([['名前', '値']]).problems.map(({ code }) => code)).toEqual(['no-start-column']);
  });

  it.each([
    ['2026-11-20 21:05', '2026-11-20T12:05:00.000Z'],
    ['２０２６／１１／２０　２１：０５', '2026-11-20T12:05:00.000Z'],
    ['2026-11-20T12:05:00+00:00', '2026-11-20T12:05:00.000Z'],
    ['2026-11-20', null],
    ['2026-13-01 10:00', null],
  ])('reads the time %s', (text, expected) => {
    expect(logInstant(text)).toBe(expected);
  });
});
