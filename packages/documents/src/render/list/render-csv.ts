/** A plain list as CSV, for Excel and for other programs. */
import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';

export type CsvEncoding = 'utf-8' | 'shift_jis';

/** A sign that the encoding lacks: it is refused, because a replaced name is a wrong name. */
export class SignsMissing extends Error {
  readonly signs: readonly string[];

  constructor(signs: readonly string[]) {
    super(`the encoding lacks ${signs.join(' ')}`);
    this.signs = signs;
  }
}

/** With a byte order mark for UTF-8, which Excel needs, and line ends as Windows writes them. Throws `SignsMissing`. */
export function renderCsv(rows: readonly (readonly string[])[], encoding: CsvEncoding): Uint8Array {
  // Of itself it quotes only the line end that it writes; programs end the row at any other one too.
  const text = stringify(rows as string[][], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
  if (encoding === 'utf-8') return new TextEncoder().encode(`\uFEFF${text}`);
  const bytes = iconv.encode(text, 'cp932');
  if (iconv.decode(bytes, 'cp932') !== text) throw new SignsMissing(missingSigns(text));
  return bytes;
}

/** At most ten, as they came. */
function missingSigns(text: string): readonly string[] {
  const signs = new Set(text);
  return [...signs]
    .filter((sign) => iconv.decode(iconv.encode(sign, 'cp932'), 'cp932') !== sign)
    .slice(0, 10);
}
