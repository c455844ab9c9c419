/** An uploaded list (CSV, text, Excel) as headings and rows; what cannot be read is said in words. */
import { createHash } from 'node:crypto';
import { refusalMessage } from '@mamori/documents/read/diagnostics';
import { ListRefused } from '@mamori/documents/read/list/decode';
import type { ListLimits, ListReading, ListRow } from '@mamori/documents/read/list/read-list';
import { WorkbookRefused } from '@mamori/documents/read/xlsx/refusal';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Context } from '../../context.ts';
import { onlyFile, type UploadedFile } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { safeFileName } from '../media-type.ts';

export interface UploadedList {
  readonly fileName: string;
  readonly sha256: string;
  readonly encoding: ListReading['encoding'];
  readonly sheet: string | null;
  readonly headings: readonly string[];
  /** Below the headings. */
  readonly rows: readonly ListRow[];
}

export interface ListOptions {
  readonly limits: ListLimits;
  /** How much a row looks like the headings; the row with the most is taken, the first when none does. */
  readonly headingScore: (cells: readonly string[]) => number;
}

interface UploadCall {
  readonly context: Context;
  readonly files: readonly UploadedFile[];
  readonly locale: Locale;
}

/** Titles may stand above the headings. */
const SEARCHED_FOR_HEADINGS = 10;
const ENDINGS = /\.(csv|tsv|txt|xlsx)$/i;

/** Throws `unsupported-file` and `unreadable-file`. */
export async function readUploadedList(
  { context, files, locale }: UploadCall,
  { limits, headingScore }: ListOptions,
): Promise<UploadedList> {
  const file = onlyFile(files);
  if (!ENDINGS.test(file.name))
    throw new Problem('unsupported-file', { params: { allowed: 'CSV, TXT, XLSX' } });
  const reading = await context.lists.read(file.bytes, limits).catch((error: unknown) => {
    throw listProblem(error, locale);
  });
  const scores = reading.rows.slice(0, SEARCHED_FOR_HEADINGS).map(({ cells }) => headingScore(cells));
  const head = Math.max(0, scores.indexOf(Math.max(...scores)));
  const width = reading.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  return {
    fileName: safeFileName(file.name),
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    encoding: reading.encoding,
    sheet: reading.sheet,
    headings: Array.from({ length: width }, (_, at) => cleanCell(reading.rows[head]?.cells[at] ?? '')),
    rows: reading.rows.slice(head + 1).map(({ line, cells }) => ({ line, cells: cells.map(cleanCell) })),
  };
}

/** Line breaks stay between values; other control characters mean nothing in a list. */
function cleanCell(text: string): string {
  if (!/\p{Cc}/u.test(text)) return text.trim();
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, '')
    .trim();
}

/** What is wrong with a list as a whole; other errors as they are. */
export function listProblem(error: unknown, locale: Locale): unknown {
  if (error instanceof WorkbookRefused) {
    return new Problem('unreadable-file', {
      params: { reason: refusalMessage(error, locale) },
      details: { code: error.code },
      cause: error,
    });
  }
  if (!(error instanceof ListRefused)) return error;
  const reason = translator(locale)(`reading:list.${error.code}`, { ...error.params });
  return new Problem('unreadable-file', { params: { reason }, details: { code: error.code }, cause: error });
}
