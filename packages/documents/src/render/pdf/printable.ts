/**
 * Texts as the fonts can print them. PDF/UA forbids missing glyphs, and Typst refuses the whole document over one
 * emoji in a note: such characters become 〓 (the printers' mark for a missing type) and are named in a footnote.
 */
import { readCoverage } from '../../fonts/coverage.ts';
import { readCoverageFonts } from '../../fonts/font-files.ts';

export const MISSING_TYPE = '〓';
/** Runs of letters longer than this may be broken anywhere. */
const LONGEST_WORD = 20;
/**
 * Where a long word may be broken; the templates turn it into an empty space. Not U+200B: the fonts lack it, and the
 * letters around it can then no longer be copied or searched. No text of a person contains it (`INVISIBLE`).
 */
const BREAK_HERE = '\u001f';
/** No room on paper and no glyph: control characters, marks of direction, joiners, variation selectors. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}]/gu;

/** A font may draw them, but nobody knows what was meant. */
const MEANINGLESS = /[\p{Co}\ufffd]/u;

let coverage: Set<number> | undefined;

export class PrintableText {
  readonly #missing = new Set<string>();

  /** Every text inside a value of JSON shape. */
  apply<T>(value: T): T {
    if (typeof value === 'string') return this.text(value) as T;
    if (Array.isArray(value)) return value.map((entry) => this.apply(entry)) as T;
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, this.apply(entry)])) as T;
  }

  text(text: string): string {
    if (plain.has(text)) return text;
    const printable = this.#convert(text);
    if (printable === text && text.length < 200) remember(text);
    return printable;
  }

  #convert(text: string): string {
    coverage ??= readCoverageFonts()
      .map(readCoverage)
      .reduce((all, one) => all.union(one));
    const visible = text
      .toWellFormed()
      .normalize('NFC')
      .replace(/\t/g, '　')
      .replace(INVISIBLE, keepLineEnds);
    let printable = '';
    for (const char of visible) {
      if (char === '\n' || (coverage.has(char.codePointAt(0) ?? 0) && !MEANINGLESS.test(char)))
        printable += char;
      else {
        this.#missing.add(char);
        printable += MISSING_TYPE;
      }
    }
    return printable;
  }

  /** `U+20BB7 …` of every character replaced, in order of appearance. */
  missing(): string[] {
    return [...this.#missing].map((char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  }
}

/** The wording of a form is the same in every document: known texts need no second look. */
const plain = new Set<string>();

function remember(text: string): void {
  if (plain.size >= 2000) plain.clear();
  plain.add(text);
}

function keepLineEnds(char: string): string {
  return char === '\n' ? char : '';
}

/** Lets a printable text with a long address or number break inside its column. */
export function breakLongWords(text: string): string {
  return text.replace(LONG_WORD, (word) => [...word].join(BREAK_HERE));
}

/**
 * Between two punctuation marks. Typst sets such pairs closer, as if each took a full square; in a proportional face they do not,
 * and 「。（」 would be printed over each other. The templates turn the mark into something invisible that parts them.
 */
const APART = '\u001e';

export function partPunctuation(text: string): string {
  return text.replace(PAIR, `$&${APART}`);
}

const MARKS = '、。，．：；・！？（）「」『』【】〔〕〈〉《》［］｛｝“”‘’';
const PAIR = new RegExp(`[${MARKS}](?=[${MARKS}])`, 'gu');

const LONG_WORD = new RegExp(`[!-~]{${LONGEST_WORD},}`, 'g');
