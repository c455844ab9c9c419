/** Exports of inventory systems as CSV: their headings in several languages → columns of the device ledger (R-D1). */
import { ListBuilder, type RowValues } from '../list-builder.ts';
import { fold } from '../text/fold.ts';
import { isSame, isUneven } from '../text/objects.ts';
import { readRecords } from '../text/records.ts';
import { type ToolFormat, type ToolList, UnreadableToolError } from '../tool-list.ts';
import { isAddress, isUsefulAddress, kindOfWord, macOf, statusOfWord, windowsKind } from './words.ts';

/** For each column the headings that carry it, folded; the first that is filled in counts. */
export type Headings = Readonly<Record<string, readonly string[]>>;

export interface InventoryFormat {
  readonly format: ToolFormat;
  readonly delimiter: string;
  readonly headings: Headings;
}

type Cells = ReadonlyMap<string, string>;

/** Throws `not-this-format` when no heading is known. */
export function readInventory(text: string, { format, delimiter, headings }: InventoryFormat): ToolList {
  const list = new ListBuilder(format);
  const [first, ...records] = readRecords(text, delimiter);
  const names = first?.cells.map(fold) ?? [];
  if (!first || !headings.name?.some((name) => names.includes(name)))
    throw new UnreadableToolError('not-this-format', first?.line ?? 1);
  sayUnread(list, first.cells, headings);
  for (const { line, cells } of records) {
    if (isSame(cells, first.cells)) continue;
    if (isUneven(cells, names.length)) list.count(line, 'uneven-row');
    const byName = new Map(names.map((name, at) => [name, (cells[at] ?? '').trim()]));
    list.add(line, valuesOf(list, line, byName, headings));
  }
  return list.build();
}

function sayUnread(list: ListBuilder, cells: readonly string[], headings: Headings): void {
  const known = new Set(Object.values(headings).flat());
  for (const cell of cells)
    if (cell.trim() !== '' && !known.has(fold(cell)))
      list.count(1, 'column-left-out', { heading: cell.trim().slice(0, 60) });
}

function valuesOf(list: ListBuilder, line: number, cells: Cells, headings: Headings): RowValues {
  const all = (column: string) =>
    (headings[column] ?? []).map((name) => cells.get(name) ?? '').filter(Boolean);
  const value = (column: string) => all(column)[0] ?? '';
  const plain = Object.fromEntries(
    Object.keys(headings)
      .filter((column) => !DERIVED.has(column))
      .map((column) => [column, value(column)]),
  );
  const [model, number] = [value('model'), value('modelNumber')];
  return {
    ...plain,
    ...kindOf(list, line, value('kind'), value('os')),
    model: number === '' || model.includes(number) ? model : `${model} ${number}`.trim(),
    status: statusOfWord(list, line, value('status')),
    addresses: all('addresses').flatMap(addressesOf),
  };
}

/** Columns that are made of several headings, or of words. */
const DERIVED = new Set(['kind', 'model', 'modelNumber', 'status', 'addresses']);

/** The word of the system's type; else the Windows that runs there. An unknown word stays. */
function kindOf(list: ListBuilder, line: number, word: string, os: string): RowValues {
  const found = word === '' ? null : kindOfWord(word);
  if (found) return { kind: found.kind, networkRole: found.networkRole };
  const named = windowsKind(os);
  if (named !== '') return { kind: named };
  if (word !== '') list.count(line, 'word-unknown', { column: 'kind', word: word.slice(0, 60) });
  return { kind: word };
}

const MAC = /^[0-9a-f]{2}([:-][0-9a-f]{2}){5}$/i;

function addressesOf(cell: string): readonly string[] {
  return cell
    .replace(/<br ?\/?>/gi, '\n')
    .split(/[\n,;\s]+/)
    .filter((one) => one !== '')
    .map((one) => (MAC.test(one) ? macOf(one) : one))
    .filter((one) => !isAddress(one) || isUsefulAddress(one));
}
