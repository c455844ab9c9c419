/** Tables as programs export them: comma, semicolon or tab; UTF-8 with or without BOM, UTF-16, Shift_JIS (CP932). */
import { parse } from 'csv-parse/sync';
import { Problem } from '../http/problem.ts';

/** Throws `unreadable-file` for what is no text in a known encoding, or no table, and `payload-too-large` above `mostLines`. */
export function readDelimited(bytes: Uint8Array, limits: { readonly mostLines: number }): string[][] {
  const text = decodeText(bytes);
  if (text === null) throw new Problem('unreadable-file');
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      to: limits.mostLines + 1,
      max_record_size: 100_000,
    });
    if (rows.length > limits.mostLines) throw new Problem('payload-too-large', { params: { mebibytes: 5 } });
    return rows;
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw new Problem('unreadable-file', { cause });
  }
}

/** Null: no text in one of the encodings that Japanese programs write. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be', bytes);
  if (bytes.includes(0)) return null;
  return decode('utf-8', bytes) ?? decode('shift_jis', bytes);
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The one that the first line holds most of. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (mark: string) => first.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
