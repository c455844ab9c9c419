/** Numbers printed in front of items, in the ways people number. */
import { squeeze } from '@mamori/core/calendar/width';

/** Number in front of an item: `(7)`, `（７）`, `⑦`, `2-⑦`, `2(7)`, `7.`. */
const NUMBER =
  /^\s*(?:([0-9０-９]{1,2})\s*[-‐－ー.．]?\s*)?(?:[(（]\s*([0-9０-９]{1,2})\s*[)）]|([①-⑳㉑-㉟])|([0-9０-９]{1,2})\s*[.．、)）])\s*/u;

export interface NumberedText {
  /** 7; null where none is printed. */
  readonly number: number | null;
  /** Section number where it is printed with the item, `2` of `2-⑦`. */
  readonly section: number | null;
  /** As printed: `(7)`, `⑦`. */
  readonly printed: string;
  readonly text: string;
}

export function splitNumber(text: string): NumberedText {
  const match = NUMBER.exec(text);
  if (!match) return { number: null, section: null, printed: '', text };
  const [whole, section, bracketed, circled, dotted] = match;
  const number = circled ? circledNumber(circled) : Number((bracketed ?? dotted ?? '').normalize('NFKC'));
  return {
    number,
    section: section === undefined ? null : Number(section.normalize('NFKC')),
    printed: whole.trim(),
    text: text.slice(whole.length),
  };
}

export function circledNumber(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code >= 0x3251 ? code - 0x3251 + 21 : code - 0x2460 + 1;
}

/** A number standing alone in its cell; undefined for other texts. */
export function loneNumber(text: string): NumberedText | undefined {
  const split = splitNumber(`${text.trim()} `);
  if (split.number !== null && split.text.trim() === '') return split;
  const bare = /^(\d{1,2})$/.exec(squeeze(text));
  if (bare) return { number: Number(bare[1]), section: null, printed: text.trim(), text: '' };
  const joined = /^(\d{1,2})[-‐ー](\d{1,2})$/.exec(squeeze(text));
  return joined
    ? { number: Number(joined[2]), section: Number(joined[1]), printed: text.trim(), text: '' }
    : undefined;
}
