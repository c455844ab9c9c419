/** Text on the drawing: its width, its lines, and what XML cannot carry (R-D6). */

/** Ranges that take a whole em: kana, kanji, Hangul, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
const NARROW = /[iljtfr.,:;'|!()[\] ]/;
const BROAD = /[mwMW@%]/;
const CAPITAL = /[A-Z]/;
const ZERO = /\p{Mn}|\p{Me}|\p{Cf}/u;

/** Of one character, in em: estimated on the wide side, as the font is not known. */
function widthOfCharacter(character: string): number {
  if (ZERO.test(character)) return 0;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xff61 && code <= 0xff9f) return 0.55;
  if (code > 0xffff || WIDE.test(character) || (code > 0x7f && code < 0x2e80)) return 1.02;
  if (NARROW.test(character)) return 0.38;
  if (BROAD.test(character)) return 0.92;
  return CAPITAL.test(character) ? 0.7 : 0.6;
}

/** In units of the picture, for a font of this size. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width * size;
}

const ELLIPSIS = '…';

/** Cut with … where it is wider than `width`. */
export function fitted(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const rest = width - textWidth(ELLIPSIS, size);
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes(text)) {
    used += textWidth(segment, size);
    if (used > rest) break;
    kept += segment;
  }
  return kept.trimEnd() + ELLIPSIS;
}

const SEGMENTER = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const graphemes = (text: string) => SEGMENTER.segment(text);

/** No line begins or ends with these (kinsoku). */
const NOT_FIRST = /^[、。，．・：；？！ー）」』】〕〉》ぁぃぅぇぉっゃゅょァィゥェォッャュョ)\]%,.:;!?]/;
const NOT_LAST = /[（「『【〔〈《(['"]$/;

/** What stays together: words of Latin letters and digits, else single characters. */
function pieces(text: string): string[] {
  const parts = text.match(/[A-Za-z0-9_./@+-]+| |[^A-Za-z0-9_./@+ -]+/g) ?? [];
  return parts.flatMap((part) =>
    /^[A-Za-z0-9_./@+-]+$/.test(part) && part.length <= 12
      ? [part]
      : [...graphemes(part)].map(({ segment }) => segment),
  );
}

/** At most `count` lines of at most `width`; the last one is cut with … where text is left. */
export function wrapped(text: string, width: number, size: number, count: number): string[] {
  const lines: string[] = [];
  let line = '';
  const rest = pieces(text);
  for (let index = 0; index < rest.length; index++) {
    const piece = rest[index] ?? '';
    if (textWidth(line + piece, size) <= width || line === '') {
      line += piece;
      continue;
    }
    if (lines.length === count - 1) {
      return [...lines, fitted(line + rest.slice(index).join(''), width, size)];
    }
    const [kept, moved] = broken(line, piece);
    lines.push(fitted(kept.trimEnd(), width, size));
    line = (moved + piece).trimStart();
  }
  return line === '' ? lines : [...lines, fitted(line, width, size)];
}

/** Takes a character along to the next line where the break would be a forbidden one. */
function broken(line: string, next: string): readonly [string, string] {
  const last = [...graphemes(line)].at(-1)?.segment ?? '';
  const isForbidden = NOT_FIRST.test(next) || NOT_LAST.test(last);
  return isForbidden && last !== line ? [line.slice(0, line.length - last.length), last] : [line, ''];
}

/** Characters that XML 1.0 forbids, lone surrogates, and marks that turn the direction of text. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/gu;

export const cleaned = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\ufffd/g, '')
    .replace(FORBIDDEN, '');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '&#10;',
  '\r': '',
  '\t': ' ',
};

/** For text and attributes of XML. */
export const escaped = (text: string): string =>
  cleaned(text).replace(/[&<>"'\n\r\t]/g, (character) => ENTITIES[character] ?? character);
