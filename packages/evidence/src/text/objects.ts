/** What PowerShell and wmic print of objects: Export-Csv, ConvertTo-Json, Format-List → properties by name. */
import type { ListBuilder } from '../list-builder.ts';
import { checkRowCount } from '../tool-list.ts';
import { isObject, type JsonObject, partLines, readJson, textOf } from './json.ts';
import { delimiterOf, readRecords } from './records.ts';

export interface TextObject {
  /** 1-based. */
  readonly line: number;
  /** By name in lower case, trimmed. */
  readonly values: ReadonlyMap<string, string>;
  /** As JSON states it, with its lists. */
  readonly json?: JsonObject;
}

/** Throws `UnreadableToolError`. */
export function readObjects(text: string, list: ListBuilder): readonly TextObject[] {
  const start = text.trimStart().slice(0, 1);
  if (start === '[' || start === '{') return jsonObjects(text);
  return isPropertyList(text) ? propertyObjects(text, list) : csvObjects(text, list);
}

function jsonObjects(text: string): readonly TextObject[] {
  const json = readJson(text);
  if (!Array.isArray(json)) return isObject(json) ? [jsonObject(json, 1)] : [];
  const lines = partLines(text);
  checkRowCount(json.length, lines.at(-1) ?? 1);
  return json.filter(isObject).map((one, at) => jsonObject(one, lines[at] ?? 1));
}

const jsonObject = (json: JsonObject, line: number): TextObject => ({
  line,
  json,
  values: new Map(Object.entries(json).map(([key, value]) => [key.toLowerCase(), textOf(value).trim()])),
});

const PROPERTY_SIGNS = [':', '='] as const;

/** `Name : value` (Format-List) or `Name=value` (wmic /format:list), not a heading of CSV. */
export function propertyOf(line: string): readonly [name: string, value: string] | null {
  const places = PROPERTY_SIGNS.map((sign) => line.indexOf(sign)).filter((at) => at > 0 && at < 80);
  if (places.length === 0) return null;
  const place = Math.min(...places);
  const name = line.slice(0, place).trimEnd();
  return /^[A-Za-z][A-Za-z0-9-]*$/.test(name)
    ? [name.toLowerCase(), line.slice(place + 1, 100_000).trim()]
    : null;
}

/** Of the first lines most are properties. */
export function isPropertyList(text: string): boolean {
  const lines = text
    .slice(0, 4_000)
    .split('\n')
    .slice(0, 30)
    .filter((line) => line.trim() !== '');
  return lines.filter((line) => propertyOf(line) !== null).length * 2 > lines.length;
}

/**
 * An empty line or a property that comes again begins the next object: absent properties are not printed, so that objects differ. A line
 * that begins with spaces continues a value.
 */
function propertyObjects(text: string, list: ListBuilder): readonly TextObject[] {
  const objects: { line: number; values: Map<string, string> }[] = [];
  const lines = text.split('\n');
  const isApart = !isSpaced(lines);
  let [key, isNext] = ['', true];
  for (const [at, line] of lines.entries()) {
    const current = objects.at(-1);
    const property = propertyOf(line);
    if (line.trim() === '') isNext = isApart || isNext;
    else if (property) {
      key = property[0];
      if (current && !isNext && !current.values.has(key)) current.values.set(...property);
      else objects.push({ line: at + 1, values: new Map([property]) });
      checkRowCount(objects.length, at + 1);
      isNext = false;
    } else if (current && line.startsWith(' ')) append(current.values, key, line.trim());
    else list.count(at + 1, 'line-unclear');
  }
  return objects;
}

/** With so many empty lines they stand between properties too, or objects are so short that all have the same. */
function isSpaced(lines: readonly string[]): boolean {
  const some = lines.slice(0, 5_000);
  const empty = some.filter((line) => line.trim() === '').length;
  return empty * 2 > some.length - empty;
}

/** The console breaks anywhere, also inside a word. */
function append(values: Map<string, string>, key: string, more: string): void {
  const value = values.get(key) ?? '';
  if (value.length < 100_000) values.set(key, value + more);
}

const TYPE_LINE = '#TYPE ';

function csvObjects(text: string, list: ListBuilder): readonly TextObject[] {
  const body = text.startsWith(TYPE_LINE) ? text.slice(text.indexOf('\n')) : text;
  const heading = body.trimStart().split('\n', 1)[0] ?? '';
  const [names, ...records] = readRecords(body, delimiterOf(heading));
  if (!names) return [];
  const keys = names.cells.map((cell) => cell.trim().toLowerCase());
  const objects: TextObject[] = [];
  for (const { line, cells } of records) {
    if (cells[0]?.startsWith(TYPE_LINE) || isSame(cells, names.cells)) continue;
    if (isUneven(cells, keys.length)) list.count(line, 'uneven-row');
    objects.push({ line, values: new Map(keys.map((key, at) => [key, (cells[at] ?? '').trim()])) });
  }
  return objects;
}

/** A separator at the end of each line is no further column. */
export const isUneven = (cells: readonly string[], width: number) =>
  cells.length < width - 1 || cells.slice(width).some((cell) => cell.trim() !== '');

/** Files that were joined repeat the headings. */
export const isSame = (cells: readonly string[], others: readonly string[]) =>
  cells.length === others.length && cells.every((cell, at) => cell === others[at]);
