/**
 * What a workbook may cost before it is refused. A filled official form has about 1,000 cells and 100 kB; measured
 * bombs (417 kB with 10 million shared strings, 2.7 MB unfolding to 1 GB) end here in under 100 ms.
 */
export const LIMITS = {
  /** Bytes of the file itself; from here on it is refused. */
  fileBytes: 50_000_000,
  entries: 2_000,
  /** Counted while inflating, over all parts; declared sizes are never believed. */
  inflatedBytes: 64 * 1024 * 1024,
  /** XML parts alone: a parser holds them several times over, pictures not at all. */
  xmlBytes: 24 * 1024 * 1024,
  sharedStrings: 100_000,
  cells: 200_000,
  /** Elements of all XML parts: 200,000 cells with formula and value, and room for styles. */
  elements: 1_000_000,
  /** Bytes without an element; a cell holds 32,767 signs at most. */
  textBytes: 1_000_000,
  depth: 256,
  sheets: 200,
} as const;

/** Parts up to this size are inflated in one call; larger ones are counted while they stream. */
export const SMALL_PART = 1024 * 1024;

/** The parsing process: heap in MB and time until it is ended. */
export const PARSER_HEAP_MB = 256;
export const PARSER_TIMEOUT_MS = 15_000;
