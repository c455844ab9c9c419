/** `wmic useraccount`: a table, /format:csv or /format:list (R-E3). */
import { ListBuilder, type RowValues } from '../list-builder.ts';
import { isPropertyList, readObjects } from '../text/objects.ts';
import { cutRow, tableColumns } from '../text/table.ts';
import { type ToolList, UnreadableToolError } from '../tool-list.ts';
import { kindOf, knownOf, opposite, windowsLayer } from './windows.ts';

const PROPERTIES = new Set([
  ...[
    'accounttype',
    'caption',
    'description',
    'disabled',
    'domain',
    'fullname',
    'installdate',
    'localaccount',
  ],
  ...[
    'lockout',
    'name',
    'passwordchangeable',
    'passwordexpires',
    'passwordrequired',
    'sid',
    'sidtype',
    'status',
  ],
]);
/** At least one stands beside the name. */
const SIGNS = ['disabled', 'sid', 'passwordexpires', 'localaccount', 'accounttype', 'lockout'];

/** Properties of Win32_UserAccount alone, as headings of a table or, after Node, of CSV. */
export function isWmicHeading(line: string): boolean {
  const short = line.slice(0, 1_000).trim().toLowerCase();
  const words = short.startsWith('node,') ? short.slice(5).split(',') : short.split(/\s+/);
  return (
    words.includes('name') &&
    words.every((word) => PROPERTIES.has(word)) &&
    SIGNS.some((sign) => words.includes(sign))
  );
}

/** Throws `not-this-format`. */
export function readWmic(text: string): ToolList {
  const list = new ListBuilder('wmic_useraccount');
  const lines = text.split('\n');
  const heading = isPropertyList(text) ? -1 : lines.findIndex(isWmicHeading);
  const isTable = heading >= 0 && !lines[heading]?.trim().toLowerCase().startsWith('node,');
  if (isTable) addTable(list, lines, heading);
  else addObjects(list, text);
  list.always('layer', windowsLayer(text));
  return list.build();
}

function addTable(list: ListBuilder, lines: readonly string[], heading: number): void {
  const columns = tableColumns(lines[heading] ?? '');
  for (const [at, line] of lines.entries()) {
    if (at <= heading || line.trim() === '' || isWmicHeading(line)) continue;
    const cells = cutRow(line, columns);
    if (cells) list.add(at + 1, valuesOf(list, at + 1, cells));
    else list.count(at + 1, 'line-unclear');
  }
}

function addObjects(list: ListBuilder, text: string): void {
  const objects = readObjects(text, list);
  if (!objects.some(({ values }) => values.has('name'))) throw new UnreadableToolError('not-this-format', 1);
  for (const { line, values } of objects) list.add(line, valuesOf(list, line, values));
}

function valuesOf(list: ListBuilder, line: number, cells: ReadonlyMap<string, string>): RowValues {
  const value = (name: string) => cells.get(name) ?? '';
  const known = (column: string, name: string) => knownOf(list, line, column, value(name));
  return {
    name: value('name'),
    realm: value('domain'),
    displayName: value('fullname'),
    kind: kindOf(value('name'), value('sid')),
    enabled: opposite(known('enabled', 'disabled')),
    passwordNeverExpires: opposite(known('passwordNeverExpires', 'passwordexpires')),
  };
}
