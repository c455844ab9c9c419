/**
 * A person's readings as keys of an index (R-E3): family and given name in both orders, with and without middle names, with the lengths
 * of vowels that the writing shows.
 */
import { enlarge, foldKana, kanaToLatin } from './kana.ts';
import { lengthsAgree, markedReading, readingKey } from './romaji.ts';
import type { WrittenName } from './written-name.ts';

export interface Reading {
  /** Letters that every spelling of the reading shares. */
  readonly key: string;
  /** The same with shown lengths in capitals. */
  readonly marked: string;
  /** Katakana as written; null for romaji. */
  readonly kana: string | null;
  /** A middle name is left out. */
  readonly isShortened: boolean;
}

/** `shortened`: a middle name is left out; `loose`: a length of a vowel differs. */
export type ReadingLikeness = 'kana' | 'romaji' | 'shortened' | 'loose';

/** A part of a name as letters with marked lengths. */
interface Part {
  readonly text: string;
  readonly marked: string;
}

function readingOf(parts: readonly Part[], isKana: boolean, isShortened: boolean): Reading {
  const marked = parts.map((part) => part.marked).join('');
  return { key: readingKey(marked), marked, kana: isKana ? textOf(parts) : null, isShortened };
}

const textOf = (parts: readonly Part[]) => parts.map(({ text }) => text).join('');

function orders(parts: readonly Part[]): (readonly Part[])[] {
  return parts.length < 2 ? [parts] : [parts, [...parts].reverse()];
}

/** Of three or more names any two, in both orders. */
function pairsOf(parts: readonly Part[]): Part[][] {
  if (parts.length < 3) return [];
  return parts.flatMap((a, i) => parts.flatMap((b, k) => (i === k ? [] : [[a, b]])));
}

/** Kana compared as kana, small ones as large ones; a key of its own kind. */
function kanaKey(parts: readonly Part[]): Reading {
  const kana = textOf(parts);
  return { key: `kana:${enlarge(kana)}`, marked: '', kana, isShortened: false };
}

const NONE: readonly Reading[] = [];
/** A name is asked for its readings in every round, and the same one by every account that shows it. */
const known = new WeakMap<WrittenName, readonly Reading[]>();

/** Empty for a name with kanji. */
export function readingsOf(name: WrittenName): readonly Reading[] {
  if (name.script === 'written') return NONE;
  const found = known.get(name) ?? readName(name);
  known.set(name, found);
  return found;
}

function readName({ script, parts: texts }: WrittenName): readonly Reading[] {
  const isKana = script === 'kana';
  const parts = texts.map((text): Part => {
    const marked = markedReading(isKana ? kanaToLatin(text) : text);
    return { text: isKana ? foldKana(text) : text, marked };
  });
  const turns = orders(parts);
  const all = [
    ...(isKana ? turns.map(kanaKey) : []),
    ...turns.map((one) => readingOf(one, isKana, false)),
    ...pairsOf(parts).map((one) => readingOf(one, isKana, true)),
  ];
  const seen = new Set<string>();
  return all.filter(({ key, marked }) => {
    const isNew = key.length >= 3 && !seen.has(key + marked);
    seen.add(key + marked);
    return isNew;
  });
}

/** Of two readings with one key. */
export function readingLikeness(a: Reading, b: Reading): ReadingLikeness {
  if (a.kana !== null && b.kana !== null) return isSameKana(a.kana, b.kana) ? 'kana' : 'loose';
  if (a.isShortened || b.isShortened) return 'shortened';
  return lengthsAgree(a.marked, b.marked) ? 'romaji' : 'loose';
}

/** Or one of them knows no small kana. */
function isSameKana(a: string, b: string): boolean {
  return a === b || enlarge(a) === b || a === enlarge(b);
}
