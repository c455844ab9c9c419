/**
 * The stock-take: accounts against roster, duties and uses (R-E3, R-E4, R-E6; S0 6-2, 6-3, 7-*, 参考2-5, 2-6). Every rule says of every account that it
 * concerns: found, clear, or not to be judged because something is unknown.
 */
import { daysBetween } from '../calendar/iso-date.ts';
import type { Account } from '../ledger/ledgers/people.ts';
import { exportOf } from './export-of.ts';
import {
  type Context,
  DEFAULT_THRESHOLDS,
  type DutyRecord,
  FINDING_CODES,
  FINDINGS,
  type Finding,
  type FindingCode,
  type Found,
  type Judge,
  type ReconcileInput,
  SEVERITIES,
  type Unjudged,
  type UseRecord,
} from './finding.ts';
import { howSure } from './how-sure.ts';
import { type AccountMatch, matchAccounts } from './match-accounts.ts';
import { personLikeness } from './person-likeness.ts';
import {
  breakGlassNotChanged,
  breakGlassNotSealed,
  breakGlassUseUnrecorded,
  dutyNameless,
  dutyPasswordKept,
  useWithoutDuty,
} from './rules/duty-rules.ts';
import {
  defaultName,
  leaverEnabled,
  leaverSoon,
  linkContradicted,
  linkNotOnRoster,
  neverUsed,
  orphaned,
  shared,
  unused,
  usedAfterLeaving,
} from './rules/person-rules.ts';
import {
  administratorDaily,
  administratorWithoutReason,
  autoLogon,
  passwordNeverExpires,
  passwordOld,
  serviceOwnerLeft,
  serviceWithoutOwner,
} from './rules/privilege-rules.ts';

const RULES = {
  'used-after-leaving': usedAfterLeaving,
  'leaver-enabled': leaverEnabled,
  'leaver-soon': leaverSoon,
  orphaned,
  unused,
  'never-used': neverUsed,
  shared,
  'default-name': defaultName,
  'link-contradicted': linkContradicted,
  'link-not-on-roster': linkNotOnRoster,
  'administrator-daily': administratorDaily,
  'administrator-without-reason': administratorWithoutReason,
  'auto-logon': autoLogon,
  'password-never-expires': passwordNeverExpires,
  'password-old': passwordOld,
  'service-without-owner': serviceWithoutOwner,
  'service-owner-left': serviceOwnerLeft,
  'use-without-duty': useWithoutDuty,
  'duty-nameless': dutyNameless,
  'duty-password-kept': dutyPasswordKept,
  'break-glass-not-sealed': breakGlassNotSealed,
  'break-glass-use-unrecorded': breakGlassUseUnrecorded,
  'break-glass-not-changed': breakGlassNotChanged,
} as const satisfies Partial<Record<FindingCode, Judge>>;

/** Accounts; of `duplicate` people with more than one account, of `not-confirmed` exports, are found. */
export interface RuleCount {
  readonly found: number;
  readonly clear: number;
  readonly unknown: number;
}

export interface Reconciliation {
  readonly matches: readonly AccountMatch[];
  /** The worst first, then as in `FINDINGS`, then by the account's name. */
  readonly findings: readonly Finding[];
  readonly unjudged: readonly Unjudged[];
  readonly counts: Readonly<Record<FindingCode, RuleCount>>;
}

/** Pure; `today` as ISO day. A date column that is no ISO day throws RangeError. */
export function reconcile(input: ReconcileInput): Reconciliation {
  const matches = matchAccounts(input);
  const context = contextOf(input, matches);
  const counts = Object.fromEntries(
    FINDING_CODES.map((code) => [code, { found: 0, clear: 0, unknown: 0 }]),
  ) as Record<FindingCode, { found: number; clear: number; unknown: number }>;
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  for (const [code, judge] of Object.entries(RULES) as [FindingCode, Judge][]) {
    for (const account of input.accounts) {
      const judgement = judge(account, context);
      if (judgement === null) continue;
      if (judgement === 'clear') counts[code].clear += 1;
      else if ('unknown' in judgement) {
        counts[code].unknown += 1;
        unjudged.push({ code, accountId: account.id, missing: judgement.unknown });
      } else {
        counts[code].found += 1;
        findings.push(findingOf(code, account, context.matchOf(account), judgement.found));
      }
    }
  }
  const groups = [...duplicates(context, counts), ...notConfirmed(context, counts)];
  const byId = new Map(input.accounts.map((one) => [one.id, one]));
  const nameOf = (id: string) => {
    const account = byId.get(id);
    return account === undefined ? '' : accountKey(account);
  };
  return { matches, findings: inOrder([...findings, ...groups], nameOf), unjudged, counts };
}

function findingOf(
  code: FindingCode,
  account: Account,
  { outcome, staffId, candidates }: AccountMatch,
  { params = {}, certainty = 'certain', related = [] }: Found,
): Finding {
  return {
    code,
    severity: FINDINGS[code].severity,
    certainty,
    accountId: account.id,
    staffId,
    related,
    params,
    evidence: outcome === 'matched' ? (candidates[0]?.evidence ?? []) : [],
  };
}

type Counts = Record<FindingCode, { found: number; clear: number; unknown: number }>;

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** The account's own columns: ids decide no order. */
const accountKey = ({ name, layer, systemId, deviceId, realm, displayName, id }: Account) =>
  [name, layer, systemId ?? '', deviceId ?? '', realm, displayName, id].join('\n');

function byKey(accounts: readonly Account[]): readonly Account[] {
  const keyed = accounts.map((account) => ({ account, key: accountKey(account) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ account }) => account);
}

/**
 * One person, one export, several personal accounts. A separate account for administration is what S2 2-④ asks for: it stands in a group of its own.
 * Accounts of single machines are told apart by the machine.
 */
function duplicates({ accounts, matchOf }: Context, counts: Counts): readonly Finding[] {
  const groups = groupBy(accounts, (account) => {
    const { staffId } = matchOf(account);
    if (staffId === null || account.kind !== 'personal' || account.enabled === 'no') return null;
    const machine = account.realm === '' ? account.deviceId : null;
    return `${staffId}\n${exportOf(account)}\n${machine ?? ''}\n${account.administrator === 'yes'}`;
  });
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = byKey(group);
    counts.duplicate[rest.length > 0 ? 'found' : 'clear'] += 1;
    if (first === undefined || rest.length === 0) return [];
    const isSure = group.every((one) => one.enabled === 'yes' && isIdentified(matchOf(one)));
    const certainty = isSure ? 'certain' : 'ask';
    const params = {
      count: group.length,
      names: group
        .map(({ name }) => name)
        .sort()
        .join(', '),
    };
    const related = rest.map(({ id }) => id);
    return [findingOf('duplicate', first, matchOf(first), { params, certainty, related })];
  });
}

/** By number or by a person; by name alone it may be a namesake who is not on the roster. */
const isIdentified = (match: AccountMatch): boolean => howSure(match) === 'identified';

/** One finding an export: thousands of single ones would say nothing. */
function notConfirmed({ accounts, today, thresholds }: Context, counts: Counts): readonly Finding[] {
  const isDue = ({ enabled, createdOn, confirmedOn }: Account) => {
    const since = confirmedOn ?? createdOn;
    return enabled !== 'no' && (since === null || daysBetween(since, today) > thresholds.confirmDays);
  };
  return [...groupBy(accounts, exportOf).values()].flatMap((group) => {
    const due = byKey(group.filter(isDue));
    counts['not-confirmed'][due.length > 0 ? 'found' : 'clear'] += 1;
    const [first] = due;
    if (first === undefined) return [];
    const never = due.filter(({ confirmedOn }) => confirmedOn === null).length;
    const oldest = due.flatMap(({ confirmedOn }) => confirmedOn ?? []).sort()[0] ?? '';
    const { layer, realm, systemId } = first;
    return [
      {
        code: 'not-confirmed',
        severity: FINDINGS['not-confirmed'].severity,
        certainty: 'certain',
        accountId: null,
        staffId: null,
        related: due.map(({ id }) => id),
        params: {
          count: due.length,
          of: group.length,
          never,
          oldest,
          layer,
          realm,
          systemId: systemId ?? '',
          limit: thresholds.confirmDays,
        },
        evidence: [],
      },
    ];
  });
}

function inOrder(findings: readonly Finding[], nameOf: (id: string) => string): readonly Finding[] {
  const codes = new Map(FINDING_CODES.map((code, index) => [code, index]));
  const keyed = findings.map((finding) => {
    const rank = SEVERITIES.indexOf(finding.severity) * 100 + (codes.get(finding.code) ?? 0);
    return { finding, rank, name: nameOf(finding.accountId ?? finding.related[0] ?? '') };
  });
  keyed.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return keyed.map(({ finding }) => finding);
}

function contextOf(input: ReconcileInput, matches: readonly AccountMatch[]): Context {
  const { accounts, staff, today } = input;
  const match = new Map(matches.map((one) => [one.accountId, one]));
  const people = new Map(staff.map((one) => [one.id, one]));
  const dated = input.duties.filter((one): one is DutyRecord => one.startsOn !== null);
  const duties = groupBy(dated, ({ accountId }) => accountId);
  const dutiesOfStaff = groupBy(dated, ({ staffId }) => staffId);
  const opened = input.breakGlassUses.filter((one): one is UseRecord => one.openedOn !== null);
  const uses = groupBy(opened, ({ accountId }) => accountId);
  const owned = groupBy(accounts, ({ id }) => match.get(id)?.staffId ?? null);
  const days = new Map((input.policies ?? []).map((one) => [one.systemId, one.changeEveryDays]));
  const inUse = accounts.filter(({ kind, enabled }) => kind === 'personal' && enabled === 'yes');
  const useKnown = new Map(
    [...groupBy(inUse, exportOf)].map(([key, group]) => [
      key,
      group.filter(({ lastUsedOn }) => lastUsedOn !== null).length / group.length,
    ]),
  );
  const matchOf = ({ id }: Account) => {
    const found = match.get(id);
    if (!found) throw new Error(`account ${id} was not matched`);
    return found;
  };
  const staffOf = (id: string) => people.get(id) ?? null;
  return {
    today,
    thresholds: { ...DEFAULT_THRESHOLDS, ...input.thresholds },
    accounts,
    matchOf,
    staffOf,
    isLikeAPerson: personLikeness(staff),
    isReadThroughout: staff.every(({ kana, romaji }) => kana !== '' || romaji !== ''),
    personOf: (account) => {
      const { staffId } = matchOf(account);
      return staffId === null ? null : staffOf(staffId);
    },
    accountsOf: (staffId) => owned.get(staffId) ?? [],
    dutiesOf: (accountId) => duties.get(accountId) ?? [],
    dutiesOfStaff: (staffId) => dutiesOfStaff.get(staffId) ?? [],
    usesOf: (accountId) => uses.get(accountId) ?? [],
    // 0 as well as blank: no regular change.
    changeEveryDays: ({ systemId }) => (systemId === null ? null : days.get(systemId) || null),
    useKnown: (account) => useKnown.get(exportOf(account)) ?? 0,
  };
}
