/** An access log as the vendor hands it in: a table of whatever program, read by its headings (R-C6). Nothing is guessed. */
import { foldCase, foldWidth } from '../calendar/width.ts';
import type { WorkSession } from './maintenance-work.ts';

export interface AccessLogProblem {
  /** Key `maintenance:log.<code>`. */
  readonly code: 'no-start-column' | 'start-unreadable' | 'end-unreadable' | 'end-before-start' | 'empty';
  /** 1-based line of the table, its headings being line 1; null: the table as a whole. */
  readonly line: number | null;
  readonly content: string;
}

type Field = keyof WorkSession;
const HEADINGS: Readonly<Record<Field, RegExp>> = {
  from: /^(接続)?開始(日時|時刻)?$|^(接続|ログイン|ログオン)(日時|時刻)$|^(login|logon|start|connect|connected|from|begin)([_ ]?(time|at|date))?$/,
  to: /^(接続)?終了(日時|時刻)?$|^(切断|ログアウト|ログオフ)(日時|時刻)$|^(logout|logoff|end|disconnect|disconnected|to|finish)([_ ]?(time|at|date))?$/,
  account:
    /^(利用者|ユーザー?|アカウント|作業者)(名|id)?$|^(user|username|account|login[_ ]?name|user[_ ]?id)$/,
  device:
    /^(対象|接続先)?(機器|端末|サーバ|サーバー|ホスト)(名)?$|^接続先$|^(device|host|hostname|target|computer|server)([_ ]?name)?$/,
  source:
    /^接続元(ip|アドレス|ipアドレス)?$|^(source|source[_ ]?ip|client|client[_ ]?ip|remote[_ ]?(ip|address)|ip|ip[_ ]?address)$/,
};

function columnsOf(headings: readonly string[]): Partial<Record<Field, number>> {
  const folded = headings.map(foldCase);
  const found = Object.entries(HEADINGS).flatMap(([field, pattern]) => {
    const index = folded.findIndex((text) => pattern.test(text));
    return index < 0 ? [] : [[field, index] as const];
  });
  return Object.fromEntries(found);
}

const DATE_TIME =
  /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/** Times without a zone are Japanese ones. Null: not a date with a time. */
export function logInstant(text: string): string | null {
  const match = DATE_TIME.exec(foldWidth(text).trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '00', zone] = match;
  const two = (part: string | undefined) => String(part).padStart(2, '0');
  const offset = zone === undefined ? '+09:00' : zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const calendar = `${year}-${two(month)}-${two(day)}`;
  const at = new Date(`${calendar}T${two(hour)}:${two(minute)}:${second}${offset}`);
  if (Number.isNaN(at.getTime())) return null;
  // 31 February would become a day of March.
  const day0 = new Date(`${calendar}T00:00:00Z`);
  return Number.isNaN(day0.getTime()) || day0.toISOString().slice(0, 10) !== calendar
    ? null
    : at.toISOString();
}

export interface AccessLogReading {
  readonly sessions: readonly WorkSession[];
  readonly problems: readonly AccessLogProblem[];
}

/** The first row holds the headings. Lines that cannot be read are named and left out. */
export function readAccessLog(rows: readonly (readonly string[])[]): AccessLogReading {
  const [headings = [], ...lines] = rows;
  const columns = columnsOf(headings);
  if (columns.from === undefined) {
    const code = rows.length === 0 ? 'empty' : 'no-start-column';
    return { sessions: [], problems: [{ code, line: null, content: headings.join(', ').slice(0, 200) }] };
  }
  const read = lines.map((cells, index) => readLine(cells, columns, index + 2));
  return {
    sessions: read.flatMap(({ session }) => (session ? [session] : [])),
    problems: read.flatMap(({ problem }) => (problem ? [problem] : [])),
  };
}

function readLine(
  cells: readonly string[],
  columns: Partial<Record<Field, number>>,
  line: number,
): { readonly session?: WorkSession; readonly problem?: AccessLogProblem } {
  if (cells.every((cell) => cell.trim() === '')) return {};
  const text = (field: Field) => {
    const index = columns[field];
    return index === undefined ? '' : (cells[index] ?? '').trim();
  };
  const problem = (code: AccessLogProblem['code'], content: string) => ({
    problem: { code, line, content: content.slice(0, 200) },
  });
  const from = logInstant(text('from'));
  if (from === null) return problem('start-unreadable', text('from'));
  const to = text('to') === '' ? null : logInstant(text('to'));
  if (to === null && text('to') !== '') return problem('end-unreadable', text('to'));
  if (to !== null && to < from) return problem('end-before-start', `${text('from')} – ${text('to')}`);
  return { session: { from, to, account: text('account'), device: text('device'), source: text('source') } };
}
