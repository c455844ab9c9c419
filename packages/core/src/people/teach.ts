/**
 * What accounts whose person is sure teach about their people (R-E3): a reading that the roster lacks, a name it does not know, the login
 * they have elsewhere. An administrator looks the same person up in the other system; so does this.
 */
import type { Account } from '../ledger/ledgers/people.ts';
import { type EvidenceKind, hasKind } from './evidence.ts';
import { exportOf } from './export-of.ts';
import type { Habits } from './habits.ts';
import { LOGIN_STYLES, loginKeys } from './names/login.ts';
import { GAP_SIGN, type WrittenName } from './names/written-name.ts';
import { addNames, Index, type NameIndex, type Person, type Roster } from './roster.ts';
import type { Sure } from './row.ts';

export interface Taught extends NameIndex {
  /** People who have this login, by `bareLogin`, in another export whose logins go together with the account's. */
  readonly holdersElsewhere: (account: Account, login: string) => readonly Person[];
}

/** Shown names that the roster has otherwise, though the account is sure. */
const NEWS: ReadonlySet<EvidenceKind> = new Set([
  'given-name',
  'near-name',
  'name-confused',
  'former-reading',
  'likely-reading',
  'middle-name',
  'loose-reading',
]);
const IN_PART: ReadonlySet<EvidenceKind> = new Set(['family-name', 'nickname']);
const OWN_LOGIN: ReadonlySet<EvidenceKind> = new Set(['login', 'login-initial', 'login-family']);

export function teach(roster: Roster, sure: readonly Sure[], habits: Habits): Taught {
  const names: NameIndex = { byWriting: new Index(), byReading: new Index() };
  for (const one of sure) {
    const { person } = one;
    const shown = shownNames(one);
    const written = shown.filter(({ script }) => script === 'written');
    const readings = shown.filter(({ script }) => script !== 'written');
    addNames(names, { person, via: 'taught' }, written, [...readings, ...loginReadings(roster, one, habits)]);
  }
  return { ...names, holdersElsewhere: holdersElsewhere(sure) };
}

function shownNames({ row, evidence }: Sure): readonly WrittenName[] {
  if (!hasKind(evidence, NEWS) || hasKind(evidence, IN_PART)) return [];
  return row.gathered.display.names.filter(({ parts }) => !parts.some((one) => GAP_SIGN.test(one)));
}

/** Of a person whose reading the roster lacks or has otherwise than the login. */
function loginReadings(
  roster: Roster,
  { row, person, evidence }: Sure,
  habits: Habits,
): readonly WrittenName[] {
  if (hasKind(evidence, OWN_LOGIN)) return [];
  const { keys, words: parts } = row.login;
  const likely = person.likely.filter(({ parts: [family = '', given = ''] }) =>
    loginKeys(family, given).some(([key, style]) => style !== 'family' && keys.includes(key)),
  );
  if (likely.length > 0 || !habits.isSpelled(row.from)) return likely;
  const isOthers = keys
    .flatMap((key) => roster.byLogin.get(key))
    .some((one) => one.person !== person && LOGIN_STYLES[one.style] === 'full');
  return isOthers || parts.length === 0 || parts.length > 2 ? [] : [{ script: 'romaji', parts }];
}

const ENOUGH = 10;
const ENOUGH_AGREE = 0.95;

/** Two exports go together where ten or more logins stand in both and 95 % of them are one person's. */
function holdersElsewhere(sure: readonly Sure[]): Taught['holdersElsewhere'] {
  const byLogin = new Index<Sure>();
  for (const one of sure) if (isTellable(one)) byLogin.add(one.row.login.bare, one);
  const counts = new Map<string, { same: number; all: number }>();
  const pair = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);
  for (const one of sure)
    for (const other of byLogin.get(one.row.login.bare)) {
      // Each pair once.
      if (other.row.from >= one.row.from) continue;
      const key = pair(one.row.from, other.row.from);
      const { same, all } = counts.get(key) ?? { same: 0, all: 0 };
      counts.set(key, { same: same + (other.person === one.person ? 1 : 0), all: all + 1 });
    }
  return (account, login) => {
    const from = exportOf(account);
    const others = byLogin.get(login).filter(({ row }) => {
      const { same, all } = counts.get(pair(from, row.from)) ?? { same: 0, all: 0 };
      return row.from !== from && all >= ENOUGH && same / all >= ENOUGH_AGREE;
    });
    return [...new Set(others.map(({ person }) => person))];
  };
}

/** Numbers are no names: 1234 of one vendor is nobody's 1234 of another. */
const isTellable = ({ row }: Sure) => row.login.keys.length > 0;
