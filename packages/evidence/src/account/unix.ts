/**
 * Accounts of Linux and Unix: `/etc/passwd`, `/etc/shadow`, `passwd -S -a`, `lastlog` (R-E3; S0 6-2). A password's hash never leaves
 * the line it stands on: it is in no row, no remark and no error.
 */
import { fromDayNumber } from '@mamori/core/calendar/iso-date';
import { ListBuilder } from '../list-builder.ts';
import type { ToolFormat, ToolList } from '../tool-list.ts';

const LAYER = 'server_os';

/** Each line that is neither empty nor a comment goes to `add`, which says whether it understood. */
function readLines(
  format: ToolFormat,
  text: string,
  add: (list: ListBuilder, line: number, text: string) => boolean,
): ToolList {
  const list = new ListBuilder(format);
  for (const [at, line] of text.split('\n').entries())
    if (line.trim() !== '' && !line.startsWith('#') && !add(list, at + 1, line))
      list.count(at + 1, 'line-unclear');
  list.always('layer', LAYER);
  return list.build();
}

const isNumber = (text: string | undefined) => text !== undefined && /^\d{1,10}$/.test(text);
const isNumberOrEmpty = (text: string) => /^(-1|\d{0,10})$/.test(text);
const isName = (text: string | undefined): text is string =>
  text !== undefined && /^[^\s:,*!$/]{1,256}$/.test(text);

/** Seven fields: name, x, uid, gid, comment, home, shell. */
export function passwdFields(line: string): readonly string[] | null {
  const fields = line.length < 4_000 ? line.split(':') : [];
  return fields.length === 7 && isName(fields[0]) && isNumber(fields[2]) && isNumber(fields[3])
    ? fields
    : null;
}

/** Below it systems number their own accounts (UID_MIN of login.defs). */
const FIRST_PERSON = 1000;
const NOBODY = 65534;
const NO_SHELL = /(^|\/)(nologin|false)$/;

export const readPasswd = (text: string): ToolList =>
  readLines('etc_passwd', text, (list, line, raw) => {
    const fields = passwdFields(raw);
    if (!fields) return false;
    const [name = '', , uid = '', , comment = '', , shell = ''] = fields;
    const id = Number(uid);
    if ((id < FIRST_PERSON || id === NOBODY) && NO_SHELL.test(shell.trim())) {
      list.count(line, 'system-accounts-left-out');
      return true;
    }
    list.add(line, {
      name,
      displayName: comment.split(',', 1)[0] ?? '',
      kind: name === 'root' ? 'built_in' : '',
      administrator: id === 0 ? 'yes' : '',
    });
    return true;
  });

/** Nine fields, of which all after the password are numbers. */
export function shadowFields(line: string): readonly string[] | null {
  const fields = line.length < 4_000 ? line.split(':') : [];
  return fields.length === 9 && isName(fields[0]) && fields.slice(2, 8).every(isNumberOrEmpty)
    ? fields
    : null;
}

const LONGEST_AGE = 99_999;

export const readShadow = (text: string): ToolList =>
  readLines('etc_shadow', text, (list, line, raw) => {
    const fields = shadowFields(raw);
    if (!fields) return false;
    const [name = '', password = '', changed = '', , maximum = ''] = fields;
    const state = passwordState(password);
    if (state === 'system') {
      list.count(line, 'system-accounts-left-out');
      return true;
    }
    if (state === 'empty') list.count(line, 'empty-password', { name });
    list.add(line, {
      name,
      kind: name === 'root' ? 'built_in' : '',
      enabled: state === 'locked' ? 'no' : 'yes',
      passwordChangedOn: Number(changed) > 0 ? (fromDayNumber(Number(changed)) ?? '') : '',
      passwordNeverExpires: neverExpires(state, maximum),
    });
    return true;
  });

/** `*` was never meant to sign in; `!` in front locks, whether or not a password was ever set. */
function passwordState(password: string): 'empty' | 'locked' | 'system' | 'set' {
  if (password === '') return 'empty';
  if (password === '*' || password === '!*') return 'system';
  return password.startsWith('!') || password.startsWith('*') ? 'locked' : 'set';
}

function neverExpires(state: string, maximum: string): string {
  if (state !== 'set') return '';
  return maximum === '' || Number(maximum) < 0 || Number(maximum) >= LONGEST_AGE ? 'yes' : 'no';
}

const STATES: Readonly<Record<string, string>> = { P: 'yes', PS: 'yes', L: 'no', LK: 'no', NP: 'yes' };

/** `sato P 2026-04-01 0 90 7 -1`: name, state, day of the change, ages. */
export function statusFields(line: string): readonly string[] | null {
  const fields = line.slice(0, 1_000).trim().split(/\s+/);
  const [name, state = '', changed = '', ...ages] = fields;
  const isStatus =
    isName(name) &&
    Object.hasOwn(STATES, state) &&
    /^(\d{4}-\d{2}-\d{2}|\d{2}\/\d{2}\/\d{4}|never)$/.test(changed) &&
    ages.slice(0, 4).filter(isNumberOrEmpty).length === 4;
  return isStatus ? fields : null;
}

export const readPasswdStatus = (text: string): ToolList =>
  readLines('passwd_status', text, (list, line, raw) => {
    const fields = statusFields(raw);
    if (!fields) return false;
    const [name = '', state = '', changed = '', , maximum = ''] = fields;
    if (state === 'NP') list.count(line, 'empty-password', { name });
    list.add(line, {
      name,
      kind: name === 'root' ? 'built_in' : '',
      enabled: STATES[state] ?? '',
      passwordChangedOn: isoOf(changed),
      passwordNeverExpires: neverExpires(state.startsWith('P') ? 'set' : state, maximum),
    });
    return true;
  });

/** Older releases print month, day and year in every language. Day 0 means that it must be changed. */
function isoOf(text: string): string {
  const old = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  const day = old ? `${old[3]}-${old[1]}-${old[2]}` : text;
  return day.startsWith('1970-01-0') ? '' : day;
}

const LASTLOG_HEADING = /^(Username|ユーザ名?|ユーザー名) +(Port|ポート) +/;
const NEVER_IN = /\*\*(Never logged in|一度もログインしていません)\*\*/;
const LATEST = /(\S{1,12} +(?:\S{3}|\d{1,2}月) +\d{1,2} \d{2}:\d{2}:\d{2} [+-]\d{4} \d{4})\s*$/;

export const isLastlogHeading = (line: string): boolean => LASTLOG_HEADING.test(line.slice(0, 200));

/** Accounts that never signed in are counted only: most of them are the system's own, which the list does not tell apart. */
export const readLastlog = (text: string): ToolList =>
  readLines('lastlog', text, (list, line, raw) => {
    if (isLastlogHeading(raw)) return true;
    const [name] = raw.slice(0, 300).split(/\s/, 1);
    const end = raw.slice(-200);
    if (!isName(name)) return false;
    if (NEVER_IN.test(end)) {
      list.count(line, 'never-logged-in');
      return true;
    }
    const latest = LATEST.exec(end)?.[1];
    if (latest === undefined) return false;
    list.add(line, { name, lastUsedOn: latest, kind: name === 'root' ? 'built_in' : '' });
    return true;
  });
