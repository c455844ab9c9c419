/** An uploaded list of vendors: its rows, its columns as guessed or as the person corrected them (R-C1). */
import { createHash } from 'node:crypto';
import { guessColumns, REGISTER_FIELDS, type RegisterField } from '@mamori/core/vendor/register-columns';
import { refusalMessage } from '@mamori/documents/read/diagnostics';
import { ListRefused } from '@mamori/documents/read/list/decode';
import { type ListReading, type ListRow, readList } from '@mamori/documents/read/list/read-list';
import { WorkbookRefused } from '@mamori/documents/read/xlsx/refusal';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { UploadedFile } from '../../../http/call.ts';
import { Problem } from '../../../http/problem.ts';
import { safeFileName } from '../../media-type.ts';

export interface VendorList {
  readonly fileName: string;
  readonly sha256: string;
  readonly encoding: ListReading['encoding'];
  readonly sheet: string | null;
  readonly headings: readonly string[];
  /** Field of each column; null is left out. */
  readonly fields: readonly (RegisterField | null)[];
  /** Below the headings. */
  readonly rows: readonly ListRow[];
}

interface ReadCall {
  readonly files: readonly UploadedFile[];
  readonly locale: Locale;
}

/** Titles may stand above the headings. */
const SEARCHED_FOR_HEADINGS = 10;
const ENDINGS = /\.(csv|tsv|txt|xlsx)$/i;

/** Throws `unsupported-file` and `unreadable-file`. `columns`: fields by column, `name,,phone`. */
export async function readVendorList({ files, locale }: ReadCall, columns?: string): Promise<VendorList> {
  const [file, ...others] = files;
  if (!file || others.length > 0) throw new Problem('malformed-request');
  if (!ENDINGS.test(file.name))
    throw new Problem('unsupported-file', { params: { allowed: 'CSV, TXT, XLSX' } });
  const reading = await readList(file.bytes).catch((error: unknown) => {
    throw refused(error, locale);
  });
  const head = headingRow(reading.rows);
  const width = Math.max(...reading.rows.map(({ cells }) => cells.length));
  const headings = Array.from({ length: width }, (_, at) => clean(reading.rows[head]?.cells[at] ?? ''));
  return {
    fileName: safeFileName(file.name),
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    encoding: reading.encoding,
    sheet: reading.sheet,
    headings,
    fields: columns === undefined ? guessColumns(headings) : chosen(columns, width),
    rows: reading.rows.slice(head + 1).map(({ line, cells }) => ({ line, cells: cells.map(clean) })),
  };
}

/** The row with the most headings that we know, the name among them; otherwise the first. */
function headingRow(rows: readonly ListRow[]): number {
  const known = rows.slice(0, SEARCHED_FOR_HEADINGS).map(({ cells }) => {
    const fields = guessColumns(cells).filter((field) => field !== null);
    return fields.includes('name') && fields.length > 1 ? fields.length : 0;
  });
  return Math.max(0, known.indexOf(Math.max(...known)));
}

function chosen(columns: string, width: number): (RegisterField | null)[] {
  const names = columns.split(',').map((name) => REGISTER_FIELDS.find((field) => field === name) ?? null);
  return Array.from({ length: width }, (_, at) => {
    const field = names[at] ?? null;
    return names.indexOf(field) === at ? field : null;
  });
}

/** Line breaks stay between names; other control characters mean nothing in a register. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, '')
    .trim();
}

function refused(error: unknown, locale: Locale): unknown {
  if (error instanceof WorkbookRefused) {
    return new Problem('unreadable-file', {
      params: { reason: refusalMessage(error, locale) },
      details: { code: error.code },
      cause: error,
    });
  }
  if (!(error instanceof ListRefused)) return error;
  const reason = translator(locale)(`vendors:refused.${error.code}`, { ...error.params });
  return new Problem('unreadable-file', { params: { reason }, details: { code: error.code }, cause: error });
}
