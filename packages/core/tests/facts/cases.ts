/** Per rule: a row that passes, and what changes in it to make it unknown or failing. */
import type { LedgerId } from '../../src/ledger/ledgers.ts';
import type { Values } from './support.ts';

export interface RuleCase {
  readonly ledger: LedgerId;
  readonly yes: Values;
  readonly no?: Values;
  readonly unknown?: Values;
}

const server = { name: '電子カルテサーバ', kind: 'server' };
const router = { name: '境界ルータ', kind: 'network', networkRole: 'router' };
const vpn = { name: '保守用VPN', kind: 'ssl_vpn' };
const log = {
  name: '電子カルテの操作履歴',
  tellsWhen: 'yes',
  tellsWho: 'yes',
  tellsWhere: 'yes',
  tellsWhat: 'yes',
};
const personal = {
  name: 'n0220246',
  layer: 'application',
  kind: 'personal',
  enabled: 'yes',
  administrator: 'no',
};
const admin = {
  ...personal,
  name: 'admin01',
  administrator: 'yes',
  displayName: '山田 花子',
  administratorReason: '保守',
};
const backup = {
  name: '電子カルテの夜間バックアップ',
  procedure: '手順書棚',
  procedureConfirmedOn: '2025-10-01',
};
const goodBackup = { ...backup, offline: 'yes', generations: 7, restoreTestedOn: '2025-10-01' };

/** Rules on the register of systems have tests of their own. */
export const CASES: Readonly<Record<string, RuleCase>> = {
  'device-ledger': { ledger: 'device', yes: server },
  'device-place': {
    ledger: 'device',
    yes: { ...server, place: 'サーバ室', responsible: '佐藤' },
    no: { place: '' },
  },
  'device-disposal': {
    ledger: 'device',
    yes: { ...server, status: 'disposed', patientData: 'no' },
    no: { id: 'without a record' },
    unknown: { patientData: 'yes' },
  },
  'device-decision': {
    ledger: 'device',
    yes: { ...server, os: 'Windows Server 2012', riskDecision: 'stop' },
    no: { riskDecision: null },
    unknown: { os: 'Windows 10', riskDecision: null },
  },
  'permission-differs': {
    ledger: 'permission',
    yes: { job: 'nurse', informationClass: 'result', level: 'view', actual: 'view' },
    no: { actual: 'enter' },
    unknown: { actual: null },
  },
  'administrator-named': {
    ledger: 'account',
    yes: admin,
    no: { displayName: '' },
    unknown: { administratorReason: '' },
  },
  'administrator-known': { ledger: 'account', yes: personal, unknown: { administrator: 'unknown' } },
  'administrator-daily': { ledger: 'account', yes: { ...admin, dailyUse: 'no' }, no: { dailyUse: 'yes' } },
  'leaver-accounts': {
    ledger: 'account',
    yes: { ...personal, staffId: 'staff-here' },
    no: { staffId: 'staff-left' },
    unknown: { staffId: null },
  },
  'unused-accounts': {
    ledger: 'account',
    yes: { ...personal, lastUsedOn: '2026-02-09' },
    no: { lastUsedOn: '2025-11-11' },
  },
  'support-ended': {
    ledger: 'device',
    yes: { ...server, os: 'Windows Server 2022' },
    no: { os: 'Windows Server 2012 R2' },
    unknown: { os: 'Windows Server 2012 R2', alternative: '診療系から切り離し、通信相手を限定' },
  },
  patching: {
    ledger: 'device',
    yes: { ...server, patching: 'regular' },
    no: { patching: 'none' },
    unknown: { patching: 'impossible', alternative: '閉じた区分に置いている' },
  },
  'patched-lately': {
    ledger: 'device',
    yes: { ...server, patching: 'by_vendor', patchedOn: '2025-02-10' },
    unknown: { patchedOn: '2025-02-09' },
  },
  'vpn-updated': {
    ledger: 'line',
    yes: { ...vpn, updated: 'yes' },
    no: { updated: 'no' },
    unknown: { updated: 'unknown' },
  },
  'support-unknown': {
    ledger: 'device',
    yes: { ...server, os: 'Windows Server 2022' },
    unknown: { os: '専用OS' },
  },
  'support-ends-soon': {
    ledger: 'device',
    yes: { ...server, os: 'Windows Server 2022' },
    no: { os: 'Windows Server 2016' },
  },
  'password-rule': {
    ledger: 'sign_in_policy',
    yes: { minimumLength: 13, mixed: 'yes' },
    no: { minimumLength: 7 },
    unknown: { mixed: 'unknown' },
  },
  'default-password': {
    ledger: 'device',
    yes: { ...router, passwordChanged: 'yes' },
    no: { passwordChanged: 'no' },
    unknown: { passwordChanged: 'unknown' },
  },
  'password-shared': {
    ledger: 'device',
    yes: { ...server, passwordGroup: 'A' },
    no: { passwordGroup: 'shared' },
    unknown: { passwordGroup: '' },
  },
  'reuse-forbidden': {
    ledger: 'sign_in_policy',
    yes: { noReuse: 'yes' },
    no: { noReuse: 'no' },
    unknown: { noReuse: 'unknown' },
  },
  'media-restricted': {
    ledger: 'device',
    yes: { ...server, mediaRestricted: 'yes' },
    no: { mediaRestricted: 'no' },
    unknown: { mediaRestricted: 'unknown' },
  },
  'media-permission': {
    ledger: 'media_permission',
    yes: { person: '高橋', purpose: '画像CDの取り込み', approvedBy: '院長', virusChecked: 'yes' },
    no: { approvedBy: '' },
  },
  'second-factor': {
    ledger: 'sign_in_policy',
    yes: { secondFactor: 'planned', secondFactorBy: '2028-03-31' },
    no: { secondFactorBy: '2028-04-01' },
    unknown: { secondFactorBy: null },
  },
  'line-second-factor': { ledger: 'line', yes: { ...vpn, secondFactor: 'yes' }, no: { secondFactor: 'no' } },
  'log-content': {
    ledger: 'log_source',
    yes: log,
    no: { tellsWho: 'no' },
    unknown: { tellsWhere: 'unknown' },
  },
  'log-reviewed': {
    ledger: 'log_source',
    yes: { ...log, alerts: 'yes', reviewedOn: '2026-01-11', reviewEveryDays: 30 },
    unknown: { reviewedOn: '2026-01-10' },
  },
  'log-protected': {
    ledger: 'log_source',
    yes: { ...log, tamperProof: 'yes', readers: '情報管理室' },
    no: { tamperProof: 'no' },
    unknown: { readers: '' },
  },
  'log-clock': { ledger: 'log_source', yes: { ...log, clockId: 'clock-1' }, unknown: { clockId: null } },
  'clock-automatic': {
    ledger: 'clock_source',
    yes: { name: '院内NTP', kind: 'ntp_inside', automatic: 'yes' },
    no: { automatic: 'no' },
  },
  'services-stopped': {
    ledger: 'device',
    yes: { ...server, servicesStopped: 'yes' },
    no: { servicesStopped: 'no' },
    unknown: { servicesStopped: 'no', alternative: '使わないポートをふさいだ' },
  },
  'line-restricted': {
    ledger: 'line',
    yes: { ...vpn, restricted: 'yes' },
    no: { restricted: 'no' },
    unknown: { restricted: 'unknown' },
  },
  'device-restricted': {
    ledger: 'device',
    yes: { ...router, restricted: 'yes' },
    no: { restricted: 'no' },
    unknown: { restricted: 'unknown' },
  },
  'wireless-separated': {
    ledger: 'wireless',
    yes: { name: 'guest', purpose: 'visitor', separated: 'yes' },
    no: { separated: 'no' },
    unknown: { separated: 'unknown' },
  },
  'patient-data-among-visitors': {
    ledger: 'device',
    yes: { ...server, patientData: 'yes', segmentIds: ['segment-emr'] },
    no: { segmentIds: ['segment-visitor'] },
  },
  'backup-procedure': {
    ledger: 'backup',
    yes: backup,
    no: { restoreResult: 'failed' },
    unknown: { procedureConfirmedOn: null },
  },
  'backup-generations': {
    ledger: 'backup',
    yes: goodBackup,
    no: { generations: 2 },
    unknown: { generations: null },
  },
  'backup-restore-tested': {
    ledger: 'backup',
    yes: goodBackup,
    no: { restoreTestedOn: '2025-02-09' },
    unknown: { restoreTestedOn: null },
  },
};
