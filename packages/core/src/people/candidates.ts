/** The people whose an account may be, ranked, and what follows: certain, a question, or nobody (R-E3). */
import type { Account } from '../ledger/ledgers/people.ts';
import {
  ASK_AT,
  type Evidence,
  type EvidenceKind,
  GAP,
  HINT_AT,
  hasKind,
  MATCH_AT,
  pointsOf,
} from './evidence.ts';
import type { Gathered } from './gather.ts';
import type { AccountMatch, MatchCandidate, MatchReason } from './match-accounts.ts';
import type { Person } from './roster.ts';

export interface Ranked extends MatchCandidate {
  readonly person: Person;
}

const FULL_NAME: ReadonlySet<EvidenceKind> = new Set([
  'name',
  'name-old-form',
  'former-name',
  'kana',
  'romaji',
]);
const SHOWN = 5;
const PERSONAL: ReadonlySet<Account['kind']> = new Set(['personal', 'shared', 'break_glass']);

/** Services, vendors and built-in accounts have owners, not users. */
export const mayBePersonal = ({ kind }: Account): boolean => PERSONAL.has(kind);

const byPoints = (a: Ranked, b: Ranked) =>
  b.points - a.points || (a.person.order < b.person.order ? -1 : a.person.order > b.person.order ? 1 : 0);

const ranked = (person: Person, list: readonly Evidence[]): Ranked => ({
  staffId: person.staff.id,
  points: pointsOf(list),
  evidence: list,
  person,
});

/** `more`: what the habits of the export add to what the account itself says. */
export function rank(
  { found }: Gathered,
  more: (person: Person, list: readonly Evidence[]) => readonly Evidence[],
): readonly Ranked[] {
  const list: Ranked[] = [];
  for (const [person, known] of found) {
    const candidate = ranked(person, more(person, known));
    if (candidate.points >= HINT_AT) list.push(candidate);
  }
  return list.length > 1 ? list.sort(byPoints) : list;
}

export function withEvidence(list: readonly Ranked[], person: Person, one: Evidence): readonly Ranked[] {
  return list
    .map((candidate) =>
      candidate.person === person ? ranked(person, [...candidate.evidence, one]) : candidate,
    )
    .sort(byPoints);
}

/** Those between whom nothing decides yet. */
export function tied([first, ...others]: readonly Ranked[]): readonly Ranked[] {
  if (first === undefined) return [];
  return [first, ...others.filter(({ points }) => first.points - points < GAP)];
}

export const shown = ({ staffId, points, evidence }: Ranked): MatchCandidate => ({
  staffId,
  points,
  evidence,
});

export function doubt(account: Account, reason: MatchReason, list: readonly Ranked[]): AccountMatch {
  return {
    accountId: account.id,
    outcome: 'doubtful',
    reason,
    staffId: null,
    candidates: list.slice(0, SHOWN).map(shown),
    candidateCount: list.length,
    namesakes: 0,
    contradictedBy: null,
  };
}

const none = (account: Account, reason: MatchReason, hints: readonly Ranked[] = []): AccountMatch => ({
  ...doubt(account, reason, hints),
  outcome: 'none',
});

export function decide(
  account: Account,
  { several, found }: Gathered,
  list: readonly Ranked[],
): AccountMatch {
  if (!mayBePersonal(account)) return none(account, 'not-personal');
  if (several.length > 0) return doubt(account, 'several-people', list);
  if (isContradiction(found, list)) return doubt(account, 'contradiction', list);
  const [first, second] = list;
  if (first === undefined || first.points < ASK_AT) return none(account, 'nobody', list);
  if (first.points < MATCH_AT) return doubt(account, second ? 'several-candidates' : 'weak-evidence', list);
  if (tied(list).length > 1) return doubt(account, 'several-candidates', list);
  return {
    accountId: account.id,
    outcome: 'matched',
    reason: 'evidence',
    staffId: first.staffId,
    candidates: [shown(first)],
    candidateCount: list.length,
    namesakes: list.slice(1).filter(({ evidence }) => hasKind(evidence, FULL_NAME)).length,
    contradictedBy: null,
  };
}

const AGAINST_NAME: ReadonlySet<EvidenceKind> = new Set(['name-differs', 'given-differs']);
const OWN_NUMBER: ReadonlySet<EvidenceKind> = new Set(['employee-number']);

export const isAgainstName = (list: readonly Evidence[]): boolean => hasKind(list, AGAINST_NAME);

/** The number is somebody's, and the name is another's or no longer that person's. */
function isContradiction(found: Gathered['found'], [first]: readonly Ranked[]): boolean {
  if (first === undefined) return false;
  const isOthersNumber = [...found].some(
    ([person, list]) => person !== first.person && hasKind(list, OWN_NUMBER),
  );
  return isOthersNumber || isAgainstName(first.evidence);
}
