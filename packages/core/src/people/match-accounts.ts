/**
 * Whose account is it (R-E3, S0 6-2, 7-*; S1 第4条⑨)? Certain, or a question with the candidates and what speaks for each, or nobody. A wrong
 * link hides a leaver, so two people of one name, a number that contradicts a name, an initial alone are questions. What a person has confirmed is
 * kept; where the export contradicts it, that is said.
 */
import type { Account, Staff } from '../ledger/ledgers/people.ts';
import {
  ASK_AT,
  type Evidence,
  evidence,
  GAP,
  HINT_AT,
  MATCH_AT,
  pointsBesideDates,
  pointsOf,
} from './evidence.ts';
import { type Gathered, gather } from './gather.ts';
import { type Person, prepareRoster } from './roster.ts';

export const MATCH_REASONS = [
  /** A person has linked it. */
  'confirmed',
  /** The link names nobody on the roster. */
  'confirmed-not-on-roster',
  'evidence',
  'several-candidates',
  'weak-evidence',
  /** Number and name point at two people, or the name is another's. */
  'contradiction',
  /** The display name names more than one person. */
  'several-people',
  /** Services, vendors and built-in accounts have owners, not users. */
  'not-personal',
  'nobody',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

export interface MatchCandidate {
  readonly staffId: string;
  readonly points: number;
  readonly evidence: readonly Evidence[];
}

export interface AccountMatch {
  readonly accountId: string;
  readonly outcome: 'matched' | 'doubtful' | 'none';
  readonly reason: MatchReason;
  /** Null unless matched. */
  readonly staffId: string | null;
  /** The likeliest first; of a match only the one, at most five otherwise; of nobody's account, who comes nearest. */
  readonly candidates: readonly MatchCandidate[];
  /** Candidates in all. */
  readonly candidateCount: number;
  /** Somebody else to whom everything but the confirmation points. */
  readonly contradictedBy: MatchCandidate | null;
}

export interface MatchInput {
  readonly staff: readonly Staff[];
  readonly accounts: readonly Account[];
}

const SHOWN = 5;
const PERSONAL: ReadonlySet<Account['kind']> = new Set(['personal', 'shared', 'break_glass']);

/** In the order of the accounts. Neither the order of the rows nor their ids change what is found. */
export function matchAccounts({ staff, accounts }: MatchInput): readonly AccountMatch[] {
  const roster = prepareRoster(staff);
  const gathered = accounts.map((account) => gather(roster, account));
  const isNumbered = numberedExports(accounts, gathered);
  return accounts.map((account, index) => {
    const found = gathered[index];
    if (found === undefined) throw new Error(`account ${account.id} was not looked at`);
    const ranked = rank(found, isNumbered(account));
    const decided = decide(account, found, ranked);
    if (account.staffId === null) return decided;
    return confirmed(account.id, account.staffId, roster.byId.has(account.staffId), ranked, decided);
  });
}

/** The export that an account came from. */
export const exportOf = ({ layer, systemId, realm }: Account): string =>
  JSON.stringify([layer, systemId, realm.normalize('NFKC').toLowerCase()]);

const ENOUGH_NAMES = 10;
const ENOUGH_AGREE = 0.95;

/**
 * Whether logins of an export hold staff numbers: ten or more accounts with a full name say so and 95 % of those agree. Without it a vendor's own
 * numbers would be taken for the hospital's.
 */
function numberedExports(accounts: readonly Account[], gathered: readonly Gathered[]) {
  const counts = new Map<string, { agree: number; differ: number }>();
  accounts.forEach((account, index) => {
    const count = counts.get(exportOf(account)) ?? { agree: 0, differ: 0 };
    for (const list of gathered[index]?.found.values() ?? []) {
      const kinds = list.map(({ kind }) => kind);
      if (!kinds.includes('number-in-login')) continue;
      if (kinds.some((one) => one === 'name' || one === 'kana' || one === 'romaji')) count.agree += 1;
      else if (kinds.some((one) => one === 'name-differs' || one === 'given-differs')) count.differ += 1;
    }
    counts.set(exportOf(account), count);
  });
  return (account: Account): boolean => {
    const { agree = 0, differ = 0 } = counts.get(exportOf(account)) ?? {};
    return agree >= ENOUGH_NAMES && agree / (agree + differ) >= ENOUGH_AGREE;
  };
}

interface Ranked extends MatchCandidate {
  readonly person: Person;
  readonly besideDates: number;
}

/** Ties stand in the order of the roster's own columns, so that ids decide nothing. */
const rosterKey = ({ staff }: Person) =>
  [staff.number, staff.name, staff.kana, staff.department, staff.joinedOn ?? '', staff.id].join('\n');

function rank({ found }: Gathered, isNumbered: boolean): readonly Ranked[] {
  const all = [...found].map(([person, list]) => {
    const raised = list.map((one) =>
      isNumbered && one.kind === 'number-in-login' ? evidence('number-convention', one.of) : one,
    );
    const [points, besideDates] = [pointsOf(raised), pointsBesideDates(raised)];
    return { staffId: person.staff.id, points, evidence: raised, person, besideDates };
  });
  return all
    .filter(({ points }) => points >= HINT_AT)
    .sort(
      (a, b) =>
        b.points - a.points ||
        (rosterKey(a.person) < rosterKey(b.person) ? -1 : rosterKey(a.person) > rosterKey(b.person) ? 1 : 0),
    );
}

const shown = ({ staffId, points, evidence: list }: Ranked): MatchCandidate => ({
  staffId,
  points,
  evidence: list,
});

function doubt(account: Account, reason: MatchReason, ranked: readonly Ranked[]): AccountMatch {
  return {
    accountId: account.id,
    outcome: 'doubtful',
    reason,
    staffId: null,
    candidates: ranked.slice(0, SHOWN).map(shown),
    candidateCount: ranked.length,
    contradictedBy: null,
  };
}

const none = (account: Account, reason: MatchReason, hints: readonly Ranked[] = []): AccountMatch => ({
  ...doubt(account, reason, hints),
  outcome: 'none',
});

function decide(account: Account, { several, found }: Gathered, ranked: readonly Ranked[]): AccountMatch {
  if (!PERSONAL.has(account.kind)) return none(account, 'not-personal');
  if (several.length > 0) return doubt(account, 'several-people', ranked);
  if (isContradiction(found, ranked)) return doubt(account, 'contradiction', ranked);
  const [first, second] = ranked;
  if (first === undefined || first.points < ASK_AT) return none(account, 'nobody', ranked);
  if (first.points < MATCH_AT) return doubt(account, second ? 'several-candidates' : 'weak-evidence', ranked);
  const rival = Math.max(0, ...ranked.slice(1).map(({ besideDates }) => besideDates));
  if (first.besideDates - rival < GAP) return doubt(account, 'several-candidates', ranked);
  return {
    accountId: account.id,
    outcome: 'matched',
    reason: 'evidence',
    staffId: first.staffId,
    candidates: [shown(first)],
    candidateCount: ranked.length,
    contradictedBy: null,
  };
}

const has = (list: readonly Evidence[], ...kinds: readonly Evidence['kind'][]) =>
  list.some(({ kind }) => kinds.includes(kind));

/** The number is somebody's, and the name is another's or no longer that person's. */
function isContradiction(found: Gathered['found'], [first]: readonly Ranked[]): boolean {
  const numbered = [...found].filter(([, list]) => has(list, 'employee-number'));
  if (numbered.some(([person]) => first !== undefined && first.person !== person)) return true;
  return first !== undefined && has(first.evidence, 'name-differs', 'given-differs');
}

function confirmed(
  accountId: string,
  staffId: string,
  isOnRoster: boolean,
  ranked: readonly Ranked[],
  decided: AccountMatch,
): AccountMatch {
  const own = ranked.find((one) => one.staffId === staffId);
  const other = decided.outcome === 'matched' && decided.staffId !== staffId ? decided.candidates[0] : null;
  return {
    accountId,
    outcome: 'matched',
    reason: isOnRoster ? 'confirmed' : 'confirmed-not-on-roster',
    staffId,
    candidates: own ? [shown(own)] : [],
    candidateCount: own ? 1 : 0,
    contradictedBy: other ?? null,
  };
}
