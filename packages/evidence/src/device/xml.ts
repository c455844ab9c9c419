/** A thin layer over saxes: no document types that declare something, bounded depth, and a file that breaks off keeps what was whole. */
import { SaxesParser } from 'saxes';
import { TOOL_LIMITS, UnreadableToolError } from '../tool-list.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  open(name: string, attributes: Attributes, line: number): void;
  close(name: string): void;
}

export interface XmlEnd {
  /** The last element was closed. */
  readonly isWhole: boolean;
  /** Where the text ended. */
  readonly line: number;
}

/** Throws `damaged`, `entity-declarations`, `too-deep`. */
export function readXml(text: string, handlers: XmlHandlers): XmlEnd {
  const parser = new SaxesParser({ xmlns: false, position: true, fragment: false });
  const path: string[] = [];
  let hasRoot = false;
  parser.on('error', () => {
    throw new UnreadableToolError('damaged', parser.line);
  });
  parser.on('doctype', (type) => {
    if (type.includes('[') || type.includes('<!') || /\b(SYSTEM|PUBLIC)\b/.test(type.slice(0, 10_000)))
      throw new UnreadableToolError('entity-declarations', parser.line);
  });
  parser.on('opentag', ({ name, attributes }) => {
    hasRoot = true;
    path.push(name);
    if (path.length > TOOL_LIMITS.depth)
      throw new UnreadableToolError('too-deep', parser.line, { limit: String(TOOL_LIMITS.depth) });
    handlers.open(name, attributes, parser.line);
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    handlers.close(name);
  });
  parser.write(text);
  const isWhole = hasRoot && path.length === 0;
  if (isWhole) parser.close();
  return { isWhole, line: parser.line };
}
