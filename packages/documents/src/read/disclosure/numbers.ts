/** Numbers of questions as they are printed: 1, 1.1, 1-1, (1), ①, MDS-3. */
import { foldWidth } from '@mamori/core/calendar/width';

const PIECE = '(?:[A-Za-z]{1,4}[-. ]?)?(?:\\d{1,3}|[①-⑳]|[(（]\\s*\\d{1,3}\\s*[)）])';
const NUMBER = new RegExp(`^${PIECE}(?:[-‐－.．_ ]?${PIECE})*[.．)）]?$`, 'u');
const LEADING = new RegExp(`^\\s*(${PIECE}(?:[-‐－.．]${PIECE})*)[.．、)）\\s　]\\s*(?=\\S)`, 'u');

export const isNumber = (text: string): boolean => text.length <= 20 && NUMBER.test(text.trim());

/** Where the number stands before the question in one cell. */
export function leadingNumber(text: string): { readonly number: string; readonly text: string } {
  const circled = /^\s*([①-⑳])\s*(?=\S)/u.exec(text);
  const match = circled ?? LEADING.exec(text);
  if (!match) return { number: '', text };
  return { number: match[1] ?? '', text: text.slice(match[0].length).trim() };
}

const plain = (number: string): string =>
  foldWidth(number)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** 1.1 is part of 1, and ① of nothing that is told here. */
export function partOf(inner: string, outer: string): boolean {
  return plain(inner).startsWith(`${plain(outer)}-`);
}
