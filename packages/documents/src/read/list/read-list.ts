/** A plain list (CSV, tab-separated text, Excel) as rows of texts. Formulas are never worked out: `=cmd` is a text. */
import { CsvError, parse } from 'csv-parse/sync';
import { LEDGER_LIMITS as LEDGER_WORKBOOK, LIMITS, type WorkbookLimits } from '../xlsx/limits.ts';
import type { Cell } from '../xlsx/model.ts';
import { readWorkbookSafely } from '../xlsx/safely.ts';
import { decodeList, type ListEncoding, ListRefused } from './decode.ts';

export interface ListLimits {
  /** Of a text file. */
  readonly bytes: number;
  readonly workbook: WorkbookLimits;
  readonly rows: number;
  readonly columns: number;
}

/** A register of vendors: the largest hospitals have some hundred. */
export const LIST_LIMITS: ListLimits = { bytes: 5 * 1024 * 1024, workbook: LIMITS, rows: 2_000, columns: 60 };
/** A ledger: the largest hospitals have some ten thousand devices or accounts. */
export const LEDGER_LIMITS: ListLimits = {
  bytes: 30 * 1024 * 1024,
  workbook: LEDGER_WORKBOOK,
  rows: 50_000,
  columns: 200,
};

export interface ListRow {
  /** As Excel and editors count. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ListReading {
  /** Null for Excel. */
  readonly encoding: ListEncoding | null;
  readonly sheet: string | null;
  /** Without empty rows. */
  readonly rows: readonly ListRow[];
}

/** Throws `ListRefused`, and `WorkbookRefused` for Excel. */
export async function readList(bytes: Uint8Array, limits: ListLimits = LIST_LIMITS): Promise<ListReading> {
  if (bytes.length === 0) throw new ListRefused('empty');
  const reading = isWorkbook(bytes) ? await readSheet(bytes, limits) : readTextList(bytes, { limits });
  const rows = reading.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) throw new ListRefused('no-rows');
  if (rows.length > limits.rows + 1) throw new ListRefused('too-many-rows', { limit: limits.rows });
  if (rows.some(({ cells }) => cells.length > limits.columns))
    throw new ListRefused('too-many-columns', { limit: limits.columns });
  return { ...reading, rows };
}

/** Zip of Excel, or the compound file of old and of encrypted Excel, which the reader refuses by name. */
function isWorkbook([first, second, third, fourth]: Uint8Array): boolean {
  const isZip = first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04;
  return isZip || (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0);
}

export interface TextListOptions {
  /** Characters of one record; without it the size of the file is the only limit. */
  readonly longestRecord?: number;
  readonly limits?: ListLimits;
}

/** Text alone, with its rows of empty cells. Throws `ListRefused`. */
export function readTextList(bytes: Uint8Array, options: TextListOptions = {}): ListReading {
  const { limits = LIST_LIMITS } = options;
  if (bytes.length > limits.bytes)
    throw new ListRefused('too-large', { mebibytes: limits.bytes / 1024 / 1024 });
  const { text, encoding } = decodeList(bytes);
  return { encoding, sheet: null, rows: parseText(text, options) };
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Joined files mix line ends. One kind of them also lets the parser count lines as editors do, in quoted cells too. */
const oneKindOfLineEnd = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

function parseText(
  original: string,
  { longestRecord = 0, limits = LIST_LIMITS }: TextListOptions,
): ListRow[] {
  const text = oneKindOfLineEnd(original);
  try {
    const parsed = parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: longestRecord,
      // One more than fits tells that there are too many, without reading them all.
      to: limits.rows + 2,
    }) as unknown as Parsed[];
    // The last line of a record is known; a cell may hold several.
    return parsed.map(({ record, info }) => ({
      line: info.lines - record.join('').split('\n').length + 1,
      cells: record,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines = 0, bytes = 0 } = error as CsvError &
      Readonly<Record<'lines' | 'bytes', number | undefined>>;
    if (error.code !== 'CSV_QUOTE_NOT_CLOSED') throw new ListRefused('not-a-table', { line: lines });
    throw new ListRefused('open-quote', { line: lineAfter(text, bytes) });
  }
}

/** Of the row that follows the bytes that were read: an open quote reaches to the end of the file. */
function lineAfter(text: string, bytes: number): number {
  const read = Buffer.from(text).subarray(0, bytes).toString();
  const [emptyLines = ''] = /^\n*/.exec(text.slice(read.length)) ?? [];
  return `${read}${emptyLines}`.split('\n').length;
}

/** The sign that the first line has most of; Excel's Unicode text has tabs. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const count = (sign: string) => first.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

async function readSheet(bytes: Uint8Array, limits: ListLimits): Promise<ListReading> {
  const workbook = await readWorkbookSafely(bytes, limits.workbook);
  const sheet = workbook.sheets.find((one) => one.state === 'visible' && one.cells.length > 0);
  if (!sheet) throw new ListRefused('no-rows');
  const byRow = Map.groupBy(sheet.cells, (cell) => cell.row);
  const rows = [...byRow].map(([row, cells]) => ({ line: row + 1, cells: texts(cells, limits) }));
  return { encoding: null, sheet: sheet.name, rows };
}

function texts(cells: readonly Cell[], limits: ListLimits): string[] {
  const last = Math.max(...cells.map(({ column }) => column));
  if (last >= limits.columns) throw new ListRefused('too-many-columns', { limit: limits.columns });
  const row = Array.from({ length: last + 1 }, () => '');
  for (const { column, value } of cells) row[column] = value === null ? '' : String(value);
  return row;
}
