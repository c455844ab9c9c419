/** What the register of remote maintenance shows at a glance (R-C6, R-C7): connections that an attacker would like. */
import type { Verdict } from '../verdict.ts';

export const ACCESS_METHODS = [
  'vpn',
  'remote_desktop',
  'remote_tool',
  'dedicated_line',
  'cellular',
  'other',
  'unknown',
  'none',
] as const;
/** `none`: the vendor was asked and has no remote maintenance. */
export type AccessMethod = (typeof ACCESS_METHODS)[number];

export interface RemoteAccessFacts {
  readonly method: AccessMethod;
  /** The line is open all the time, not only while work is done. */
  readonly alwaysOn: Verdict;
  /** Every worker has an account of their own. */
  readonly personalAccounts: Verdict;
  /** Access from elsewhere than the vendor is controlled. */
  readonly sourceRestricted: Verdict;
  readonly secondFactor: Verdict;
  readonly endedOn: string | null;
}

export const ACCESS_FLAG_CODES = [
  'always-on-remote-desktop',
  'always-on',
  'shared-accounts',
  'source-not-restricted',
  'no-second-factor',
  'method-unknown',
  'not-asked-yet',
] as const;
export type AccessFlagCode = (typeof ACCESS_FLAG_CODES)[number];

export interface AccessFlag {
  /** Key `maintenance:access.<code>`. */
  readonly code: AccessFlagCode;
  readonly severity: 'warning' | 'question';
  readonly source: string;
}

const warning = (code: AccessFlagCode, source: string): AccessFlag => ({ code, severity: 'warning', source });
const question = (code: AccessFlagCode, source: string): AccessFlag => ({
  code,
  severity: 'question',
  source,
});

/** Nothing for a connection that has ended, or where there is none. */
export function accessFlags(access: RemoteAccessFacts): readonly AccessFlag[] {
  if (access.endedOn !== null || access.method === 'none') return [];
  return [
    ...alwaysOnFlags(access),
    ...(access.personalAccounts === 'no' ? [warning('shared-accounts', 'S1 別紙1 3(2)⑤')] : []),
    ...(access.sourceRestricted === 'no' ? [warning('source-not-restricted', 'S0 10-1')] : []),
    ...(access.secondFactor === 'no' ? [warning('no-second-factor', 'S1 第4条⑮')] : []),
    ...(access.method === 'unknown' ? [question('method-unknown', 'S0 4-1')] : []),
    ...(unasked(access) ? [question('not-asked-yet', 'S1 別紙1 3(1)①')] : []),
  ];
}

/** The way into a hospital in 2022 was a remote desktop connection that was always on (S0 12-E-45). */
function alwaysOnFlags({ method, alwaysOn }: RemoteAccessFacts): readonly AccessFlag[] {
  if (alwaysOn !== 'yes') return [];
  return [warning(method === 'remote_desktop' ? 'always-on-remote-desktop' : 'always-on', 'S0 12-E-45')];
}

const unasked = ({
  alwaysOn,
  personalAccounts,
  sourceRestricted,
  secondFactor,
}: RemoteAccessFacts): boolean =>
  [alwaysOn, personalAccounts, sourceRestricted, secondFactor].includes('unknown');

export interface AskedVendor {
  readonly vendorId: string;
  /** Entries of the register that name this vendor, ended ones left out. */
  readonly entries: readonly AccessMethod[];
}

/**
 * Item 2-2 (which devices are maintained remotely was confirmed with the vendors): yes once every contracted vendor has an entry, be it that
 * there is none (RULES, What falls away); unknown before. Never no: what is not confirmed is not known.
 */
export function remoteMaintenanceConfirmed(vendors: readonly AskedVendor[]): {
  readonly verdict: 'yes' | 'unknown';
  readonly missing: readonly string[];
} {
  const missing = vendors
    .filter(({ entries }) => !entries.some((method) => method !== 'unknown'))
    .map(({ vendorId }) => vendorId);
  return { verdict: vendors.length > 0 && missing.length === 0 ? 'yes' : 'unknown', missing };
}
