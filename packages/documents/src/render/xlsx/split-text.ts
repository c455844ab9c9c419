import { countLines } from '../../model/text-measure.ts';

/**
 * Cuts a text into parts of at most `maxLines` lines; joined, the parts are the text again, character for
 * character. A row of Excel is at most 409 points tall, a cell holds at most 32,767 characters.
 */
export function splitText(text: string, columns: number, maxLines: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const piece of text.match(/[^\n]{1,40}\n?|\n/gu) ?? []) {
    if (part !== '' && countLines(part + piece, columns) > maxLines) {
      parts.push(part);
      part = '';
    }
    part += piece;
  }
  return part === '' && parts.length > 0 ? parts : [...parts, part];
}
