/** JSON → values, with the lines on which the parts of its outermost list or object begin. */
import { UnreadableToolError } from '../tool-list.ts';
import { lineAt } from './normalise.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Throws `damaged` with the line where it breaks off. The text that the parser names is not repeated. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableToolError('damaged', lineOfError(text, error));
  }
}

function lineOfError(text: string, error: unknown): number {
  const position = error instanceof Error ? /at position (\d+)/.exec(error.message) : null;
  return lineAt(text, position ? Number(position[1]) : text.length);
}

/** Lines of the lists and objects that stand directly in the outermost one, in order. */
export function partLines(text: string): readonly number[] {
  const lines: number[] = [];
  const signs = /["[\]{}\n]/g;
  let [line, depth] = [1, 0];
  for (let found = signs.exec(text); found; found = signs.exec(text)) {
    const [sign] = found;
    if (sign === '\n') line += 1;
    else if (sign === '"') signs.lastIndex = afterString(text, found.index);
    else if (sign === '}' || sign === ']') depth -= 1;
    else {
      if (depth === 1) lines.push(line);
      depth += 1;
    }
  }
  return lines;
}

/** Strings of JSON hold no line breaks. */
function afterString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** As a tool's text would show it; lists and objects are not texts. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
