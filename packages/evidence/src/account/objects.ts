/** Accounts as PowerShell prints them: `Get-ADUser` and `Get-LocalUser` as CSV, JSON or Format-List (R-E3; S0 6-2). */
import { ListBuilder, type RowValues } from '../list-builder.ts';
import { textOf } from '../text/json.ts';
import { isPropertyList, readObjects, type TextObject } from '../text/objects.ts';
import { cutRow, tableColumns } from '../text/table.ts';
import { type ToolList, UnreadableToolError } from '../tool-list.ts';
import {
  domainOf,
  groupsOf,
  isAdministrators,
  isTypeName,
  kindOf,
  knownOf,
  opposite,
  roleOf,
  windowsLayer,
} from './windows.ts';

type Value = (...names: readonly string[]) => string;

const READ = new Set([
  ...[
    'samaccountname',
    'name',
    'displayname',
    'fullname',
    'enabled',
    'useraccountcontrol',
    'sid',
    'objectclass',
  ],
  ...[
    'employeeid',
    'employeenumber',
    'distinguishedname',
    'memberof',
    'whencreated',
    'created',
    'createtimestamp',
  ],
  ...['lastlogondate', 'lastlogontimestamp', 'lastlogon', 'passwordlastset', 'pwdlastset'],
  ...['passwordneverexpires', 'passwordexpires'],
]);

/** Throws `not-this-format` when no object has a SamAccountName. */
export function readAdUsers(text: string): ToolList {
  const list = new ListBuilder('ad_user');
  const objects = readObjects(text, list);
  if (!objects.some(({ values }) => values.has('samaccountname')))
    throw new UnreadableToolError('not-this-format', 1);
  sayUnread(list, objects);
  for (const object of objects) list.add(object.line, adValues(list, object));
  list.always('layer', windowsLayer(text));
  return list.build();
}

function sayUnread(list: ListBuilder, objects: readonly TextObject[]): void {
  for (const name of objects[0]?.values.keys() ?? [])
    if (name !== '' && !READ.has(name)) list.count(1, 'column-left-out', { heading: name.slice(0, 60) });
}

const valueIn =
  ({ values }: TextObject): Value =>
  (...names) =>
    names.map((name) => values.get(name) ?? '').find(Boolean) ?? '';

/** userAccountControl, bits of [MS-ADTS] 2.2.16. */
const DISABLED = 0x2;
const NEVER_EXPIRES = 0x10000;

function adValues(list: ListBuilder, object: TextObject): RowValues {
  const { line } = object;
  const value = valueIn(object);
  const control = value('useraccountcontrol');
  const bit = (mask: number) =>
    /^\d{1,10}$/.test(control) ? ((Number(control) & mask) !== 0 ? 'yes' : 'no') : '';
  const name = value('samaccountname');
  return {
    name,
    realm: domainOf(value('distinguishedname')),
    displayName: value('displayname', 'name'),
    employeeNumber: value('employeeid', 'employeenumber'),
    kind: adKind(name, value('sid'), value('objectclass')),
    enabled: knownOf(list, line, 'enabled', value('enabled')) || opposite(bit(DISABLED)),
    ...memberships(list, object),
    createdOn: value('whencreated', 'created', 'createtimestamp'),
    lastUsedOn: instant(value, ['lastlogondate', 'lastlogontimestamp', 'lastlogon']),
    passwordChangedOn: instant(value, ['passwordlastset', 'pwdlastset']),
    passwordNeverExpires:
      knownOf(list, line, 'passwordNeverExpires', value('passwordneverexpires')) || bit(NEVER_EXPIRES),
  };
}

const adKind = (name: string, sid: string, objectClass: string) =>
  /managedserviceaccount$/i.test(objectClass) ? 'service' : kindOf(name, sid);

/** The first that states an instant: 0 is never. */
const instant = (value: Value, names: readonly string[]) =>
  names.map((name) => value(name)).find((one) => one !== '' && one !== '0') ?? '';

/** Groups may lie in groups, so that no membership is no proof: only a direct one is stated. */
function memberships(list: ListBuilder, { line, values, json }: TextObject): RowValues {
  const spelled = json ? listed(json, 'MemberOf') : null;
  const cell = values.get('memberof') ?? '';
  if (spelled === null && isTypeName(cell)) {
    list.count(line, 'values-not-exported', { heading: 'MemberOf' });
    return {};
  }
  const { names, isWhole } = spelled === null ? withoutBraces(cell) : { names: spelled, isWhole: true };
  if (!isWhole) list.count(line, 'values-not-exported', { heading: 'MemberOf' });
  const groups = groupsOf(names);
  return {
    role: roleOf(list, line, groups),
    administrator: groups.some(isAdministrators) ? 'yes' : '',
  };
}

/** Format-List shows the first few of several values; the last one may be cut: `{CN=…, CN=Bac...}`. */
function withoutBraces(cell: string) {
  const inner = cell.startsWith('{') && cell.endsWith('}') ? cell.slice(1, -1) : cell;
  const isWhole = !inner.endsWith('...') && !inner.endsWith('…');
  const end = isWhole ? inner.length : Math.max(0, inner.lastIndexOf(', '));
  return { names: inner.slice(0, end), isWhole };
}

function listed(json: Readonly<Record<string, unknown>>, key: string): string | null {
  const value = json[key];
  return Array.isArray(value) ? value.map(textOf).join('\n') : null;
}

/** Of a table only names and states are known. */
export function readLocalUsers(text: string): ToolList {
  const list = new ListBuilder('local_user');
  if (isLocalTable(text)) addTable(list, text);
  else for (const object of readObjects(text, list)) list.add(object.line, localValues(list, object));
  list.always('layer', windowsLayer(text));
  return list.build();
}

const LOCAL_HEADING = /^ *Name +Enabled +Description/;
const isLocalTable = (text: string) =>
  !isPropertyList(text) &&
  text
    .slice(0, 4_000)
    .split('\n')
    .some((line) => LOCAL_HEADING.test(line));

function addTable(list: ListBuilder, text: string): void {
  let columns: ReturnType<typeof tableColumns> = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (LOCAL_HEADING.test(line)) columns = tableColumns(line);
    else if (columns.length > 0 && line.trim() !== '' && !/^[- ]+$/.test(line)) {
      const cells = cutRow(line, columns);
      const enabled = cells?.get('enabled') ?? '';
      if (cells && /^(true|false)$/i.test(enabled)) {
        const name = cells.get('name') ?? '';
        list.add(at + 1, { name, kind: kindOf(name), enabled: knownOf(list, at + 1, 'enabled', enabled) });
      } else list.count(at + 1, 'line-unclear');
    }
  }
}

function localValues(list: ListBuilder, object: TextObject): RowValues {
  const value = valueIn(object);
  const changed = value('passwordlastset');
  return {
    name: value('name'),
    displayName: value('fullname'),
    kind: kindOf(value('name'), value('sid')),
    enabled: knownOf(list, object.line, 'enabled', value('enabled')),
    lastUsedOn: value('lastlogon'),
    passwordChangedOn: changed,
    passwordNeverExpires: neverExpires(object, changed),
  };
}

/** Get-LocalUser leaves PasswordExpires empty when a password that was set does not expire. */
function neverExpires({ values }: TextObject, changed: string): string {
  const expires = values.get('passwordexpires');
  if (expires === undefined || changed === '') return '';
  return expires === '' ? 'yes' : 'no';
}
