/** `net user` (a list) and `net user NAME` (one account, or several in a row) of Windows in Japanese and English (R-E3). */
import { ListBuilder, type RowValues } from '../list-builder.ts';
import { checkRowCount, type ToolList, UnreadableToolError } from '../tool-list.ts';
import { isAdministrators, kindOf, knownOf, roleOf, windowsLayer } from './windows.ts';

/** `\\PC-UKETSUKE01` of the line above the names; null for another line. The domain's list may name none. */
export function netUserHost(line: string): string | null {
  const text = line.slice(0, 200).trim();
  const english = /^User accounts for \\\\(\S*)$/.exec(text);
  if (english) return english[1] ?? '';
  const japanese = /^\\\\(\S*) ?のユーザー ?アカウント$/.exec(text);
  return japanese ? (japanese[1] ?? '') : null;
}

const isEnd = (line: string) =>
  line.startsWith('The command completed') || /^コマンドは.{0,40}終了しました/.test(line);
const isRule = (line: string) => line.startsWith('----');

/** Names stand in columns of 25 places; none holds two spaces. */
export function readNetUserList(text: string): ToolList {
  const list = new ListBuilder('net_user_list');
  let host: string | null = null;
  let isList = false;
  for (const [at, line] of text.split('\n').entries()) {
    const named = netUserHost(line);
    if (named !== null) host = named;
    else if (isEnd(line)) isList = false;
    else if (host !== null && isRule(line)) isList = true;
    else if (isList) addNames(list, at + 1, line, host ?? '');
  }
  if (host === null) throw new UnreadableToolError('not-this-format', 1);
  list.always('layer', windowsLayer(text));
  // The text broke off when nothing ended the list.
  if (isList) list.count(text.split('\n').length, 'cut-off');
  return list.build();
}

function addNames(list: ListBuilder, line: number, text: string, realm: string): void {
  for (const name of text.trim().split(/ {2,}/))
    if (name !== '') list.add(line, { name, realm, kind: kindOf(name) });
}

const LABELS = {
  name: ['User name', 'ユーザー名'],
  displayName: ['Full Name', 'フル ネーム'],
  enabled: ['Account active', 'アカウント有効'],
  changed: ['Password last set', '最終パスワード変更日時', 'パスワード最終変更日時'],
  expires: ['Password expires', 'パスワード有効期間', 'パスワードの有効期間'],
  lastLogon: ['Last logon', '最終ログオン日時'],
  local: ['Local Group Memberships', '所属しているローカル グループ'],
  global: ['Global Group memberships', '所属しているグローバル グループ'],
} as const;
type Field = keyof typeof LABELS;
const FIELDS = Object.entries(LABELS).flatMap(([field, labels]) =>
  labels.map((label) => ({ field: field as Field, label })),
);

export const NET_USER_SIGNS = {
  names: LABELS.name as readonly string[],
  states: LABELS.enabled as readonly string[],
};

interface Account {
  readonly line: number;
  readonly fields: Map<Field, string>;
}

/** Throws `not-this-format`. */
export function readNetUser(text: string): ToolList {
  const list = new ListBuilder('net_user');
  const { accounts, domain } = accountsOf(text);
  if (accounts.length === 0) throw new UnreadableToolError('not-this-format', 1);
  for (const { line, fields } of accounts) list.add(line, valuesOf(list, line, fields, domain));
  list.always('layer', windowsLayer(text));
  return list.build();
}

function accountsOf(text: string) {
  const accounts: Account[] = [];
  let domain: string | null = null;
  let section: Field | null = null;
  for (const [at, line] of text.split('\n').entries()) {
    domain ??= domainOf(line);
    if (line.startsWith(' ') || line.startsWith('\t')) {
      addGroups(accounts.at(-1), section, line);
      continue;
    }
    const found = labelOf(line);
    section = found?.field ?? null;
    if (found?.field === 'name') {
      accounts.push({ line: at + 1, fields: new Map() });
      checkRowCount(accounts.length, at + 1);
    }
    if (found) accounts.at(-1)?.fields.set(found.field, line.slice(found.label.length).trim());
  }
  return { accounts, domain };
}

/** Values begin in a column of their own: at least one space follows the label. */
const labelOf = (line: string) =>
  FIELDS.find(({ label }) => line.startsWith(label) && /^(\s|$)/.test(line.slice(label.length)));

function addGroups(account: Account | undefined, section: Field | null, line: string): void {
  if (!account || (section !== 'local' && section !== 'global')) return;
  const before = account.fields.get(section) ?? '';
  if (before.length < 20_000) account.fields.set(section, `${before} ${line.trim()}`);
}

/** `net user /domain` says first which domain answers. */
function domainOf(line: string): string | null {
  const text = line.slice(0, 200).trim();
  const english = /^The request will be processed at a domain controller for domain (\S+?)\.?$/.exec(text);
  const japanese = /^この?要求は(?:、)?ドメイン (\S+) のドメイン コントローラーで処理されます/.exec(text);
  return english?.[1] ?? japanese?.[1] ?? null;
}

const NEVER = /^(never|無期限)$/i;
const NO_GROUP = /^(none|なし)$/i;

function valuesOf(
  list: ListBuilder,
  line: number,
  fields: ReadonlyMap<Field, string>,
  domain: string | null,
): RowValues {
  const field = (name: Field) => fields.get(name) ?? '';
  const groups = ['local', 'global'].flatMap((name) => groupsOf(field(name as Field)));
  const expires = field('expires');
  return {
    name: field('name'),
    realm: domain ?? '',
    displayName: field('displayName'),
    kind: kindOf(field('name')),
    enabled: enabledOf(list, line, field('enabled')),
    role: roleOf(list, line, groups),
    administrator: administratorOf(groups, fields.has('local'), domain),
    lastUsedOn: field('lastLogon'),
    passwordChangedOn: field('changed'),
    passwordNeverExpires: expires === '' ? '' : NEVER.test(expires) ? 'yes' : 'no',
  };
}

const groupsOf = (cell: string): readonly string[] =>
  cell
    .split('*')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !NO_GROUP.test(name));

/** Locked after wrong passwords is neither enabled nor disabled. */
const enabledOf = (list: ListBuilder, line: number, word: string) =>
  /^locked$|^ロック/i.test(word) ? '' : knownOf(list, line, 'enabled', word);

/** Local groups hold local accounts directly, so that none is an answer; groups of a domain may lie in others. */
function administratorOf(groups: readonly string[], isStated: boolean, domain: string | null): string {
  if (groups.some(isAdministrators)) return 'yes';
  return isStated && domain === null ? 'no' : '';
}
