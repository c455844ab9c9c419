/** Decoded text of a tool → text with plain line breaks: marks of encodings, CR and CR CR LF (wmic) are gone. */
import { TOOL_LIMITS, UnreadableToolError } from '../tool-list.ts';

/** Lines keep their numbers. Throws `too-large`, `nul-bytes`, `empty`. */
export function normalise(text: string): string {
  if (text.length > TOOL_LIMITS.characters) throw new UnreadableToolError('too-large', 1);
  const nul = text.indexOf('\0');
  if (nul >= 0) throw new UnreadableToolError('nul-bytes', lineAt(text, nul));
  const plain = plainBreaks(text.replace(/^ï»¿/, '').replaceAll('\ufeff', ''));
  if (plain.trim() === '') throw new UnreadableToolError('empty', 1);
  return plain;
}

export function plainBreaks(text: string): string {
  if (!text.includes('\r')) return text;
  if (!text.includes('\n')) return text.replaceAll('\r', '\n');
  return text.split('\n').map(withoutReturns).join('\n');
}

function withoutReturns(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === '\r') end -= 1;
  return line.slice(0, end).replaceAll('\r', ' ');
}

/** 1-based. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
