/** Cells of lists that people and tools wrote → values of a column. What is not understood is said, never guessed. */
import { fromExcelSerial } from '../calendar/excel-serial.ts';
import { dayOfFileTime } from '../calendar/instant.ts';
import { isoDate } from '../calendar/iso-date.ts';
import { parseDate } from '../calendar/parse-date.ts';
import { foldWidth, squeeze } from '../calendar/width.ts';
import type { Column, Known, LedgerValue } from './column.ts';

export const CELL_PROBLEM_CODES = [
  'not-a-choice',
  'not-a-date',
  'date-order-unclear',
  'not-a-number',
  'not-known',
  'not-found',
  'ambiguous',
] as const;
export type CellProblemCode = (typeof CELL_PROBLEM_CODES)[number];

export type CellReading =
  | { readonly ok: true; readonly value: LedgerValue }
  | {
      readonly ok: false;
      readonly code: CellProblemCode;
      readonly params?: Readonly<Record<string, string>>;
    };

export interface CellContext {
  /** Words that mean this choice: labels in every language, synonyms; compared folded. */
  readonly wordsOf: (value: string) => readonly string[];
  /** A list that the product itself wrote: several values stand on lines of their own, a comma is part of a value. */
  readonly isOwn: boolean;
  /** Ids of rows with this name. */
  readonly find: (to: string, name: string) => readonly string[];
}

const good = (value: LedgerValue): CellReading => ({ ok: true, value });
const bad = (code: CellProblemCode, params?: Readonly<Record<string, string>>): CellReading => ({
  ok: false,
  code,
  ...(params && { params }),
});

/** An empty cell is no reading: ask before. */
export function readCell(column: Column, cell: string, context: CellContext): CellReading {
  switch (column.kind) {
    case 'text':
      return good(column.lines ? cell : cell.replace(/\s*\n\s*/g, ' '));
    case 'choice':
      return readChoice(column.values, cell, context);
    case 'known':
      return readKnown(cell, context);
    case 'date':
      return readDate(cell);
    case 'number':
      return readNumber(cell);
    case 'texts':
      return good(split(cell, context));
    case 'reference':
      return readReference(column.to, cell, context);
    case 'references':
      return readReferences(column.to, cell, context);
  }
}

const fold = (text: string) => squeeze(text).toLowerCase();

function readChoice(values: readonly string[], cell: string, { wordsOf }: CellContext): CellReading {
  const folded = fold(cell);
  const found = values.find((value) => [value, ...wordsOf(value)].some((word) => fold(word) === folded));
  return found === undefined ? bad('not-a-choice') : good(found);
}

const KNOWN_WORDS: Readonly<Record<Known, RegExp>> = {
  yes: /^(はい|有|有り|あり|○|◯|〇|済|済み|実施済み?|対応済み?|する|可|有効|true|yes|y|1|on|enabled|active|normal)$/,
  no: /^(いいえ|無|無し|なし|×|✕|未|未実施|未対応|しない|不可|無効|停止|false|no|n|0|off|disabled|inactive|deactivated)$/,
  unknown: /^(不明|分からない|わからない|未確認|\?|？|unknown|n\/a|-|―)$/,
};

function readKnown(cell: string, { wordsOf }: CellContext): CellReading {
  const folded = fold(cell);
  const found = (['yes', 'no', 'unknown'] as const).find(
    (value) => KNOWN_WORDS[value].test(folded) || wordsOf(value).some((word) => fold(word) === folded),
  );
  return found === undefined ? bad('not-known') : good(found);
}

/** 100 ns since 1601, as directories keep them. */
const FILETIME = /^1[23]\d{16}$/;
const TIME_AFTER = /[ T]+(午前|午後)?\d{1,2}[:時].*$/;
const NEVER = /^(0|never|なし|未使用|9223372036854775807|\(never\)|1601[/-]0?1[/-]0?1.*)$/;

function readDate(cell: string): CellReading {
  const folded = foldWidth(cell).replace(TIME_AFTER, '').trim();
  if (NEVER.test(folded.toLowerCase())) return good(null);
  if (FILETIME.test(folded)) return good(dayOfFileTime(BigInt(folded)));
  if (/^\d{5}(\.\d+)?$/.test(folded)) {
    const date = fromExcelSerial(Number(folded));
    return date === null ? bad('not-a-date') : good(date);
  }
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(folded);
  if (american) return readSlashed(Number(american[1]), Number(american[2]), Number(american[3]));
  const reading = parseDate(folded, null);
  return reading.ok ? good(reading.date) : bad('not-a-date');
}

/** 11/20/2026 has one meaning, 5/6/2026 two. */
function readSlashed(first: number, second: number, year: number): CellReading {
  const monthFirst = isoDate(year, first, second);
  const dayFirst = isoDate(year, second, first);
  if (monthFirst && dayFirst && monthFirst !== dayFirst) return bad('date-order-unclear');
  const date = monthFirst ?? dayFirst;
  return date === null ? bad('not-a-date') : good(date);
}

function readNumber(cell: string): CellReading {
  const text = foldWidth(cell).replace(/[,¥￥円\s]/g, '');
  return /^-?\d{1,15}(\.0+)?$/.test(text) ? good(Number(text)) : bad('not-a-number');
}

/** Several in one cell, by line break, comma, semicolon or 、. */
export function splitTexts(cell: string): readonly string[] {
  return parts(cell, /[\n;,、，；]/);
}

const parts = (cell: string, separator: RegExp) =>
  [...new Set(cell.split(separator).map((one) => one.trim()))].filter(Boolean);

const split = (cell: string, { isOwn }: CellContext) => (isOwn ? parts(cell, /\n/) : splitTexts(cell));

function readReference(to: string, cell: string, { find }: CellContext): CellReading {
  const [id, ...others] = find(to, cell);
  if (id === undefined) return bad('not-found', { name: cell });
  return others.length > 0 ? bad('ambiguous', { name: cell }) : good(id);
}

function readReferences(to: string, cell: string, context: CellContext): CellReading {
  // A name that holds a comma itself is found whole.
  if (context.find(to, cell).length === 1) return good([...context.find(to, cell)]);
  const readings = split(cell, context).map((name) => readReference(to, name, context));
  const wrong = readings.find((reading) => !reading.ok);
  if (wrong) return wrong;
  return good(readings.flatMap((reading) => (reading.ok ? [String(reading.value)] : [])));
}
