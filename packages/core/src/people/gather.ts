/** Everything in an account that points at people of the roster (R-E3). Looked up, never compared with everybody. */
import { daysBetween } from '../calendar/iso-date.ts';
import type { Account } from '../ledger/ledgers/people.ts';
import { isDefaultLogin, isSharedLogin } from './account-names.ts';
import { partialAgreement, placeEvidence, wordsOf } from './agreement.ts';
import { EVIDENCE, type Evidence, type EvidenceKind, evidence } from './evidence.ts';
import { type WrittenLikeness, writtenForms, writtenLikeness } from './names/glyphs.ts';
import { LOGIN_STYLES, type LoginPattern, type LoginReading, type LoginStyle } from './names/login.ts';
import { type ReadingLikeness, readingLikeness, readingsOf } from './names/readings.ts';
import { type DisplayName, GAP_SIGN, readDisplayName, type WrittenName } from './names/written-name.ts';
import {
  foldNumber,
  type NameIndex,
  nearTexts,
  type Person,
  type Roster,
  turned,
  type Via,
} from './roster.ts';
import type { Row } from './row.ts';
import type { Taught } from './teach.ts';

export interface Gathered {
  readonly display: DisplayName;
  /** One list a person, at most one entry a field. */
  readonly found: ReadonlyMap<Person, readonly Evidence[]>;
  /** Of a display name that holds several names: the people among them. */
  readonly several: readonly Person[];
  /** How the login is made of the name that each of these people has on the roster. */
  readonly styles: ReadonlyMap<Person, LoginStyle>;
}

type Found = Map<Person, Evidence[]>;

/** The better one of the same field stays. */
function keepBest(best: Map<Person, Evidence>, person: Person, one: Evidence): void {
  const known = best.get(person);
  if (known === undefined || EVIDENCE[known.kind].points < EVIDENCE[one.kind].points) best.set(person, one);
}

function merge(found: Found, best: ReadonlyMap<Person, Evidence>): void {
  for (const [person, one] of best) {
    const list = found.get(person);
    if (list) list.push(one);
    else found.set(person, [one]);
  }
}

const WRITTEN = {
  same: 'name',
  'old-form': 'name-old-form',
  confused: 'name-confused',
} as const satisfies Record<WrittenLikeness, EvidenceKind>;
const READ = {
  kana: 'kana',
  romaji: 'romaji',
  shortened: 'middle-name',
  loose: 'loose-reading',
} as const satisfies Record<ReadingLikeness, EvidenceKind>;
const LOGIN: Readonly<Record<Via, Readonly<Record<LoginPattern, EvidenceKind | null>>>> = {
  own: { full: 'login', initial: 'login-initial', family: 'login-family' },
  former: { full: 'login-former', initial: 'login-former-initial', family: null },
  likely: { full: 'login-likely', initial: 'login-former-initial', family: null },
  taught: { full: null, initial: null, family: null },
};
const READ_VIA: Readonly<Record<Via, EvidenceKind | null>> = {
  own: null,
  former: 'former-reading',
  likely: 'likely-reading',
  taught: 'reading-elsewhere',
};

function byWriting(index: NameIndex, parts: readonly string[], isFormer: boolean): Map<Person, Evidence> {
  const best = new Map<Person, Evidence>();
  for (const order of [parts, [...parts].reverse()].slice(0, parts.length > 1 ? 2 : 1)) {
    const forms = writtenForms(order.join(''));
    for (const entry of index.byWriting.get(forms.loosest)) {
      const likeness = writtenLikeness(forms, entry.forms);
      if (likeness === null) continue;
      const kind = writtenKind(likeness, isFormer ? 'former' : entry.via);
      keepBest(best, entry.person, evidence(kind, parts.join(' ')));
    }
  }
  return best;
}

function writtenKind(likeness: WrittenLikeness, via: Via): EvidenceKind {
  if (likeness === 'confused') return 'name-confused';
  if (via === 'taught') return 'name-elsewhere';
  return via === 'former' ? 'former-name' : WRITTEN[likeness];
}

function byReading(index: NameIndex, name: WrittenName): Map<Person, Evidence> {
  const best = new Map<Person, Evidence>();
  for (const reading of readingsOf(name)) {
    for (const entry of index.byReading.get(reading.key)) {
      const kind = READ[readingLikeness(reading, entry.reading)];
      const via = kind === 'kana' || kind === 'romaji' ? READ_VIA[entry.via] : null;
      keepBest(best, entry.person, evidence(via ?? kind, name.parts.join(' ')));
    }
  }
  return best;
}

/** Only asked where the full name is nobody's. */
function byPart(roster: Roster, name: WrittenName): Map<Person, Evidence> {
  const best = new Map<Person, Evidence>();
  const texts = [...new Set([name, ...turned(name)].flatMap(nearTexts))];
  const of = name.parts.join(' ');
  for (const text of texts) {
    const kind = GAP_SIGN.test(text) ? 'name-with-gap' : 'near-name';
    for (const person of roster.byNear.get(text)) keepBest(best, person, evidence(kind, of));
    for (const person of roster.byFamily.get(text)) keepBest(best, person, evidence('family-name', of));
  }
  return best;
}

const fully = (index: NameIndex, name: WrittenName): Map<Person, Evidence> =>
  name.script === 'written' ? byWriting(index, name.parts, false) : byReading(index, name);

function byName(roster: Roster, taught: Taught | null, name: WrittenName): Map<Person, Evidence> {
  const full = fully(roster, name);
  if (taught !== null) for (const [person, one] of fully(taught, name)) keepBest(full, person, one);
  return full.size > 0 ? full : byPart(roster, name);
}

const NOBODY: ReadonlyMap<Person, Evidence> = new Map();

function byNumber(roster: Roster, account: Account): ReadonlyMap<Person, Evidence> {
  if (account.employeeNumber === '') return NOBODY;
  const best = new Map<Person, Evidence>();
  const number = foldNumber(account.employeeNumber);
  for (const person of roster.byNumber.get(number))
    keepBest(best, person, evidence('employee-number', account.employeeNumber));
  return best;
}

interface LoginFound {
  readonly best: ReadonlyMap<Person, Evidence>;
  readonly styles: ReadonlyMap<Person, LoginStyle>;
}

const NO_LOGIN: LoginFound = { best: NOBODY, styles: new Map() };

function byLogin(roster: Roster, { name }: Account, { keys, number }: LoginReading): LoginFound {
  if (isDefaultLogin(name) || isSharedLogin(name)) return NO_LOGIN;
  const best = new Map<Person, Evidence>();
  const styles = new Map<Person, LoginStyle>();
  for (const { person, via, style } of keys.flatMap((key) => roster.byLogin.get(key))) {
    const kind = LOGIN[via][LOGIN_STYLES[style]];
    if (kind !== null) keepBest(best, person, evidence(kind, name));
    if (via !== 'former' && !styles.has(person)) styles.set(person, style);
  }
  const numbered = number === null ? [] : [foldNumber(number), foldNumber(name)];
  for (const person of numbered.flatMap((key) => roster.byNumber.get(key)))
    keepBest(best, person, evidence('number-in-login', name));
  return { best, styles: styles.size === 0 ? NO_LOGIN.styles : styles };
}

/** A name of its own for the evidence: the login may fit the person's name too. */
function byLoginElsewhere(taught: Taught, account: Account, login: string): Map<Person, Evidence> {
  const best = new Map<Person, Evidence>();
  for (const person of taught.holdersElsewhere(account, login))
    keepBest(best, person, evidence('login-elsewhere', account.name));
  return best;
}

/** 山田（佐藤）花子 also as 佐藤花子. */
function byFormer(roster: Roster, { names: [main], former }: DisplayName): Map<Person, Evidence> {
  const best = new Map<Person, Evidence>();
  for (const { parts } of former) {
    const rest = parts.length > 1 ? [] : (main?.parts.slice(1) ?? []);
    for (const [person, one] of byWriting(roster, [...parts, ...rest], true)) keepBest(best, person, one);
  }
  return best;
}

const NAMED: ReadonlySet<EvidenceKind> = new Set([
  'name',
  'name-old-form',
  'name-confused',
  'former-name',
  'kana',
  'romaji',
  'reading-elsewhere',
  'name-elsewhere',
  'former-reading',
  'likely-reading',
  'name-with-gap',
  'middle-name',
  'loose-reading',
  'near-name',
  'family-name',
]);
const TOLERANCE_DAYS = 60;
const AT_JOINING_DAYS = 14;

/** What the rest of the account says of somebody who was found. */
function beside(
  account: Account,
  display: DisplayName,
  words: readonly string[],
  person: Person,
  known: readonly Evidence[],
): readonly Evidence[] {
  const isNamed = known.some(({ kind }) => NAMED.has(kind));
  const of = account.displayName;
  const against = isNamed ? [] : display.names.map((name) => partialAgreement(name, person));
  const kinds = against.filter((one) => one !== null);
  const worst = kinds.sort((a, b) => EVIDENCE[b].points - EVIDENCE[a].points)[0];
  return [
    ...(worst === undefined ? [] : [evidence(worst, of)]),
    ...numberAgainst(account, person, known),
    ...placeEvidence(words, person),
    ...dateEvidence(account, person),
  ];
}

function numberAgainst(
  { employeeNumber }: Account,
  { staff }: Person,
  known: readonly Evidence[],
): readonly Evidence[] {
  if (employeeNumber === '' || staff.number === '') return [];
  const isSame = known.some(({ kind }) => kind === 'employee-number');
  return isSame ? [] : [evidence('number-differs', employeeNumber)];
}

function dateEvidence({ createdOn }: Account, { staff }: Person): readonly Evidence[] {
  if (createdOn === null) return [];
  const early = staff.joinedOn === null ? null : daysBetween(createdOn, staff.joinedOn);
  if (early !== null && early > TOLERANCE_DAYS) return [evidence('created-before-joined', createdOn)];
  if (early !== null && Math.abs(early) <= AT_JOINING_DAYS)
    return [evidence('created-at-joining', createdOn)];
  return staff.leftOn !== null && createdOn > staff.leftOn ? [evidence('created-after-left', createdOn)] : [];
}

const severalOf = (roster: Roster, { people }: DisplayName): readonly Person[] => [
  ...new Set(people.flatMap((text) => [...byWriting(roster, text.split(' '), false).keys()].slice(0, 1))),
];

/** Whether sure accounts say something about this one that the roster does not. */
export function isTaughtAbout(taught: Taught, { account, login, gathered }: Row): boolean {
  return (
    taught.holdersElsewhere(account, login.bare).length > 0 ||
    gathered.display.names.some((name) => fully(taught, name).size > 0)
  );
}

/** Accounts whose person is not this one, as a person said: ids of staff by the id of the account. */
export type Refused = ReadonlyMap<string, ReadonlySet<string>>;

/** `taught`: what surely matched accounts say about people; null before anything is matched. */
export function gather(
  roster: Roster,
  account: Account,
  login: LoginReading,
  { taught, refused }: { readonly taught: Taught | null; readonly refused: Refused },
): Gathered {
  const display = readDisplayName(account.displayName);
  const found: Found = new Map();
  merge(found, byNumber(roster, account));
  const { best, styles } = byLogin(roster, account, login);
  merge(found, best);
  if (taught !== null) merge(found, byLoginElsewhere(taught, account, login.bare));
  if (display.people.length === 0)
    for (const name of display.names) merge(found, byName(roster, taught, name));
  if (display.former.length > 0) merge(found, byFormer(roster, display));
  const several = severalOf(roster, display);
  for (const person of several) merge(found, new Map([[person, evidence('name', account.displayName)]]));
  const words = wordsOf(account, display);
  for (const [person, list] of found) list.push(...beside(account, display, words, person, list));
  const gathered = { display, found, several, styles };
  const others = refused.get(account.id);
  return others === undefined ? gathered : without(gathered, others);
}

/** Who was refused is nobody's candidate again, whatever speaks for them. */
function without({ display, found, several, styles }: Gathered, others: ReadonlySet<string>): Gathered {
  const stays = ({ staff }: Person) => !others.has(staff.id);
  return {
    display,
    found: new Map([...found].filter(([person]) => stays(person))),
    several: several.filter(stays),
    styles: new Map([...styles].filter(([person]) => stays(person))),
  };
}
