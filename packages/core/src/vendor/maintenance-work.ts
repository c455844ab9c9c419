/**
 * Maintenance work: what was announced against what was done (R-C6, R-C8; S1 別紙1 3(2)③⑤⑥⑦, 参考2-13). Requested beforehand, in an
 * emergency reported afterwards.
 */
import type { Verdict } from '../verdict.ts';

/** Times are instants, ISO 8601 in UTC. */
export interface WorkPlan {
  readonly from: string | null;
  readonly to: string | null;
  readonly workers: readonly string[];
  readonly accounts: readonly string[];
  readonly devices: readonly string[];
}

export interface WorkSession {
  readonly from: string;
  /** Null: the connection was not closed, or its end is not in the log. */
  readonly to: string | null;
  readonly account: string;
  readonly device: string;
  readonly source: string;
}

export interface WorkReport {
  readonly sessions: readonly WorkSession[];
  /** Patient data was looked at. */
  readonly patientData: Verdict;
  readonly patientDataWhat: string;
  /** The vendor took data away or worked on copies. */
  readonly dataTaken: Verdict;
  readonly dataErased: Verdict;
  readonly filesSent: Verdict;
  readonly filesSanitised: Verdict;
}

export interface Work {
  readonly place: 'remote' | 'on_site';
  readonly emergency: boolean;
  readonly plan: WorkPlan;
  readonly approvedAt: string | null;
  readonly report: WorkReport | null;
  readonly closedAt: string | null;
}

export const DEVIATION_CODES = [
  'not-announced',
  'not-approved',
  'no-access-log',
  'outside-planned-time',
  'account-not-announced',
  'device-not-announced',
  'session-not-closed',
  'patient-data-unknown',
  'patient-data-not-described',
  'data-not-erased',
  'data-erasure-unknown',
  'files-not-sanitised',
  'files-sanitising-unknown',
] as const;
export type DeviationCode = (typeof DEVIATION_CODES)[number];

export interface Deviation {
  /** Key `maintenance:deviation.<code>`. */
  readonly code: DeviationCode;
  readonly severity: 'warning' | 'question';
  readonly source: string;
  readonly params: Readonly<Record<string, string>>;
}

const MANUAL = 'S1 別紙1 3(2)';
/** Clocks differ and people tidy up: what lies within a quarter of an hour is as planned (ours). */
const TOLERANCE = 15 * 60_000;

function deviation(
  code: DeviationCode,
  source: string,
  params: Deviation['params'] = {},
  severity: Deviation['severity'] = 'warning',
): Deviation {
  return { code, severity, source, params };
}

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
const isAmong = (list: readonly string[], one: string): boolean =>
  list.some((other) => fold(other) === fold(one));

/** What does not fit between plan and report; empty while there is no report. */
export function compareWork(work: Work): readonly Deviation[] {
  const { report } = work;
  if (report === null) return [];
  return [
    ...announcement(work),
    ...(work.place === 'remote' && report.sessions.length === 0
      ? [deviation('no-access-log', `${MANUAL}⑥`)]
      : []),
    ...report.sessions.flatMap((session) => compareSession(work.plan, session)),
    ...dataDeviations(report),
  ];
}

function announcement({ emergency, plan, approvedAt }: Work): readonly Deviation[] {
  // Requested beforehand; in an emergency the report afterwards is enough (S1 参考2-13).
  if (emergency) return [];
  if (plan.from === null) return [deviation('not-announced', 'S1 参考2-13')];
  return approvedAt === null ? [deviation('not-approved', 'S1 参考2-13')] : [];
}

function compareSession(plan: WorkPlan, session: WorkSession): readonly Deviation[] {
  const { account, device, from } = session;
  return [
    ...(isOutside(plan, session) ? [deviation('outside-planned-time', `${MANUAL}⑥`, { from, account })] : []),
    ...(plan.accounts.length > 0 && account !== '' && !isAmong(plan.accounts, account)
      ? [deviation('account-not-announced', `${MANUAL}⑤`, { account })]
      : []),
    ...(plan.devices.length > 0 && device !== '' && !isAmong(plan.devices, device)
      ? [deviation('device-not-announced', `${MANUAL}⑥`, { device })]
      : []),
    ...(session.to === null ? [deviation('session-not-closed', 'S0 12-E-45', { from, account })] : []),
  ];
}

function isOutside(plan: WorkPlan, session: WorkSession): boolean {
  const time = (text: string | null): number | null => (text === null ? null : Date.parse(text));
  const [from, to] = [time(plan.from), time(plan.to)];
  if (from !== null && Date.parse(session.from) < from - TOLERANCE) return true;
  return to !== null && (time(session.to) ?? Date.parse(session.from)) > to + TOLERANCE;
}

function dataDeviations(report: WorkReport): readonly Deviation[] {
  const { patientData, patientDataWhat, dataTaken, dataErased, filesSent, filesSanitised } = report;
  const ask = (code: DeviationCode, source: string) => deviation(code, source, {}, 'question');
  return [
    ...(patientData === 'unknown' ? [ask('patient-data-unknown', `${MANUAL}⑤`)] : []),
    ...(patientData === 'yes' && patientDataWhat.trim() === ''
      ? [ask('patient-data-not-described', `${MANUAL}⑤`)]
      : []),
    ...(dataTaken === 'yes' && dataErased === 'no' ? [deviation('data-not-erased', `${MANUAL}③`)] : []),
    ...(dataTaken === 'yes' && dataErased === 'unknown' ? [ask('data-erasure-unknown', `${MANUAL}③`)] : []),
    ...(filesSent === 'yes' && filesSanitised === 'no'
      ? [deviation('files-not-sanitised', `${MANUAL}⑦`)]
      : []),
    ...(filesSent === 'yes' && filesSanitised === 'unknown'
      ? [ask('files-sanitising-unknown', `${MANUAL}⑦`)]
      : []),
  ];
}

export const WORK_STATES = [
  'requested',
  'approved',
  'running',
  'report-missing',
  'reported',
  'closed',
] as const;
/** `report-missing`: the planned time is over and nobody has said what was done. */
export type WorkState = (typeof WORK_STATES)[number];

export function workState(work: Work, now: string): WorkState {
  if (work.closedAt !== null) return 'closed';
  if (work.report !== null) return 'reported';
  const { from, to } = work.plan;
  if (from !== null && (to ?? from) < now) return 'report-missing';
  if (work.emergency && from === null) return 'report-missing';
  if (from !== null && from <= now) return 'running';
  return work.approvedAt === null ? 'requested' : 'approved';
}
