/** Bytes of a text file → its text: UTF-8 and UTF-16 with mark, UTF-8 without, Shift_JIS as Windows writes it (CP932). */

export type ListEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis';
export type ListRefusalCode =
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'nul-bytes'
  | 'torn'
  | 'unknown-encoding'
  | 'open-quote'
  | 'not-a-table'
  | 'no-rows';

/** The list as a whole cannot be read; params fill the message. */
export class ListRefused extends Error {
  readonly code: ListRefusalCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: ListRefusalCode, params: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'ListRefused';
    this.code = code;
    this.params = params;
  }
}

export interface DecodedText {
  readonly text: string;
  readonly encoding: ListEncoding;
}

/** Throws `ListRefused`; nothing is replaced by a question mark. */
export function decodeList(bytes: Uint8Array): DecodedText {
  const encoding = markOf(bytes) ?? guess(bytes);
  const text = decode(bytes, encoding);
  if (text === null) throw new ListRefused('torn');
  if (text.includes('\0')) throw new ListRefused('nul-bytes');
  return { text, encoding };
}

function markOf([first, second, third]: Uint8Array): ListEncoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function guess(bytes: Uint8Array): ListEncoding {
  if (bytes.includes(0)) throw new ListRefused('nul-bytes');
  if (decode(bytes, 'utf-8') !== null) return 'utf-8';
  // Cut off inside a character: UTF-8 up to its last three bytes is UTF-8, not Shift_JIS by chance.
  if ([1, 2, 3].some((cut) => decode(bytes.subarray(0, -cut), 'utf-8') !== null))
    throw new ListRefused('torn');
  if (decode(bytes, 'shift_jis') !== null) return 'shift_jis';
  if (decode(bytes.subarray(0, -1), 'shift_jis') !== null) throw new ListRefused('torn');
  throw new ListRefused('unknown-encoding');
}

function decode(bytes: Uint8Array, encoding: ListEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
