/** Counts elements of an XML part in its raw bytes, chunk by chunk, before any parser sees it. */
import type { WorkbookLimits } from './limits.ts';
import { WorkbookRefused } from './refusal.ts';

export interface XmlCounts {
  cells: number;
  sharedStrings: number;
  elements: number;
}

const LT = 0x3c;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;

/** Longest thing looked for after `<`: a prefix of 16 bytes, a name, or `!DOCTYPE`. */
const LOOK_AHEAD = 24;

/** Returns a function that takes the chunks of one part in order; counts are shared by all parts of a file. */
export function xmlScanner(counts: XmlCounts, part: string, limits: WorkbookLimits): (chunk: Buffer) => void {
  let carry: Buffer = Buffer.alloc(0);
  let first = true;
  let text = 0;
  return (chunk) => {
    if (first && chunk.length > 1) {
      first = false;
      refuseWideEncoding(chunk, part);
    }
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk;
    const cut = tailStart(bytes);
    scan(bytes.subarray(0, cut), bytes, counts, part);
    carry = Buffer.from(bytes.subarray(cut));
    check(counts, limits);
    text = longestText(chunk, text, part, limits);
  };
}

/** Bytes since the last element; a text or attribute of many megabytes costs the parser several times its size. */
function longestText(chunk: Buffer, before: number, part: string, limits: WorkbookLimits): number {
  const refuse = (length: number) => {
    if (length > limits.textBytes) throw new WorkbookRefused('text-too-long', { part });
  };
  let since = -before;
  // Parts of a form are smaller than the limit as a whole: only the last element counts.
  const whole = before + chunk.length <= limits.textBytes;
  for (let at = whole ? chunk.lastIndexOf(LT) : chunk.indexOf(LT); at >= 0; at = chunk.indexOf(LT, at + 1)) {
    refuse(at - since);
    since = at;
  }
  refuse(chunk.length - since);
  return chunk.length - since;
}

/** UTF-16 would hide element names from the count. No writer of workbooks uses it. */
function refuseWideEncoding(chunk: Buffer, part: string) {
  const [a, b] = chunk;
  if (a === 0 || b === 0 || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    throw new WorkbookRefused('text-encoding', { part });
}

/** An element whose name could be cut by the end of the chunk waits for the next one. */
function tailStart(bytes: Buffer): number {
  const last = bytes.lastIndexOf(LT);
  return last >= 0 && bytes.length - last < LOOK_AHEAD ? last : bytes.length;
}

function scan(region: Buffer, bytes: Buffer, counts: XmlCounts, part: string) {
  for (let at = region.indexOf(LT); at >= 0; at = region.indexOf(LT, at + 1)) {
    const next = bytes[at + 1];
    if (next === SLASH || next === QUESTION || next === undefined) continue;
    if (next === BANG) {
      const word = bytes.toString('latin1', at + 2, at + 9).toUpperCase();
      if (word === 'DOCTYPE' || word.startsWith('ENTITY'))
        throw new WorkbookRefused('entity-declarations', { part });
      continue;
    }
    counts.elements += 1;
    countName(bytes, at + 1, counts);
  }
}

/** `c` is a cell, `si` a shared string, whatever the prefix. */
function countName(bytes: Buffer, from: number, counts: XmlCounts) {
  let start = from;
  let end = from;
  while (end < bytes.length && end - from < LOOK_AHEAD && isNameByte(bytes[end] ?? 0)) {
    if (bytes[end] === COLON) start = end + 1;
    end += 1;
  }
  const length = end - start;
  if (length === 1 && bytes[start] === 0x63) counts.cells += 1;
  else if (length === 2 && bytes[start] === 0x73 && bytes[start + 1] === 0x69) counts.sharedStrings += 1;
}

const isNameByte = (byte: number) => byte > 0x20 && byte !== 0x3e && byte !== SLASH;

function check(counts: XmlCounts, limits: WorkbookLimits) {
  if (counts.sharedStrings > limits.sharedStrings)
    throw new WorkbookRefused('too-many-strings', { limit: limits.sharedStrings });
  if (counts.cells > limits.cells) throw new WorkbookRefused('too-many-cells', { limit: limits.cells });
  if (counts.elements > limits.elements)
    throw new WorkbookRefused('too-many-elements', { limit: limits.elements });
}
