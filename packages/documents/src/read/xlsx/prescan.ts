/**
 * Looks a file over before any parser sees it: kind, macros, encryption, and how far it unfolds. Costs a few
 * milliseconds for a form and ends after 32 MiB for a bomb (a hostile file: a clear error within 2 s and 300 MB).
 */
import { LIMITS, type WorkbookLimits } from './limits.ts';
import { WorkbookRefused } from './refusal.ts';
import { type XmlCounts, xmlScanner } from './scan-xml.ts';
import { inflate, listEntries, unfolds, type ZipEntry } from './zip.ts';

/** The XML parts of a workbook that passed. */
export interface WorkbookPackage {
  readonly parts: ReadonlyMap<string, Buffer>;
  /** Names of everything in the file, parts that are not XML included. */
  readonly names: readonly string[];
  readonly counts: Readonly<XmlCounts>;
  readonly limits: WorkbookLimits;
}

/** What can be told from size and first bytes. */
function checkContainer(bytes: Uint8Array, limits: WorkbookLimits): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) throw new WorkbookRefused('empty-file');
  if (buffer.length >= limits.fileBytes) throw tooLarge(buffer.length, limits);
  if (buffer.length >= 8 && buffer.readUInt32BE(0) === 0xd0cf11e0) throw compoundFile(buffer);
  if (buffer.length < 4 || buffer.readUInt32LE(0) !== 0x04034b50) throw notZip(buffer);
  return buffer;
}

export const tooLarge = (bytes: number, limits: WorkbookLimits) =>
  new WorkbookRefused('file-too-large', {
    megabytes: Math.round(bytes / 1_000_000),
    limit: limits.fileBytes / 1_000_000,
  });

/** Checks, and keeps the XML parts for the parser. Throws `WorkbookRefused`. */
export async function openPackage(
  bytes: Uint8Array,
  limits: WorkbookLimits = LIMITS,
): Promise<WorkbookPackage> {
  const buffer = checkContainer(bytes, limits);
  const entries = await listEntries(buffer);
  checkNames(entries);
  const counts: XmlCounts = { cells: 0, sharedStrings: 0, elements: 0 };
  const budget = { left: limits.inflatedBytes, limit: limits.inflatedBytes };
  let xmlLeft = limits.xmlBytes;
  const parts = new Map<string, Buffer>();
  for (const entry of inReadingOrder(entries)) {
    const scan = isXml(entry.name) ? xmlScanner(counts, entry.name, limits) : () => {};
    const chunks: Buffer[] = [];
    await inflate(entry, budget, (chunk) => {
      if (isXml(entry.name)) xmlLeft -= chunk.length;
      if (xmlLeft < 0) throw unfolds(limits.xmlBytes);
      scan(chunk);
      if (isXml(entry.name)) chunks.push(chunk);
    });
    const whole = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
    if (entry.name === CONTENT_TYPES) checkContentTypes(whole.toString('utf8'));
    if (isXml(entry.name)) parts.set(entry.name, whole);
  }
  return { parts, names: entries.map((entry) => entry.name), counts, limits };
}

const CONTENT_TYPES = '[Content_Types].xml';

const isXml = (name: string) => /\.(xml|rels|vml)$/i.test(name);

/** Content types first: a macro workbook is called that even when it is a bomb besides. */
function inReadingOrder(entries: readonly ZipEntry[]): ZipEntry[] {
  const rank = (entry: ZipEntry) => (entry.name === CONTENT_TYPES ? 0 : isXml(entry.name) ? 1 : 2);
  return [...entries].sort((a, b) => rank(a) - rank(b));
}

function checkNames(entries: readonly ZipEntry[]) {
  const names = entries.map((entry) => entry.name.toLowerCase());
  if (names.some((name) => /(^|\/)vbaproject[^/]*\.bin$/.test(name) || name.includes('macrosheets/')))
    throw new WorkbookRefused('macros');
  if (names.some((name) => name.endsWith('workbook.bin'))) throw new WorkbookRefused('binary-workbook');
  if (names.includes('mimetype') || names.includes('content.xml'))
    throw new WorkbookRefused('other-format', { kind: 'ODS' });
  if (names.some((name) => name.startsWith('word/')))
    throw new WorkbookRefused('other-format', { kind: 'Word' });
  if (!names.includes(CONTENT_TYPES.toLowerCase())) throw new WorkbookRefused('not-a-workbook');
  if (new Set(names).size < names.length)
    throw new WorkbookRefused('damaged', { part: 'zip', detail: 'duplicate names' });
}

function checkContentTypes(text: string) {
  if (/macroenabled|vbaproject|intlmacrosheet|macrosheet/i.test(text)) throw new WorkbookRefused('macros');
  if (!/spreadsheetml\.(sheet|template)\.main\+xml/i.test(text)) throw new WorkbookRefused('not-a-workbook');
}

/** Password-protected workbooks and the Excel of 1997–2003 share the container; stream names tell them apart. */
function compoundFile(buffer: Buffer): WorkbookRefused {
  const has = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo')) return new WorkbookRefused('encrypted');
  if (has('WordDocument')) return new WorkbookRefused('other-format', { kind: 'Word' });
  return new WorkbookRefused('old-excel');
}

function notZip(buffer: Buffer): WorkbookRefused {
  const head = buffer.subarray(0, 512).toString('latin1');
  if (head.startsWith('%PDF')) return new WorkbookRefused('other-format', { kind: 'PDF' });
  if (/^\s*(<!doctype html|<html|<\?xml)/i.test(head.replace(/^\u00ef\u00bb\u00bf/, '')))
    return new WorkbookRefused('other-format', { kind: 'HTML' });
  return new WorkbookRefused('not-a-workbook');
}
