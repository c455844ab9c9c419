/** What Windows and Active Directory say of an account, wherever they say it. */
import type { ListBuilder } from '../list-builder.ts';
import { fold, folded } from '../text/fold.ts';

const YES = new Set(folded('true', 'yes', '1', 'はい', '有効'));
const NO = new Set(folded('false', 'no', '0', 'いいえ', '無効'));

/** 'yes', 'no', or '' for nothing stated; another word stays, and is said. */
export function knownOf(list: ListBuilder, line: number, column: string, word: string): string {
  if (word === '') return '';
  const key = fold(word);
  if (YES.has(key)) return 'yes';
  if (NO.has(key)) return 'no';
  list.count(line, 'word-unknown', { column, word: word.slice(0, 60) });
  return word;
}

export const opposite = (known: string): string => (known === 'yes' ? 'no' : known === 'no' ? 'yes' : known);

/** Names that Windows itself gives, and the ends of their SIDs, which stay when somebody renames them. */
const BUILT_IN = new Set(['administrator', 'guest', 'krbtgt', 'defaultaccount', 'wdagutilityaccount']);
const BUILT_IN_SID = /^S-1-5-21-[\d-]{1,60}-(500|501|502|503|504)$/i;

export const kindOf = (name: string, sid = ''): string =>
  BUILT_IN.has(name.toLowerCase()) || BUILT_IN_SID.test(sid) ? 'built_in' : '';

const ADMINISTRATORS = new Set([
  'administrators',
  'domain admins',
  'enterprise admins',
  'schema admins',
  'key admins',
  'enterprise key admins',
]);

export const isAdministrators = (group: string): boolean => ADMINISTRATORS.has(group.toLowerCase());

/** Parts of a distinguished name; `\,` is part of a value. */
export function partsOfName(name: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at <= name.length; at += 1) {
    if (name[at] === '\\') at += 1;
    else if (at === name.length || name[at] === ',') {
      parts.push(name.slice(start, at).trim());
      start = at + 1;
    }
  }
  return parts;
}

const isPart = (part: string, kind: 'CN' | 'DC') => part.slice(0, 3).toUpperCase() === `${kind}=`;
const attributeValue = (part: string) => part.slice(3).replace(/\\(.)/g, '$1');

/** `CN=…,DC=sakura,DC=local` → `sakura.local`. */
export const domainOf = (distinguishedName: string): string =>
  partsOfName(distinguishedName)
    .filter((part) => isPart(part, 'DC'))
    .map(attributeValue)
    .join('.')
    .toLowerCase();

/** The first part: `CN=山田 太郎,OU=…` → `山田 太郎`. */
export function commonNameOf(distinguishedName: string): string {
  const [first = ''] = partsOfName(distinguishedName);
  return isPart(first, 'CN') ? attributeValue(first) : '';
}

/**
 * Groups of MemberOf however the names were joined (`;`, `|`, `,`, space, lines), as distinguished or plain names. A container
 * (`CN=Users`) is no group: only what follows a domain begins another name.
 */
export function groupsOf(cell: string): readonly string[] {
  return cell
    .slice(0, 200_000)
    .split(/[;|\n]/)
    .flatMap(groupsInPiece);
}

function groupsInPiece(piece: string): readonly string[] {
  if (!piece.includes('='))
    return piece
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
  const groups: string[] = [];
  let isNext = true;
  for (const part of partsOfName(piece)) {
    const isDomain = isPart(part, 'DC');
    const space = isDomain ? part.toUpperCase().indexOf(' CN=') : -1;
    if (space > 0) groups.push(attributeValue(part.slice(space + 1)));
    else if (isNext && isPart(part, 'CN')) groups.push(attributeValue(part));
    isNext = isDomain && space < 0;
  }
  return groups;
}

/** What PowerShell writes when a property holds several values that were not spelled out. */
export const isTypeName = (cell: string): boolean => /^(Microsoft\.|System\.)[\w.[\]+`]{1,200}$/.test(cell);

/** As many groups as the column holds; the rest is said. */
export function roleOf(list: ListBuilder, line: number, groups: readonly string[]): string {
  const kept: string[] = [];
  let length = 0;
  for (const group of groups) {
    length += group.length + 2;
    if (length <= 500) kept.push(group);
  }
  if (kept.length < groups.length) list.count(line, 'values-cut', { column: 'role', limit: '500' });
  return kept.join(', ');
}

/** Accounts of Windows belong to terminals unless the text says that a server spoke. */
export const windowsLayer = (text: string): string =>
  /\bWindows Server\b/i.test(text.slice(0, 4_000)) ? 'server_os' : 'terminal_os';
