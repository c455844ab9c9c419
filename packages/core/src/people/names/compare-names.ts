/** Two names as people and systems write them: one, two, or a question for a person (R-E3). */
import { writtenForms, writtenLikeness } from './glyphs.ts';
import { kanaToLatin } from './kana.ts';
import { readingLikeness, readingsOf } from './readings.ts';
import { markedReading, readingKey } from './romaji.ts';
import { readDisplayName, type WrittenName } from './written-name.ts';

export const NAME_REASONS = [
  'same-writing',
  'old-form',
  'confused-characters',
  'same-kana',
  'same-romaji',
  'loose-reading',
  'initials',
  'part',
  'former-name',
  'scripts-differ',
  'differs',
  'no-name',
] as const;
export type NameReason = (typeof NAME_REASONS)[number];

export interface NameComparison {
  readonly verdict: 'same' | 'doubtful' | 'different';
  readonly reason: NameReason;
}

const VERDICTS: Readonly<Record<NameReason, NameComparison['verdict']>> = {
  'same-writing': 'same',
  'old-form': 'doubtful',
  'confused-characters': 'doubtful',
  'same-kana': 'same',
  'same-romaji': 'same',
  'loose-reading': 'doubtful',
  initials: 'doubtful',
  part: 'doubtful',
  'former-name': 'doubtful',
  'scripts-differ': 'doubtful',
  differs: 'different',
  'no-name': 'doubtful',
};

/** A name written twice or more in an entry, such as kanji with kana in brackets, agrees where one of its writings does. */
export function compareNames(a: string, b: string): NameComparison {
  const [left, right] = [readDisplayName(a), readDisplayName(b)];
  const found = left.names.flatMap((one) => right.names.map((other) => compareWritten(one, other)));
  const former = [
    ...left.former.flatMap((one) => right.names.map((other) => [one, other] as const)),
    ...right.former.flatMap((one) => left.names.map((other) => [one, other] as const)),
  ];
  const isFormer = former.some(([one, other]) => isPart(one, other));
  const reasons = [...found, ...(isFormer ? (['former-name'] as const) : [])];
  const reason = NAME_REASONS.find((one) => reasons.includes(one)) ?? 'no-name';
  return { verdict: VERDICTS[reason], reason };
}

function compareWritten(a: WrittenName, b: WrittenName): NameReason {
  if ((a.script === 'written') !== (b.script === 'written')) return 'scripts-differ';
  return a.script === 'written' ? compareKanji(a, b) : compareReadings(a, b);
}

function compareKanji(a: WrittenName, b: WrittenName): NameReason {
  const forms = writtenForms(a.parts.join(''));
  const other = writtenForms(b.parts.join(''));
  const swapped = writtenForms([...b.parts].reverse().join(''));
  const likeness = writtenLikeness(forms, other) ?? writtenLikeness(forms, swapped);
  if (likeness === null) return isPart(a, b) || isPart(b, a) ? 'part' : 'differs';
  return ({ same: 'same-writing', 'old-form': 'old-form', confused: 'confused-characters' } as const)[
    likeness
  ];
}

/** Fewer parts, or a family name alone: all of it stands in the other. */
function isPart(short: WrittenName, long: WrittenName): boolean {
  if (short.script !== long.script) return false;
  const text = writtenForms(short.parts.join('')).old;
  const whole = writtenForms(long.parts.join('')).old;
  return short.parts.length === 1 && text.length < whole.length && whole.startsWith(text);
}

function compareReadings(a: WrittenName, b: WrittenName): NameReason {
  const found = readingsOf(a).flatMap((one) =>
    readingsOf(b)
      .filter(({ key }) => key === one.key)
      .map((other) => readingLikeness(one, other)),
  );
  if (found.includes('kana')) return 'same-kana';
  if (found.includes('romaji')) return 'same-romaji';
  if (found.length > 0) return 'loose-reading';
  if (haveInitial(a, b) || haveInitial(b, a)) return 'initials';
  return isPart(a, b) || isPart(b, a) ? 'part' : 'differs';
}

const latin = ({ script, parts }: WrittenName) =>
  parts.map((part) => readingKey(markedReading(script === 'kana' ? kanaToLatin(part) : part)));

/** `T. Yamada` beside `Taro Yamada`. */
function haveInitial(short: WrittenName, long: WrittenName): boolean {
  const [few, many] = [latin(short), latin(long)];
  if (few.length !== 2 || many.length !== 2) return false;
  return [many, [...many].reverse()].some((order) =>
    few.every((part, i) => part === order[i] || (part.length === 1 && order[i]?.startsWith(part))),
  );
}
