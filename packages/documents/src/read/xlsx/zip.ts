/**
 * The zip container: yauzl reads the directory (zip64, data descriptors, names), zlib inflates under a counted cap.
 * Sizes declared in the file are never believed.
 */
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer } from 'yauzl';
import { LIMITS, SMALL_PART } from './limits.ts';
import { WorkbookRefused } from './refusal.ts';

export interface ZipEntry {
  readonly name: string;
  /** Compressed bytes, a view into the file. */
  readonly data: Uint8Array;
  readonly method: number;
  readonly crc32: number;
}

/** The entries of a zip file; throws `WorkbookRefused` when the directory cannot be read. */
export async function listEntries(bytes: Buffer): Promise<ZipEntry[]> {
  const entries = await readDirectory(bytes).catch((error: unknown) => {
    throw error instanceof WorkbookRefused ? error : directoryRefusal(error);
  });
  return entries.map((entry) => locate(bytes, entry));
}

function readDirectory(bytes: Buffer): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: false }, (error, zip) => {
      if (error) return reject(error);
      if (zip.entryCount > LIMITS.entries)
        return reject(new WorkbookRefused('too-many-parts', { limit: LIMITS.entries }));
      const entries: Entry[] = [];
      zip.on('entry', (entry) => {
        entries.push(entry);
        zip.readEntry();
      });
      zip.on('end', () => resolve(entries));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

/** A file that begins as a zip and has no directory at its end was cut off on the way. */
function directoryRefusal(error: unknown): WorkbookRefused {
  const detail = error instanceof Error ? error.message : String(error);
  return /end of central directory/i.test(detail)
    ? new WorkbookRefused('truncated')
    : new WorkbookRefused('damaged', { part: 'zip', detail });
}

function locate(bytes: Buffer, entry: Entry): ZipEntry {
  if (entry.isEncrypted()) throw new WorkbookRefused('encrypted');
  const header = entry.relativeOffsetOfLocalHeader;
  if (header + 30 > bytes.length) throw new WorkbookRefused('truncated');
  if (bytes.readUInt32LE(header) !== 0x04034b50)
    throw new WorkbookRefused('damaged', { part: entry.fileName, detail: 'local header' });
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const end = start + entry.compressedSize;
  if (end > bytes.length) throw new WorkbookRefused('truncated');
  return {
    name: entry.fileName.replace(/^\//, ''),
    data: bytes.subarray(start, end),
    method: entry.compressionMethod,
    crc32: entry.crc32,
  };
}

/** Bytes that may still be unfolded; shared by all parts of one file. */
export interface Budget {
  left: number;
  readonly limit: number;
}

/**
 * Inflates one entry, handing its chunks to `take` as they come; throws once the budget is used up. Small parts come as
 * one chunk. The checksum is verified, so that a damaged file says so instead of giving a damaged answer.
 */
export async function inflate(entry: ZipEntry, budget: Budget, take: (chunk: Buffer) => void): Promise<void> {
  let sum = 0;
  const count = (chunk: Buffer) => {
    budget.left -= chunk.length;
    if (budget.left < 0) throw unfolds(budget.limit);
    sum = crc32(chunk, sum);
    take(chunk);
  };
  if (entry.method === 0) count(Buffer.from(entry.data.buffer, entry.data.byteOffset, entry.data.length));
  else if (entry.method === 8) await inflateDeflated(entry, budget, count);
  else throw new WorkbookRefused('damaged', { part: entry.name, detail: `method ${entry.method}` });
  if (sum !== entry.crc32 >>> 0) throw new WorkbookRefused('damaged', { part: entry.name, detail: 'CRC' });
}

async function inflateDeflated(entry: ZipEntry, budget: Budget, count: (chunk: Buffer) => void) {
  // Deflate unfolds at most 1032 times: only then may a part be larger than the small-part buffer.
  if (entry.data.length * 1032 <= SMALL_PART || entry.data.length < SMALL_PART / 4) {
    const whole = tryWhole(entry, budget);
    if (whole) return count(whole);
  }
  try {
    await inflateStreaming(entry, count);
  } catch (error) {
    throw error instanceof WorkbookRefused ? error : damaged(entry, error);
  }
}

/** The part in one call, or undefined when it is larger than a small part. */
function tryWhole(entry: ZipEntry, budget: Budget): Buffer | undefined {
  const cap = Math.min(SMALL_PART, budget.left + 1);
  try {
    return inflateRawSync(entry.data, { maxOutputLength: cap });
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_BUFFER_TOO_LARGE') throw damaged(entry, error);
    if (cap < SMALL_PART) throw unfolds(budget.limit);
    return undefined;
  }
}

async function inflateStreaming(entry: ZipEntry, count: (chunk: Buffer) => void): Promise<void> {
  const stream = createInflateRaw({ chunkSize: 256 * 1024 });
  stream.end(entry.data);
  for await (const chunk of stream) count(chunk as Buffer);
}

export const unfolds = (limit: number) =>
  new WorkbookRefused('unfolds-too-large', { limit: Math.round((limit / 1024 / 1024) * 10) / 10 });

function damaged(entry: ZipEntry, error: unknown): WorkbookRefused {
  const code = (error as { code?: string }).code ?? '';
  if (code === 'Z_BUF_ERROR') return new WorkbookRefused('truncated');
  return new WorkbookRefused('damaged', { part: entry.name, detail: code || String(error) });
}
