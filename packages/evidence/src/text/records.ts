/** CSV → records with the line on which each begins. */
import { CsvError, parse } from 'csv-parse/sync';
import { checkRowCount, TOOL_LIMITS, UnreadableToolError } from '../tool-list.ts';

export interface TextRecord {
  /** 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Empty lines are left out. Throws `open-quote`, `record-too-long`, `damaged`, `too-many-rows`, `too-many-columns`. */
export function readRecords(text: string, delimiter: string): readonly TextRecord[] {
  const parsed = parseText(text, delimiter);
  checkRowCount(parsed.length - 1, parsed.at(-1)?.info.lines ?? 1);
  const wide = parsed.find(({ record }) => record.length > TOOL_LIMITS.columns);
  if (wide)
    throw new UnreadableToolError('too-many-columns', wide.info.lines, {
      limit: String(TOOL_LIMITS.columns),
    });
  return parsed.map(({ record, info }) => ({
    // The last line of a record is known; a cell may hold several.
    line: info.lines - breaksIn(record),
    cells: record,
  }));
}

function parseText(text: string, delimiter: string): readonly Parsed[] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: TOOL_LIMITS.recordCharacters,
      to: TOOL_LIMITS.rows + 2,
    }) as unknown as readonly Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableToolError(codeOf(error.code), Number((error as { lines?: number }).lines ?? 1));
  }
}

function codeOf(code: string) {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'open-quote';
  return code === 'CSV_MAX_RECORD_SIZE' ? 'record-too-long' : 'damaged';
}

function breaksIn(record: readonly string[]): number {
  let breaks = 0;
  for (const cell of record) if (cell.includes('\n')) breaks += cell.split('\n').length - 1;
  return breaks;
}

/** The separator that the line of headings has most of. */
export function delimiterOf(heading: string): string {
  const line = heading.slice(0, 20_000);
  const count = (sign: string) => line.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
