/** What a workbook may cost before it is refused. */
export interface WorkbookLimits {
  /** Bytes of the file itself; from here on it is refused. */
  readonly fileBytes: number;
  readonly entries: number;
  /** Counted while inflating, over all parts; declared sizes are never believed. */
  readonly inflatedBytes: number;
  /** XML parts alone: a parser holds them several times over, pictures not at all. */
  readonly xmlBytes: number;
  readonly sharedStrings: number;
  readonly cells: number;
  /** Cells with a value that are searched for forms, over all sheets. */
  readonly searchedCells: number;
  /** Elements of all XML parts. */
  readonly elements: number;
  /** Bytes without an element; a cell holds 32,767 signs at most. */
  readonly textBytes: number;
  /** Signs of all cells as they are read: one shared string may stand in every cell. */
  readonly cellText: number;
  readonly depth: number;
  readonly sheets: number;
  /** The parsing process: heap in MB, and milliseconds for one file. */
  readonly parserHeapMb: number;
  readonly parserTimeoutMs: number;
}

/**
 * For forms. A filled official form has about 1,000 cells and less than 1 MB of
 * XML; measured bombs (417 kB with 10 million shared strings, 2.7 MB unfolding to 1 GB) end here in under 100 ms.
 * A file just below every limit is read within 2 s and 300 MB (bench/limits.bench.ts): raise none without measuring.
 */
export const LIMITS: WorkbookLimits = {
  fileBytes: 20_000_000,
  entries: 2_000,
  inflatedBytes: 32 * 1024 * 1024,
  xmlBytes: 2.5 * 1024 * 1024,
  sharedStrings: 10_000,
  cells: 55_000,
  /** Cells with a value that are searched for forms, over all sheets: some fifty forms in one file. */
  searchedCells: 10_000,
  /** Elements of all XML parts: 20,000 cells with value in rows of their own, or two styled grids of 26 columns and 1,000 rows. */
  elements: 60_000,
  textBytes: 1_000_000,
  cellText: 5_000_000,
  depth: 256,
  sheets: 200,
  parserHeapMb: 128,
  parserTimeoutMs: 1_200,
};

/**
 * A list for a ledger: 20,000 rows of 45 columns (bench/ledger.bench.ts). Read for people who are signed in, one at a time, so that more
 * memory and time are right.
 */
export const LEDGER_LIMITS: WorkbookLimits = {
  ...LIMITS,
  fileBytes: 30_000_000,
  inflatedBytes: 256 * 1024 * 1024,
  xmlBytes: 200 * 1024 * 1024,
  sharedStrings: 400_000,
  cells: 1_000_000,
  elements: 3_500_000,
  cellText: 60_000_000,
  parserHeapMb: 1_536,
  parserTimeoutMs: 30_000,
};

/** Parts up to this size are inflated in one call; larger ones are counted while they stream. */
export const SMALL_PART = 1024 * 1024;

/** A slow or busy computer is not the file's fault: where a process took long to start, a file may take this many times as long. */
export const PARSER_STARTS_PER_FILE = 6;
export const PARSER_TIMEOUT_AT_MOST_MS = 30_000;
/** Until a new process is there. */
export const PARSER_START_MS = 60_000;

/** Milliseconds for one file in a process that took this long to start. */
export function parserTimeout(
  startMilliseconds: number,
  { parserTimeoutMs }: WorkbookLimits = LIMITS,
): number {
  const scaled = Math.max(parserTimeoutMs, startMilliseconds * PARSER_STARTS_PER_FILE);
  return Math.min(scaled, PARSER_TIMEOUT_AT_MOST_MS);
}
