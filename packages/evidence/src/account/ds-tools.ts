/** `dsquery user` (distinguished names) and `dsget user` (a table, or properties with -L) of Active Directory (R-E3). */
import { ListBuilder, type RowValues } from '../list-builder.ts';
import { cutRow, tableColumns } from '../text/table.ts';
import { checkRowCount, type ToolList, UnreadableToolError } from '../tool-list.ts';
import { commonNameOf, domainOf, kindOf, knownOf, opposite, windowsLayer } from './windows.ts';

/** Names of accounts are not stated, only those of persons: the row is named by it, and that is said. */
export function readDsquery(text: string): ToolList {
  const list = new ListBuilder('dsquery_user');
  for (const [at, line] of text.split('\n').entries()) {
    const name = line.trim();
    if (name === '') continue;
    const person = isDistinguishedName(name) ? commonNameOf(name.slice(1, -1)) : '';
    if (person === '') list.count(at + 1, 'line-unclear');
    else {
      list.count(at + 1, 'login-name-not-stated');
      list.add(at + 1, { name: person, displayName: person, realm: domainOf(name.slice(1, -1)) });
    }
  }
  list.always('layer', windowsLayer(text));
  return list.build();
}

/** In quotes, with a domain. */
export const isDistinguishedName = (line: string): boolean =>
  line.length < 2_000 && /^"CN=/i.test(line) && line.endsWith('"') && /,DC=/i.test(line);

const ATTRIBUTES = new Set([
  ...['dn', 'samid', 'sid', 'upn', 'fn', 'mi', 'ln', 'display', 'empid', 'desc', 'office', 'tel', 'email'],
  ...['hometel', 'pager', 'mobile', 'fax', 'iptel', 'webpg', 'title', 'dept', 'company', 'mgr', 'hmdir'],
  ...['hmdrv', 'profile', 'loscr', 'mustchpwd', 'canchpwd', 'pwdneverexpires', 'disabled', 'acctexpires'],
  ...['reversiblepwd', 'effectivepso'],
]);
const NAMES = ['samid', 'upn', 'dn', 'display'];

/** The line of headings of a table. */
export function isDsgetHeading(line: string): boolean {
  const words = line.slice(0, 2_000).trim().toLowerCase().split(/\s+/);
  return words.every((word) => ATTRIBUTES.has(word)) && words.some((word) => NAMES.includes(word));
}

/** `samid: yamada` */
export function dsgetProperty(line: string): readonly [string, string] | null {
  const colon = line.indexOf(':');
  const name = colon > 0 && colon < 40 ? line.slice(0, colon).trim().toLowerCase() : '';
  return ATTRIBUTES.has(name) ? [name, line.slice(colon + 1).trim()] : null;
}

type Cells = ReadonlyMap<string, string>;

/** Throws `not-this-format`. */
export function readDsget(text: string): ToolList {
  const list = new ListBuilder('dsget_user');
  const lines = text.split('\n');
  const heading = lines.findIndex(isDsgetHeading);
  if (heading >= 0) addTable(list, lines, heading);
  else if (lines.some((line) => dsgetProperty(line))) addProperties(list, lines);
  else throw new UnreadableToolError('not-this-format', 1);
  list.always('layer', windowsLayer(text));
  return list.build();
}

function addTable(list: ListBuilder, lines: readonly string[], heading: number): void {
  let columns = tableColumns(lines[heading] ?? '');
  for (const [at, line] of lines.entries()) {
    if (at <= heading || line.trim() === '' || isEnd(line)) continue;
    if (isDsgetHeading(line)) columns = tableColumns(line);
    else {
      const cells = cutRow(line, columns);
      if (cells) list.add(at + 1, valuesOf(list, at + 1, cells));
      else list.count(at + 1, 'line-unclear');
    }
  }
}

function addProperties(list: ListBuilder, lines: readonly string[]): void {
  const objects: { line: number; cells: Map<string, string> }[] = [];
  for (const [at, line] of lines.entries()) {
    const property = dsgetProperty(line);
    const current = objects.at(-1);
    if (property && current && !current.cells.has(property[0])) current.cells.set(...property);
    else if (property) {
      objects.push({ line: at + 1, cells: new Map([property]) });
      checkRowCount(objects.length, at + 1);
    } else if (line.trim() !== '' && !isEnd(line)) list.count(at + 1, 'line-unclear');
  }
  for (const { line, cells } of objects) list.add(line, valuesOf(list, line, cells));
}

const isEnd = (line: string) => /^\s?dsget (succeeded|は?正常に)/.test(line) || line.includes('成功しました');

function valuesOf(list: ListBuilder, line: number, cells: Cells): RowValues {
  const value = (name: string) => cells.get(name) ?? '';
  const known = (column: string, name: string) => knownOf(list, line, column, value(name));
  const person = [value('ln'), value('fn')].filter(Boolean).join(' ');
  const dn = value('dn').replace(/^"|"$/g, '');
  const login = value('samid') || value('upn');
  if (login === '') list.count(line, 'login-name-not-stated');
  return {
    name: login || commonNameOf(dn) || value('display'),
    realm: domainOf(dn),
    displayName: value('display') || person || commonNameOf(dn),
    employeeNumber: value('empid'),
    kind: kindOf(login, value('sid')),
    enabled: opposite(known('enabled', 'disabled')),
    passwordNeverExpires: known('passwordNeverExpires', 'pwdneverexpires'),
  };
}
