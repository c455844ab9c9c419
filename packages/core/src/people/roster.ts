/** The staff roster prepared for finding people by number, name, reading and login (R-E3). */
import type { Staff } from '../ledger/ledgers/people.ts';
import { type WrittenForms, writtenForms } from './names/glyphs.ts';
import { enlarge, foldKana } from './names/kana.ts';
import { type LoginStyle, loginKeys } from './names/login.ts';
import { type Reading, readingsOf } from './names/readings.ts';
import type { WrittenName } from './names/written-name.ts';
import { NearIndex } from './near.ts';
import {
  type FormerNames,
  formerNames,
  type KnownReadings,
  knownReadings,
  latinKey,
  type Names,
  namesOf,
  type Split,
} from './roster-names.ts';

export interface Person {
  readonly staff: Staff;
  /** The row's own columns as one text: people stand in the order of what is known of them, so that ids decide nothing. */
  readonly order: string;
  /** In kanji, old forms folded; null where family and given name cannot be told apart. */
  readonly split: Split | null;
  /** The same of each reading, as `latinKey`. */
  readonly readingSplits: readonly Split[];
  /** In kanji, old forms folded. */
  readonly formerFamilies: readonly string[];
  /** Where the row has no reading: how others on the roster read these kanji. */
  readonly likely: readonly WrittenName[];
}

/**
 * A name of their own, a former one, a reading that others on the roster have for the same kanji, or what an account
 * that is surely theirs says.
 */
export type Via = 'own' | 'former' | 'likely' | 'taught';

export interface Of {
  readonly person: Person;
  readonly via: Via;
}

export class Index<V> {
  private readonly map = new Map<string, V[]>();
  private readonly nothing: readonly V[] = [];

  /** An empty key finds nothing. */
  add(key: string, value: V): void {
    const list = this.map.get(key);
    if (list) list.push(value);
    else if (key !== '') this.map.set(key, [value]);
  }

  get(key: string): readonly V[] {
    return this.map.get(key) ?? this.nothing;
  }
}

/** People by their names. */
export interface NameIndex {
  /** By `WrittenForms.loosest`. */
  readonly byWriting: Index<Of & { readonly forms: WrittenForms }>;
  /** By `Reading.key`. */
  readonly byReading: Index<Of & { readonly reading: Reading }>;
}

export interface Roster extends NameIndex {
  readonly byId: ReadonlyMap<string, Person>;
  /** By `foldNumber`. */
  readonly byNumber: Index<Person>;
  /** By the keys of `loginKeys`. */
  readonly byLogin: Index<Of & { readonly style: LoginStyle }>;
  /** By family name, in kanji or as `latinKey`. */
  readonly byFamily: Index<Person>;
  /** By `nearTexts` of name and reading. */
  readonly byNear: NearIndex<Person>;
}

/** `Ａ-00123` and `a00123` are one; leading zeros fall away, as spreadsheets lose them. */
export function foldNumber(number: string): string {
  return number
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+(?=.)/, '');
}

/** A slip of one kana is up to three letters: kana are compared as kana, and as letters with romaji. */
export function nearTexts({ script, parts }: WrittenName): readonly string[] {
  if (script === 'written') return [writtenForms(parts.join('')).old];
  const latin = parts.map(latinKey).join('');
  return script === 'kana' ? [enlarge(foldKana(parts.join(''))), latin] : [latin];
}

/** The same with the given name first. */
export function turned({ script, parts }: WrittenName): WrittenName[] {
  return parts.length > 1 ? [{ script, parts: [...parts].reverse() }] : [];
}

export function prepareRoster(all: readonly Staff[]): Roster {
  const known = knownReadings(all);
  const roster = {
    byId: new Map<string, Person>(),
    byNumber: new Index<Person>(),
    byWriting: new Index<Of & { readonly forms: WrittenForms }>(),
    byReading: new Index<Of & { readonly reading: Reading }>(),
    byLogin: new Index<Of & { readonly style: LoginStyle }>(),
    byFamily: new Index<Person>(),
    byNear: new NearIndex<Person>(),
  };
  for (const staff of all) roster.byId.set(staff.id, addPerson(roster, staff, known));
  return roster;
}

function addPerson(roster: Roster, staff: Staff, known: KnownReadings): Person {
  const names = namesOf(staff, known);
  const former = formerNames(names, known.families);
  const person = personOf(staff, names, former);
  roster.byNumber.add(foldNumber(staff.number), person);
  addNames(roster, { person, via: 'own' }, names.written, names.readings);
  addNames(roster, { person, via: 'former' }, former.written, former.readings);
  addNames(roster, { person, via: 'likely' }, [], names.likely);
  addLogins(roster, { person, via: 'own' }, names.readingSplits);
  addLogins(roster, { person, via: 'former' }, former.readings.flatMap(splitOf));
  addLogins(roster, { person, via: 'likely' }, names.likely.flatMap(splitOf));
  const familyKeys = [person.split?.family ?? '', ...person.readingSplits.map(({ family }) => family)];
  for (const key of new Set(familyKeys)) roster.byFamily.add(key, person);
  const near = [...names.written, ...names.readings].flatMap(nearTexts);
  for (const key of new Set(near)) roster.byNear.add(key, person);
  return person;
}

const orderOf = ({ number, name, kana, department, joinedOn, id }: Staff) =>
  [number, name, kana, department, joinedOn ?? '', id].join('\n');

function personOf(staff: Staff, { split, readingSplits, likely }: Names, former: FormerNames): Person {
  const old = (text: string) => writtenForms(text).old;
  return {
    staff,
    order: orderOf(staff),
    split: split && { family: old(split.family), given: old(split.given) },
    readingSplits: readingSplits.map(({ family, given }) => ({
      family: latinKey(family),
      given: latinKey(given),
    })),
    formerFamilies: former.families,
    likely,
  };
}

const splitOf = ({ parts: [family, given] }: WrittenName): Split[] =>
  family === undefined || given === undefined ? [] : [{ family, given }];

export function addNames(
  roster: NameIndex,
  { person, via }: Of,
  written: readonly WrittenName[],
  readings: readonly WrittenName[],
): void {
  for (const { parts } of written) {
    const forms = writtenForms(parts.join(''));
    roster.byWriting.add(forms.loosest, { person, via, forms });
  }
  for (const reading of readings.flatMap(readingsOf))
    roster.byReading.add(reading.key, { person, via, reading });
}

/** The fuller style of a key counts: it comes first. */
function addLogins(roster: Roster, { person, via }: Of, splits: readonly Split[]): void {
  const keys = new Map<string, LoginStyle>();
  for (const [key, style] of splits.flatMap(({ family, given }) => loginKeys(family, given)))
    if (key.length >= 3 && !keys.has(key)) keys.set(key, style);
  for (const [key, style] of keys) roster.byLogin.add(key, { person, via, style });
}
