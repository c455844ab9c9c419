/**
 * How much room a text takes, in widths of a full-width character. An estimate on the safe side: both renderers
 * decide with it what goes to the annex, and XLSX row heights must be written in numbers.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char.codePointAt(0) ?? 0);
  return width;
}

function charWidth(code: number): number {
  if (code < 0x20 || (code >= 0x200b && code <= 0x200f)) return 0;
  if (code < 0x100 || (code >= 0xff61 && code <= 0xff9f)) return 0.58;
  return 1;
}

/** Lines the text takes in a cell that holds `columns` full-width characters a line; an empty text takes one. */
export function countLines(text: string, columns: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / columns)), 0);
}

/** Excel and XML know only `\n`; Windows line ends in a note would otherwise come back changed. */
export function normaliseLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
