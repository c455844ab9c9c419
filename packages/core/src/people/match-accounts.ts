/**
 * Whose account is it (R-E3, S0 6-2, 7-*; S1 第4条⑨)? Certain, or a question with the candidates and what speaks for each, or nobody. A wrong
 * link hides a leaver, so two people of one name, a number that contradicts a name, an initial alone are questions. What a person has confirmed is
 * kept; where the export contradicts it, that is said.
 */
import type { Account, Staff } from '../ledger/ledgers/people.ts';
import {
  decide,
  isAgainstName,
  mayBePersonal,
  type Ranked,
  rank,
  shown,
  withEvidence,
} from './candidates.ts';
import { type Evidence, type EvidenceKind, evidence, hasKind } from './evidence.ts';
import { askedOnce, type Holders, onlyOnesLeft } from './exclusion.ts';
import { exportOf } from './export-of.ts';
import { gather, isTaughtAbout, type Refused } from './gather.ts';
import { type Habits, isTold, learnHabits, numberedExports } from './habits.ts';
import { readLogin } from './names/login.ts';
import { type Person, prepareRoster, type Roster } from './roster.ts';
import type { Row, Sure } from './row.ts';
import { teach } from './teach.ts';

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
  /** Others of a match whose full name the account shows as well. */
  readonly namesakes: number;
  /** Somebody else to whom everything but the confirmation points. */
  readonly contradictedBy: MatchCandidate | null;
}

export interface MatchInput {
  readonly staff: readonly Staff[];
  readonly accounts: readonly Account[];
  readonly refused?: Refused;
}

const NOBODY_REFUSED: Refused = new Map();

/** An account found surely can make another sure; more rounds than these find hardly anything. */
const ROUNDS = 2;

/** In the order of the accounts. Neither the order of the rows nor their ids change what is found. */
export function matchAccounts({
  staff,
  accounts,
  refused = NOBODY_REFUSED,
}: MatchInput): readonly AccountMatch[] {
  const roster = prepareRoster(staff);
  let rows = accounts.map((account): Row => {
    const login = readLogin(account.name);
    const gathered = gather(roster, account, login, { taught: null, refused });
    return { account, from: exportOf(account), login, gathered };
  });
  const numbered = numberedExports(rows);
  let matches = rows.map((row) => {
    const ranked = rank(row.gathered, (_, list) => asNumbered(row, list, numbered));
    const decided = decide(row.account, row.gathered, ranked);
    const { staffId } = row.account;
    return staffId === null
      ? decided
      : confirmed(row.account.id, staffId, roster.byId.has(staffId), ranked, decided);
  });
  for (let round = 0; round < ROUNDS; round++) {
    const next = again({ roster, numbered, refused }, rows, matches);
    const isSame = next.matches.every(({ outcome }, index) => outcome === matches[index]?.outcome);
    ({ rows, matches } = next);
    if (isSame) break;
  }
  return doubtSeconds(rows, matches, sureOf(roster, rows, matches));
}

const asNumbered = ({ from }: Row, list: readonly Evidence[], numbered: ReadonlySet<string>) =>
  numbered.has(from) && hasKind(list, IN_LOGIN)
    ? list.map((one) => (one.kind === 'number-in-login' ? evidence('number-convention', one.of) : one))
    : list;

const isOpen = ({ outcome, reason }: AccountMatch, { account }: Row) =>
  outcome !== 'matched' && reason !== 'several-people' && mayBePersonal(account);

const IN_LOGIN: ReadonlySet<EvidenceKind> = new Set(['number-in-login']);
const OTHER_NUMBER: ReadonlySet<EvidenceKind> = new Set(['number-differs']);

/** Matched, and nothing in the account speaks against it. */
function sureOf(roster: Roster, rows: readonly Row[], matches: readonly AccountMatch[]): readonly Sure[] {
  const sure: Sure[] = [];
  matches.forEach(({ staffId, contradictedBy, candidates: [first] }, index) => {
    const row = rows[index];
    const person = staffId === null ? undefined : roster.byId.get(staffId);
    if (!row || !person || contradictedBy !== null || row.account.kind !== 'personal') return;
    const list = first?.evidence ?? [];
    if (!isAgainstName(list) && !hasKind(list, OTHER_NUMBER)) sure.push({ row, person, evidence: list });
  });
  return sure;
}

function holdersOf(sure: readonly Sure[]): Holders {
  const holders = new Map<string, Set<Person>>();
  for (const { row, person } of sure) {
    const known = holders.get(row.from);
    if (known) known.add(person);
    else holders.set(row.from, new Set([person]));
  }
  return holders;
}

interface Known {
  readonly roster: Roster;
  readonly numbered: ReadonlySet<string>;
  readonly refused: Refused;
}

/** Accounts that nobody was sure of, once more, with what the sure ones teach. */
function again(
  { roster, numbered, refused }: Known,
  rows: readonly Row[],
  matches: readonly AccountMatch[],
): { rows: Row[]; matches: AccountMatch[] } {
  const sure = sureOf(roster, rows, matches);
  const habits = learnHabits(sure);
  const taught = teach(roster, sure, habits);
  const holders = holdersOf(sure);
  const open = rows.flatMap((row, index) => {
    const match = matches[index];
    if (match === undefined || !isOpen(match, row)) return [];
    if (!isTaughtAbout(taught, row)) return [{ index, row }];
    return [
      { index, row: { ...row, gathered: gather(roster, row.account, row.login, { taught, refused }) } },
    ];
  });
  const fitting = askedOnce(
    open.map(({ row }) => ({ from: row.from, person: fittingHabit(row, habits, holders) })),
  );
  const ranked = open.map(({ row }, at) =>
    rank(row.gathered, (person, list) => {
      const known = asNumbered(row, list, numbered);
      return person === fitting[at] ? [...known, evidence('login-convention', row.account.name)] : known;
    }),
  );
  const left = onlyOnesLeft(
    open.map(({ row: { account, from } }, at) => ({ account, from, ranked: ranked[at] ?? [] })),
    holders,
  );
  const next = { rows: [...rows], matches: [...matches] };
  open.forEach(({ index, row }, at) => {
    const [list, only] = [ranked[at] ?? [], left[at] ?? null];
    const settled =
      only === null ? list : withEvidence(list, only, evidence('only-one-left', row.account.name));
    next.rows[index] = row;
    next.matches[index] = decide(row.account, row.gathered, settled);
  });
  return next;
}

/**
 * The only person without an account there whose name makes this login as the export makes them; null: none or several, or the account shows
 * another's name.
 */
function fittingHabit(row: Row, habits: Habits, holders: Holders): Person | null {
  const held = holders.get(row.from);
  const { styles, found } = row.gathered;
  const [one, other] = [...styles.keys()].filter(
    (person) => held?.has(person) !== true && habits.isUsual(row, person),
  );
  return one !== undefined && other === undefined && !isAgainstName(found.get(one) ?? []) ? one : null;
}

/**
 * An account that only its name gives to somebody who has another there, with a login that tells nothing where nearly all logins tell their
 * person: perhaps theirs, perhaps shared under their name.
 */
function doubtSeconds(
  rows: readonly Row[],
  matches: readonly AccountMatch[],
  sure: readonly Sure[],
): readonly AccountMatch[] {
  const habits = learnHabits(sure);
  const bare = sure.filter((one) => habits.isTelling(one.row.from) && !isTold(one));
  const told = new Map(bare.map(({ person }) => [person, [] as Sure[]]));
  for (const one of sure) if (isTold(one)) told.get(one.person)?.push(one);
  const seconds = new Map<string, Sure>();
  for (const one of bare) {
    const others = told.get(one.person)?.filter(({ row }) => row.from === one.row.from) ?? [];
    // 0200123 and 02001232: the second of the same person.
    const isNumbered = others.some(({ row }) => one.row.login.bare.startsWith(row.login.bare));
    if (others.length > 0 && !isNumbered) seconds.set(one.row.account.id, one);
  }
  if (seconds.size === 0) return matches;
  return matches.map((match, index) => {
    const second = seconds.get(match.accountId);
    const row = rows[index];
    if (row === undefined || second === undefined || match.reason !== 'evidence') return match;
    const unusual = evidence('unusual-login', row.account.name);
    const ranked = rank(row.gathered, (person, list) =>
      person === second.person ? [...second.evidence, unusual] : list,
    );
    return decide(row.account, row.gathered, ranked);
  });
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
    namesakes: 0,
    contradictedBy: other ?? null,
  };
}
