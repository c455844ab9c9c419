/**
 * The names of one person on the roster, with family and given name told apart (R-E3). What a row leaves out, a
 * space between them or the reading, the other rows of the same roster tell; nothing else is guessed.
 */
import type { Staff } from '../ledger/ledgers/people.ts';
import { foldGlyphs, writtenForms } from './names/glyphs.ts';
import { foldKana, isKana, kanaToLatin } from './names/kana.ts';
import { markedReading, readingKey } from './names/romaji.ts';
import { readDisplayName, type WrittenName, writtenName } from './names/written-name.ts';

export interface Split {
  readonly family: string;
  readonly given: string;
}

/** Names in kanji → their readings in this roster. */
type Readings = ReadonlyMap<string, ReadonlySet<string>>;

export interface KnownReadings {
  readonly families: Readings;
  readonly givens: Readings;
}

class Sets {
  readonly map = new Map<string, Set<string>>();

  /** A name without a reading is known too. */
  add(kanji: string, kana: string | undefined): void {
    const known = this.map.get(kanji) ?? new Set<string>();
    if (kana !== undefined) known.add(kana);
    this.map.set(kanji, known);
  }
}

type Half = readonly [kanji: string, kana: string | undefined];

interface Cut {
  readonly family: Half;
  readonly given: Half;
}

/** Every way to cut the kanji; one where the row cuts them itself. */
function cutsOf({ name, kana }: Staff): readonly Cut[] {
  const [first = '', second, ...more] = (writtenName(name)?.parts ?? []).map(foldGlyphs);
  const reading = (writtenName(kana)?.parts ?? []).map(foldKana);
  const [family, given] = reading.length === 2 ? reading : [];
  if (more.length > 0) return [];
  if (second !== undefined) return [{ family: [first, family], given: [second, given] }];
  if (family === undefined) return [];
  const letters = [...first];
  return letters.slice(1).map((_, at) => ({
    family: [letters.slice(0, at + 1).join(''), family],
    given: [letters.slice(at + 1).join(''), given],
  }));
}

/**
 * From the rows that separate family and given name, and from those that separate their readings only: of all ways to cut 田中智子 (タナカ トモコ) the
 * one whose halves the most rows read so. A tie tells nothing.
 */
export function knownReadings(all: readonly Staff[]): KnownReadings {
  const cuts = all.map(cutsOf);
  const votes = new Map<string, number>();
  const keys = ({ family, given }: Cut) => [`family ${family.join(' ')}`, `given ${given.join(' ')}`];
  for (const key of cuts.flat().flatMap(keys)) votes.set(key, (votes.get(key) ?? 0) + 1);
  const weight = (cut: Cut) => keys(cut).reduce((product, key) => product * (votes.get(key) ?? 0), 1);
  const [families, givens] = [new Sets(), new Sets()];
  for (const ways of cuts) {
    const best = ways.length > 1 ? heaviest(ways, weight) : ways[0];
    if (best === undefined) continue;
    families.add(...best.family);
    givens.add(...best.given);
  }
  return { families: families.map, givens: givens.map };
}

/** Undefined where two weigh the same. */
function heaviest(ways: readonly Cut[], weight: (cut: Cut) => number): Cut | undefined {
  const weights = ways.map(weight);
  const most = Math.max(...weights);
  const first = weights.indexOf(most);
  return weights.indexOf(most, first + 1) < 0 ? ways[first] : undefined;
}

/** Of the known family names the one that is read so, else the longest; null: none that leaves a given name. */
function splitWriting({ parts }: WrittenName, families: Readings, reading: string | undefined): Split | null {
  const [first = '', second] = parts;
  if (parts.length === 2 && second !== undefined)
    return { family: foldGlyphs(first), given: foldGlyphs(second) };
  if (parts.length !== 1) return null;
  const letters = [...foldGlyphs(first)];
  const head = (length: number) => letters.slice(0, length).join('');
  const known = [4, 3, 2, 1].filter((one) => one < letters.length && families.has(head(one)));
  const read = known.find((one) => reading !== undefined && families.get(head(one))?.has(reading));
  const length = read ?? known[0];
  if (length === undefined) return null;
  return { family: head(length), given: letters.slice(length).join('') };
}

/** Of three or more names the first is the family name, as in passports, and any other may be the one that is used. */
function splitReading(name: WrittenName, split: Split | null, families: Readings): readonly Split[] {
  const [first = '', ...others] = name.parts;
  if (others.length > 0) return others.map((given) => ({ family: first, given }));
  if (name.script !== 'kana' || split === null) return [];
  const whole = foldKana(first);
  const family = [...(families.get(split.family) ?? [])]
    .filter((one) => whole.startsWith(one) && one.length < whole.length)
    .sort((a, b) => b.length - a.length)[0];
  return family === undefined ? [] : [{ family, given: whole.slice(family.length) }];
}

/** Kana or romaji → letters that every spelling shares. */
export const latinKey = (text: string) =>
  readingKey(markedReading(/\p{Script=Latin}/u.test(text) ? text : kanaToLatin(text)));

export interface Names {
  readonly written: readonly WrittenName[];
  readonly readings: readonly WrittenName[];
  /** Where the row has no reading. */
  readonly likely: readonly WrittenName[];
  readonly split: Split | null;
  readonly readingSplits: readonly Split[];
  readonly former: readonly WrittenName[];
}

export function namesOf(staff: Staff, known: KnownReadings): Names {
  const shown = readDisplayName(staff.name);
  const written = shown.names.filter(({ script }) => script === 'written');
  const readings = [
    ...shown.names.filter(({ script }) => script !== 'written'),
    ...[staff.kana, staff.romaji].map(writtenName),
  ].filter((one) => one !== null);
  const read = readings.find(({ script, parts }) => script === 'kana' && parts.length === 2)?.parts[0];
  const reading = read === undefined ? undefined : foldKana(read);
  const split = written[0] ? splitWriting(written[0], known.families, reading) : null;
  const readingSplits = readings.flatMap((one) => splitReading(one, split, known.families));
  const former = [...shown.former, ...staff.formerNames.map(writtenName)].filter((one) => one !== null);
  const likely = readings.length === 0 && split !== null ? likelyReadings(split, known) : [];
  return { written, readings, likely, split, readingSplits, former };
}

function likelyReadings({ family, given }: Split, { families, givens }: KnownReadings): WrittenName[] {
  // さくら reads itself.
  const read = (name: string, known: Readings) => (isKana(name) ? [name] : [...(known.get(name) ?? [])]);
  return read(family, families).flatMap((one) =>
    read(given, givens).map((other) => ({ script: 'kana' as const, parts: [one, other] })),
  );
}

export interface FormerNames {
  readonly written: readonly WrittenName[];
  readonly readings: readonly WrittenName[];
  /** Family names in kanji, old forms folded. */
  readonly families: readonly string[];
}

const isLatin = (text: string) => /\p{Script=Latin}/u.test(text);
const isWritten = ({ script }: WrittenName) => script === 'written';

/** A former family name is completed with the given name, its reading is looked for in the roster; a full name stands for itself. */
export function formerNames({ former, split, readingSplits }: Names, known: Readings): FormerNames {
  const full = former.filter(({ parts }) => parts.length > 1);
  const families = former.filter(({ parts }) => parts.length === 1);
  const first = ({ parts: [one = ''] }: WrittenName) => one;
  const written = families.filter(isWritten).map(first);
  const read = [
    ...families.filter((one) => !isWritten(one)).map(first),
    ...written.flatMap((one) => [...(known.get(foldGlyphs(one)) ?? [])]),
  ];
  const completed = read.flatMap((family) =>
    readingSplits
      .filter(({ given }) => isLatin(given) === isLatin(family))
      .map(({ given }) => ({
        script: isLatin(given) ? ('romaji' as const) : ('kana' as const),
        parts: [family, given],
      })),
  );
  const given = split?.given;
  return {
    written: [
      ...full.filter(isWritten),
      ...(given === undefined
        ? []
        : written.map((family) => ({ script: 'written' as const, parts: [family, given] }))),
    ],
    readings: [...full.filter((one) => !isWritten(one)), ...completed],
    families: written.map((one) => writtenForms(one).old),
  };
}
