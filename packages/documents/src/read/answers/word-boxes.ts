/** Where the words of a cell stand on the sheet: which word does a drawn ellipse surround? */
import type { Word } from '../text/answer-words.ts';
import { EMU_PER_POINT } from '../xlsx/geometry.ts';
import type { Box, CellStyle } from '../xlsx/model.ts';

export interface WordBox {
  readonly word: Word;
  readonly box: Box;
}

/** Margin that Excel keeps left and right of a text. */
const PADDING = 3 * 9_525;
const LINE_HEIGHT = 1.35;

/** Boxes of はい and いいえ in the text of a cell; only when each occurs once. */
export function wordBoxes(text: string, cell: Box, style: CellStyle): WordBox[] {
  const lines = layOut(text, cell, style);
  const lineHeight = style.size * LINE_HEIGHT * EMU_PER_POINT;
  const top = firstLineTop(cell, style.vertical, lines.length * lineHeight);
  const boxes = lines.flatMap((line, i) =>
    (['yes', 'no'] as const).flatMap((word) =>
      findWord(line, word, style, cell, top + i * lineHeight, lineHeight),
    ),
  );
  const once = (word: Word) => boxes.filter((box) => box.word === word).length === 1;
  return once('yes') && once('no') ? boxes : [];
}

const PATTERNS: Readonly<Record<Word, RegExp>> = {
  yes: /はい|ハイ|yes/giu,
  no: /いいえ|イイエ|(?<![a-z])no(?![a-z])/giu,
};

function findWord(
  line: string,
  word: Word,
  style: CellStyle,
  cell: Box,
  y: number,
  height: number,
): WordBox[] {
  const left = lineLeft(line, style, cell);
  return [...line.matchAll(PATTERNS[word])].map((match) => ({
    word,
    box: {
      x: left + textWidth(line.slice(0, match.index), style.size),
      y,
      width: textWidth(match[0], style.size),
      height,
    },
  }));
}

/** Lines as written, and wrapped where the cell wraps. */
function layOut(text: string, cell: Box, style: CellStyle): string[] {
  const written = text.split('\n');
  if (!style.wrap) return written;
  return written.flatMap((line) => wrap(line, Math.max(1, cell.width - 2 * PADDING), style.size));
}

function wrap(line: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const sign of line) {
    if (current !== '' && textWidth(current + sign, size) > width) {
      lines.push(current);
      current = '';
    }
    current += sign;
  }
  return [...lines, current];
}

function lineLeft(line: string, style: CellStyle, cell: Box): number {
  const free = cell.width - textWidth(line, style.size);
  if (style.horizontal === 'center' || style.horizontal === 'centerContinuous') return cell.x + free / 2;
  if (style.horizontal === 'right') return cell.x + free - PADDING;
  return cell.x + PADDING + style.indent * 3 * style.size * EMU_PER_POINT * 0.3;
}

function firstLineTop(cell: Box, vertical: string, height: number): number {
  if (vertical === 'top') return cell.y;
  if (vertical === 'center' || vertical === 'distributed' || vertical === 'justify')
    return cell.y + (cell.height - height) / 2;
  return cell.y + cell.height - height;
}

/** Full-width signs are as wide as the font is tall, the others about half. */
function textWidth(text: string, size: number): number {
  let halves = 0;
  for (const sign of text) halves += /[\u0020-\u007e\uff61-\uff9f]/u.test(sign) ? 1.05 : 2;
  return (halves / 2) * size * EMU_PER_POINT;
}
