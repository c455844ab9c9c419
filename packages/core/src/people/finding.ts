/** What a stock-take of accounts finds: codes and figures, no sentences (R-E3, R-E4, R-E6). */
import type { Account, BreakGlassUse, Duty, Staff } from '../ledger/ledgers/people.ts';
import type { SignInPolicy } from '../ledger/ledgers/protection.ts';
import type { Evidence } from './evidence.ts';
import type { Refused } from './gather.ts';
import type { AccountMatch } from './match-accounts.ts';

export const SEVERITIES = ['high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `ask`: the ledgers make it likely, a person knows. */
export type Certainty = 'certain' | 'ask';

/** Code → how bad, and the clause. */
export const FINDINGS = {
  'used-after-leaving': { severity: 'high', source: 'S1 第4条⑩; S2 退職者…' },
  'leaver-enabled': { severity: 'high', source: 'S0 7-*; S1 第4条⑩; S2 退職者…' },
  'leaver-soon': { severity: 'low', source: 'S1 第4条⑩; 参考2-5' },
  orphaned: { severity: 'high', source: 'S0 6-2; S2 退職者…' },
  unused: { severity: 'medium', source: 'S0 7-*; S2 退職者…' },
  'never-used': { severity: 'medium', source: 'S0 7-*; S2 退職者…' },
  shared: { severity: 'medium', source: 'S1 第4条⑨' },
  duplicate: { severity: 'medium', source: 'S1 第4条⑨; S0 6-2' },
  'default-name': { severity: 'medium', source: 'R-E5; S2 アカウント' },
  'link-contradicted': { severity: 'medium', source: 'R-E3' },
  'link-not-on-roster': { severity: 'high', source: 'R-E3; S0 6-2' },
  'administrator-daily': { severity: 'high', source: 'S2 管理者権限 2-④' },
  'administrator-without-reason': { severity: 'medium', source: 'R-E2; S2 管理者権限 2-④' },
  'auto-logon': { severity: 'medium', source: 'S2 アカウント' },
  'password-never-expires': { severity: 'low', source: 'R-E5; S2 2-⑦; S1 第4条⑧' },
  'password-old': { severity: 'low', source: 'R-E5; S2 2-⑦; S1 第4条⑧' },
  'service-without-owner': { severity: 'medium', source: 'R-E3; S0 6-2' },
  'service-owner-left': { severity: 'medium', source: 'R-E3; S0 6-2' },
  'use-without-duty': { severity: 'high', source: 'S0 2-1②' },
  'duty-nameless': { severity: 'medium', source: 'S0 2-1②' },
  'duty-password-kept': { severity: 'medium', source: 'S0 2-1②; S1 第4条⑨' },
  'break-glass-not-sealed': { severity: 'medium', source: 'S1 第4条⑰ウ' },
  'break-glass-use-unrecorded': { severity: 'high', source: 'S1 第4条⑰イ, ウ' },
  'break-glass-not-changed': { severity: 'high', source: 'S1 第4条⑰エ, 第15条(4)' },
  'not-confirmed': { severity: 'low', source: 'S0 6-2, 6-3; 参考2-5, 2-6' },
} as const satisfies Readonly<Record<string, { readonly severity: Severity; readonly source: string }>>;
export type FindingCode = keyof typeof FINDINGS;
export const FINDING_CODES = Object.keys(FINDINGS) as readonly FindingCode[];

export type FindingParams = Readonly<Record<string, string | number>>;

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** Null: about several accounts, which stand in `related`. */
  readonly accountId: string | null;
  readonly staffId: string | null;
  /** Other accounts, duties, uses that it rests on. */
  readonly related: readonly string[];
  /** Days in days, dates as ISO days, columns by their key. */
  readonly params: FindingParams;
  /** Why the account is this person's. */
  readonly evidence: readonly Evidence[];
}

/** A rule that could not be judged: what is missing is neither found nor clear. */
export interface Unjudged {
  readonly code: FindingCode;
  readonly accountId: string;
  /** Column of the account that is blank or unknown; `person`: whose it is has to be asked. */
  readonly missing: string;
}

export interface Thresholds {
  /** Days without use. No source names a figure; 90 is a quarter, longer than a parental leave's notice and any usual absence (ours). */
  readonly unusedDays: number;
  /** Days after creation before an account that was never used counts (ours). */
  readonly neverUsedDays: number;
  /** Days ahead in which leavers are announced (ours). */
  readonly leaverSoonDays: number;
  /** An administrator's only account that was used in these days is taken for one of daily work, and asked about (ours). */
  readonly dailyUseDays: number;
  /** Days between confirmations: a year, as the checklist is answered yearly; 参考2-5, 2-6 ask for it regularly. */
  readonly confirmDays: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = {
  unusedDays: 90,
  neverUsedDays: 30,
  leaverSoonDays: 30,
  dailyUseDays: 30,
  confirmDays: 365,
};

export interface ReconcileInput {
  readonly staff: readonly Staff[];
  readonly accounts: readonly Account[];
  readonly duties: readonly Duty[];
  readonly breakGlassUses: readonly BreakGlassUse[];
  /** Where `changeEveryDays` is set, old passwords are findings; nowhere else (S1 第4条⑧). */
  readonly policies?: readonly Pick<SignInPolicy, 'systemId' | 'changeEveryDays'>[];
  /** What persons answered: accounts that are not these people's. */
  readonly refused?: Refused;
  /** ISO day. */
  readonly today: string;
  readonly thresholds?: Partial<Thresholds>;
}

/** The ledgers refuse a row without its first day. */
export type DutyRecord = Duty & { readonly startsOn: string };
export type UseRecord = BreakGlassUse & { readonly openedOn: string };

/** What rules look at. */
export interface Context {
  readonly today: string;
  readonly thresholds: Thresholds;
  readonly accounts: readonly Account[];
  readonly matchOf: (account: Account) => AccountMatch;
  /** The person of a matched account. */
  readonly personOf: (account: Account) => Staff | null;
  readonly staffOf: (id: string) => Staff | null;
  /** A family or given name of the roster stands in it, or it only has numbers and signs. */
  readonly isLikeAPerson: (account: Account) => boolean;
  /** Everybody on the roster has kana or romaji. */
  readonly isReadThroughout: boolean;
  /** Matched to this person. */
  readonly accountsOf: (staffId: string) => readonly Account[];
  readonly dutiesOf: (accountId: string) => readonly DutyRecord[];
  readonly dutiesOfStaff: (staffId: string) => readonly DutyRecord[];
  readonly usesOf: (accountId: string) => readonly UseRecord[];
  /** Days; null: this system asks for no regular change. */
  readonly changeEveryDays: (account: Account) => number | null;
  /** Share of enabled personal accounts of the same export that say when they were last used, 0 to 1. */
  readonly useKnown: (account: Account) => number;
}

export interface Found {
  readonly params?: FindingParams;
  readonly certainty?: Certainty;
  readonly related?: readonly string[];
}

/** Null: the rule does not concern this account. */
export type Judgement = 'clear' | { readonly unknown: string } | { readonly found: Found } | null;
export type Judge = (account: Account, context: Context) => Judgement;

export const found = (params: FindingParams = {}, more: Omit<Found, 'params'> = {}): Judgement => ({
  found: { params, ...more },
});
export const unknown = (missing: string): Judgement => ({ unknown: missing });

/** Disabled accounts are done with (S0 7-3, 7-6: disabling counts as removing). */
export function whileEnabled(judge: Judge): Judge {
  return (account, context) => {
    if (account.enabled === 'no') return null;
    return account.enabled === 'unknown' ? unknown('enabled') : judge(account, context);
  };
}

/** An account whose state is unknown may be in use. */
export function unlessDisabled(judge: Judge): Judge {
  return (account, context) => (account.enabled === 'no' ? null : judge(account, context));
}
