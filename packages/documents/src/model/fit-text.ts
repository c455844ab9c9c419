/** Text that has to fit into a box on paper: smaller type first, then several lines, then an ellipsis. */
import { textWidth } from './text-measure.ts';

const POINT_MILLIMETRES = 0.3528;

export interface FittedText {
  readonly lines: readonly string[];
  /** Points. */
  readonly size: number;
}

export interface TextBox {
  /** Millimetres. */
  readonly width: number;
  /** Points, the best first. */
  readonly sizes: readonly number[];
  readonly lines: number;
}

/** Every kind of white space and line end counts as one space. */
export function fitText(text: string, { width, sizes, lines }: TextBox): FittedText {
  const flat = text.replace(/\s+/gu, ' ').trim();
  const last = sizes.at(-1) ?? 6;
  for (const size of sizes) {
    const wrapped = wrap(flat, width / (size * POINT_MILLIMETRES));
    if (wrapped.length <= lines) return { lines: wrapped, size };
  }
  const capacity = width / (last * POINT_MILLIMETRES);
  const wrapped = wrap(flat, capacity).slice(0, lines);
  return { lines: [...wrapped.slice(0, -1), shorten(wrapped.at(-1) ?? '', capacity)], size: last };
}

/** Lines of at most `capacity` full-width characters, at spaces where that leaves no more than half of the line empty. */
function wrap(text: string, capacity: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const char of text) {
    if (line !== '' && textWidth(line + char) > capacity) {
      const space = line.lastIndexOf(' ');
      const isNear = space > 0 && textWidth(line.slice(0, space)) > capacity / 2 && char !== ' ';
      lines.push(isNear ? line.slice(0, space) : line.trimEnd());
      line = isNear ? line.slice(space + 1) : '';
    }
    line += line === '' && char === ' ' ? '' : char;
  }
  return line === '' ? lines : [...lines, line];
}

function shorten(line: string, capacity: number): string {
  let chars = [...line];
  while (chars.length > 0 && textWidth(chars.join('')) + 1 > capacity) chars = chars.slice(0, -1);
  return `${chars.join('').trimEnd()}…`;
}
