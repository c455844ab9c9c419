/** What may stand in a mail's head: one address, one line. Anything else could carry headers or recipients of its own. */

const PART = /[^\s@<>,;:"()[\]\\\p{C}]+/u.source;
const ADDRESS = new RegExp(`^${PART}@${PART}\\.${PART}$`, 'u');

export function isMailAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

export function isOneLine(text: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
}
