/**
 * Of people whom an account fits alike, all but one have an account of their own in the export: then it is the other's (R-E3). Only of people
 * who were there when the account was made and used, and only where one account asks for that person.
 */
import type { Account } from '../ledger/ledgers/people.ts';
import { type Ranked, tied } from './candidates.ts';
import { ASK_AT } from './evidence.ts';
import type { Person } from './roster.ts';

/** People with a sure account, by export. */
export type Holders = ReadonlyMap<string, ReadonlySet<Person>>;

export interface Asking {
  readonly account: Account;
  readonly from: string;
  readonly ranked: readonly Ranked[];
}

/** Unknown dates exclude nobody who is still here. */
function couldUse({ createdOn, lastUsedOn }: Account, { staff: { joinedOn, leftOn } }: Person): boolean {
  const day = createdOn ?? lastUsedOn;
  if (day === null) return leftOn === null;
  const isTooEarly = joinedOn !== null && day < joinedOn;
  return !isTooEarly && (leftOn === null || day <= leftOn);
}

/** Null: nobody, or more than one. */
function left({ account, from, ranked }: Asking, holders: Holders): Person | null {
  const [first, ...others] = tied(ranked);
  if (first === undefined || first.points < ASK_AT || others.length === 0) return null;
  const held = holders.get(from);
  const free = [first, ...others].filter(({ person }) => held?.has(person) !== true);
  const [only] = free;
  return only !== undefined && free.length === 1 && couldUse(account, only.person) ? only.person : null;
}

/** In the order of the accounts that ask; null where nobody is the only one left. */
export const onlyOnesLeft = (asking: readonly Asking[], holders: Holders): readonly (Person | null)[] =>
  askedOnce(asking.map((one) => ({ from: one.from, person: left(one, holders) })));

export interface Claim {
  readonly from: string;
  readonly person: Person | null;
}

/** A person for whom two accounts of one export ask is given to neither. */
export function askedOnce(claims: readonly Claim[]): readonly (Person | null)[] {
  const counts = new Map<string, Map<Person, number>>();
  for (const { from, person } of claims) {
    if (person === null) continue;
    const count = counts.get(from) ?? new Map<Person, number>();
    counts.set(from, count.set(person, (count.get(person) ?? 0) + 1));
  }
  return claims.map(({ from, person }) =>
    person !== null && counts.get(from)?.get(person) === 1 ? person : null,
  );
}
