/** A thin layer over saxes: local names, no fallback branches, no document types, bounded depth. */
import { SaxesParser } from 'saxes';
import { LIMITS } from './limits.ts';
import { WorkbookRefused } from './refusal.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  /** `name` is the local name; attributes keep their written names (`r:id`, `xml:space`). */
  open?(name: string, attributes: Attributes, parent: string): void;
  close?(name: string, parent: string): void;
  text?(text: string, parent: string): void;
}

const localNames = new Map<string, string>();

function local(name: string): string {
  const known = localNames.get(name);
  if (known !== undefined) return known;
  const result = name.slice(name.indexOf(':') + 1);
  if (localNames.size < 5_000) localNames.set(name, result);
  return result;
}

/**
 * Reads one part. `mc:Fallback` is skipped: it repeats for old readers what `mc:Choice` says.
 * Throws `WorkbookRefused` (`damaged`) naming the part when it is not well-formed.
 */
export function readXml(part: string, bytes: Buffer, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false, fragment: false });
  const path: string[] = [];
  let skipped = 0;
  parser.on('error', (error) => {
    throw new WorkbookRefused('damaged', { part, detail: error.message.slice(0, 200) });
  });
  parser.on('doctype', () => {
    throw new WorkbookRefused('entity-declarations', { part });
  });
  parser.on('opentag', (tag) => {
    const name = local(tag.name);
    const parent = path.at(-1) ?? '';
    path.push(name);
    if (path.length > LIMITS.depth) throw new WorkbookRefused('too-deep', { part, limit: LIMITS.depth });
    if (skipped > 0 || name === 'Fallback') skipped += 1;
    else handlers.open?.(name, tag.attributes as Attributes, parent);
  });
  parser.on('closetag', () => {
    const name = path.pop() ?? '';
    if (skipped > 0) skipped -= 1;
    else handlers.close?.(name, path.at(-1) ?? '');
  });
  const onText = (text: string) => {
    if (skipped === 0) handlers.text?.(text, path.at(-1) ?? '');
  };
  if (handlers.text) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  parser.write(decode(bytes)).close();
}

function decode(bytes: Buffer): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return bytes.toString('utf8', start);
}

/** `_x000D_` and its kind: how workbooks write characters that XML cannot carry. */
export function unescapeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** `true`, `1`, and an attribute without value mean yes in OOXML; `false`, `0`, `off` mean no. */
export const isOn = (value: string | undefined, absent = false): boolean =>
  value === undefined ? absent : !/^(0|false|off|none)$/i.test(value);

/** The relation an element points to; the prefix is `r` nearly everywhere, and free. */
export function relationId(attributes: Attributes): string {
  const usual = attributes['r:id'];
  if (usual !== undefined) return usual;
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return (key && attributes[key]) || '';
}
