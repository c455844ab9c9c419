/**
 * How each export makes its logins (R-E3), learned from the accounts whose person is sure: staff numbers, or names in a certain order with a
 * certain sign between them. Without it a vendor's own numbers would be taken for the hospital's, and `t.yamada` said nothing of anybody.
 */

import { isAgainstName } from './candidates.ts';
import { type EvidenceKind, hasKind } from './evidence.ts';
import type { Person } from './roster.ts';
import type { Row, Sure } from './row.ts';

const ENOUGH = 10;
const ENOUGH_AGREE = 0.95;
/** Of the sure accounts of an export; some exports have two ways. */
const USUAL = 0.2;
/** Where nine in ten logins say whose they are, one that does not is unlike them. */
const NEARLY_ALL = 0.9;

const IN_LOGIN: ReadonlySet<EvidenceKind> = new Set(['number-in-login']);
const FULL_NAME: ReadonlySet<EvidenceKind> = new Set(['name', 'kana', 'romaji']);

function counter<K>() {
  const counts = new Map<K, number>();
  return {
    add: (key: K) => counts.set(key, (counts.get(key) ?? 0) + 1),
    of: (key: K) => counts.get(key) ?? 0,
  };
}

/**
 * The exports whose logins hold staff numbers: ten or more accounts with a full name say so and 95 % of those agree.
 */
export function numberedExports(rows: readonly Row[]): ReadonlySet<string> {
  const [agree, differ] = [counter<string>(), counter<string>()];
  for (const { from, gathered, login } of rows)
    for (const list of login.number === null ? [] : gathered.found.values()) {
      if (!hasKind(list, IN_LOGIN)) continue;
      if (hasKind(list, FULL_NAME)) agree.add(from);
      else if (isAgainstName(list)) differ.add(from);
    }
  const isNumbered = (from: string) =>
    agree.of(from) >= ENOUGH && agree.of(from) / (agree.of(from) + differ.of(from)) >= ENOUGH_AGREE;
  return new Set(rows.map(({ from }) => from).filter(isNumbered));
}

export interface Habits {
  /** The login is made of this person's name as those of the export usually are. */
  readonly isUsual: (row: Row, person: Person) => boolean;
  /** Both names stand in most logins of the export. */
  readonly isSpelled: (from: string) => boolean;
  /** Nearly every login of the export tells its person, by number or name. */
  readonly isTelling: (from: string) => boolean;
}

const TELLING: ReadonlySet<EvidenceKind> = new Set([
  'employee-number',
  'number-convention',
  'number-in-login',
  'login',
  'login-initial',
  'login-family',
  'login-former',
  'login-former-initial',
  'login-likely',
  'login-elsewhere',
]);

/** The login, or a number, speaks for the person. */
export const isTold = ({ evidence }: Sure): boolean => hasKind(evidence, TELLING);

export function learnHabits(sure: readonly Sure[]): Habits {
  const [all, told, spelled, styles] = [
    counter<string>(),
    counter<string>(),
    counter<string>(),
    counter<string>(),
  ];
  const keyOf = ({ from, login }: Row, style: string) => `${from} ${style}${login.separator}`;
  for (const one of sure) {
    const { row, person } = one;
    all.add(row.from);
    if (isTold(one)) told.add(row.from);
    const style = row.gathered.styles.get(person);
    if (style === undefined) continue;
    styles.add(keyOf(row, style));
    if (style === 'family-given' || style === 'given-family') spelled.add(row.from);
  }
  const share = (count: number, from: string) => (count < ENOUGH ? 0 : count / all.of(from));
  return {
    isUsual: (row, person) => {
      const style = row.gathered.styles.get(person);
      return style !== undefined && share(styles.of(keyOf(row, style)), row.from) >= USUAL;
    },
    isSpelled: (from) => share(spelled.of(from), from) >= 0.5,
    isTelling: (from) => share(told.of(from), from) >= NEARLY_ALL,
  };
}
