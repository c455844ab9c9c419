/** Reads a backup file front to back, holding one part in memory, and refuses whatever is not where it belongs. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { extract } from 'tar-stream';
import { DatabaseProblem } from '../errors.ts';
import { parseKey } from '../installation-key.ts';
import {
  type BackupHeader,
  type BackupManifest,
  HEADER_FORMAT,
  HEADER_NAME,
  KEY_NAME,
  MANIFEST_FORMAT,
  MANIFEST_NAME,
  MAX_PART_BYTES,
  parsePartName,
} from './format.ts';
import { damaged, decryptStream, isEncrypted, type Unlock } from './protection.ts';

export type ArchiveItem =
  | { readonly kind: 'header'; readonly header: BackupHeader; readonly installationKey: Uint8Array }
  | { readonly kind: 'part'; readonly table: string; readonly data: Buffer }
  | { readonly kind: 'manifest'; readonly manifest: BackupManifest };

const decompress = promisify(zstdDecompress);
/** Headers list tables, manifests one seal per organisation: far beyond any real one. */
const MAX_JSON_BYTES = 256 << 20;

/** First the header, then the parts of its tables in their order, last the manifest; anything else throws. */
export async function* readArchive(file: string, unlock: Unlock): AsyncGenerator<ArchiveItem> {
  await refuseForeignFile(file);
  const encrypted = ReadableStream.from(createReadStream(file) as AsyncIterable<Uint8Array>);
  const plain = await decryptStream(encrypted, unlock);
  const entries = tarEntries(plain);
  try {
    const header = parseJson<BackupHeader>(await expect(entries, HEADER_NAME, MAX_JSON_BYTES), HEADER_FORMAT);
    const installationKey = parseKey((await expect(entries, KEY_NAME, 1024)).toString(), KEY_NAME);
    yield { kind: 'header', header, installationKey };
    yield* parts(entries, header);
  } finally {
    await entries.return(undefined);
  }
}

async function* parts(entries: AsyncGenerator<TarEntry>, header: BackupHeader): AsyncGenerator<ArchiveItem> {
  const order = header.tables.map((table) => table.name);
  let [table, number] = [0, 0];
  for await (const entry of entries) {
    if (entry.name === MANIFEST_NAME) {
      const manifest = parseJson<BackupManifest>(await entry.read(MAX_JSON_BYTES), MANIFEST_FORMAT);
      if (manifest.id !== header.id) throw damaged('header and manifest are of different backups');
      if (!(await entries.next()).done) throw damaged('something follows the manifest');
      yield { kind: 'manifest', manifest };
      return;
    }
    const part = parsePartName(entry.name);
    const next = part === null ? -1 : order.indexOf(part.table, table);
    if (part === null || next < 0) throw damaged(`${entry.name} does not belong here`);
    if (part.number !== (next === table ? number + 1 : 1))
      throw damaged(`${entry.name} does not follow part ${number}`);
    [table, number] = [next, part.number];
    yield { kind: 'part', table: part.table, data: await unpack(entry) };
  }
  throw damaged('the manifest is missing');
}

async function unpack(entry: TarEntry): Promise<Buffer> {
  const compressed = await entry.read(MAX_PART_BYTES);
  try {
    return await decompress(compressed, { maxOutputLength: MAX_PART_BYTES });
  } catch (error) {
    throw damaged(`${entry.name} cannot be unpacked`, error);
  }
}

interface TarEntry {
  readonly name: string;
  read(limit: number): Promise<Buffer>;
}

async function* tarEntries(plain: ReadableStream<Uint8Array>): AsyncGenerator<TarEntry> {
  const tar = extract();
  const source = Readable.from(plain);
  source.on('error', (error) => tar.destroy(error));
  source.pipe(tar);
  try {
    for await (const entry of tar)
      yield { name: entry.header.name, read: (limit) => readEntry(entry, limit) };
  } catch (error) {
    throw unreadable(error);
  } finally {
    source.destroy();
  }
}

/** Whatever tar or the decryption stumbled over: the file is not what was written. */
function unreadable(error: unknown): DatabaseProblem {
  if (error instanceof DatabaseProblem) return error;
  return damaged(error instanceof Error ? error.message : String(error), error);
}

interface Entry extends AsyncIterable<unknown> {
  readonly header: { readonly name: string; readonly size?: number | undefined };
}

async function readEntry(entry: Entry, limit: number): Promise<Buffer> {
  if ((entry.header.size ?? 0) > limit) throw damaged(`${entry.header.name} is larger than any backup's`);
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of entry) chunks.push(chunk as Buffer);
  } catch (error) {
    throw unreadable(error);
  }
  return Buffer.concat(chunks);
}

async function expect(entries: AsyncGenerator<TarEntry>, name: string, limit: number): Promise<Buffer> {
  const { value, done } = await entries.next();
  if (done || value.name !== name) throw damaged(`${name} is missing`);
  return value.read(limit);
}

function parseJson<T extends { readonly format: string }>(bytes: Buffer, format: T['format']): T {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw damaged('a part that should be JSON is none', error);
  }
  const found = (value as { format?: unknown } | null)?.format;
  if (found === format) return value as T;
  const kind = /^(mamori\.[a-z-]+)\/\d+$/.exec(String(found))?.[1];
  if (kind !== format.split('/')[0]) throw damaged(`format ${String(found)} instead of ${format}`);
  throw new DatabaseProblem(
    'backup-newer',
    `The backup has format ${String(found)}: a newer version made it and can restore it.`,
    { format: String(found) },
  );
}

async function refuseForeignFile(file: string): Promise<void> {
  const start = Buffer.alloc(32);
  try {
    const handle = await open(file, 'r');
    await handle.read(start, 0, start.length).finally(() => handle.close());
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new DatabaseProblem(
      'backup-not-readable',
      `${file} cannot be read (${reason}).`,
      { file, reason },
      error,
    );
  }
  if (!isEncrypted(start))
    throw new DatabaseProblem('backup-not-recognised', `${file} is not a backup of this product.`, { file });
}
