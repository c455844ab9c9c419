/** Notes on cells: the old kind (`comments1.xml`) and conversations (`threadedComment1.xml`). */
import type { CellComment } from '../model.ts';
import { parseCell } from '../reference.ts';
import { readXml } from '../xml.ts';
import { RichTextReader } from './shared-strings.ts';

export function readComments(part: string, bytes: Buffer): CellComment[] {
  const comments: CellComment[] = [];
  const reader = new RichTextReader();
  let reference = '';
  readXml(part, bytes, {
    open(name, attributes) {
      if (name === 'comment') reference = attributes.ref ?? '';
      reader.open(name, attributes);
    },
    text: (text, parent) => reader.characters(text, parent),
    close(name) {
      reader.close(name);
      if (name !== 'comment') return;
      const at = parseCell(reference);
      const { text } = reader.take();
      if (at) comments.push({ ...at, text: text.trim(), threaded: false });
    },
  });
  return comments;
}

export function readThreadedComments(part: string, bytes: Buffer): CellComment[] {
  const comments: CellComment[] = [];
  let reference = '';
  let text = '';
  readXml(part, bytes, {
    open(name, attributes) {
      if (name !== 'threadedComment') return;
      reference = attributes.ref ?? '';
      text = '';
    },
    text(piece, parent) {
      if (parent === 'text') text += piece;
    },
    close(name) {
      const at = name === 'threadedComment' ? parseCell(reference) : undefined;
      if (at) comments.push({ ...at, text: text.trim(), threaded: true });
    },
  });
  return comments;
}

/** Beside every conversation Excel writes an old note that only says that it cannot show it. */
export function mergeComments(notes: readonly CellComment[], threads: readonly CellComment[]): CellComment[] {
  const threaded = new Set(threads.map(({ row, column }) => `${row}:${column}`));
  return [...notes.filter(({ row, column }) => !threaded.has(`${row}:${column}`)), ...threads];
}
