import { createHash, randomBytes } from 'node:crypto';
import { access, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseProblem } from '../errors.ts';
import { syncDirectory } from '../safe-file.ts';

export interface WrittenFile {
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
}

/** Ends the name of a file that is still being written, or was when the machine stopped. */
export const UNFINISHED = '.unfinished';

/** The file appears under its name only when it is complete and flushed; never over another one. */
export async function writeBackupFile(
  file: string,
  content: ReadableStream<Uint8Array>,
): Promise<WrittenFile> {
  const unfinished = `${file}.${randomBytes(4).toString('hex')}${UNFINISHED}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await refuseExisting(file);
    const written = await writeFlushed(unfinished, content);
    await refuseExisting(file);
    await rename(unfinished, file);
    await syncDirectory(dirname(file));
    return { file, ...written };
  } catch (error) {
    // Whoever fills the content waits for somebody to take it, and would wait for good.
    content.cancel(error).catch(() => {});
    await rm(unfinished, { force: true }).catch(() => {});
    throw explain(file, error);
  }
}

async function writeFlushed(
  file: string,
  content: ReadableStream<Uint8Array>,
): Promise<Omit<WrittenFile, 'file'>> {
  const handle = await open(file, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of content) {
      hash.update(chunk);
      size += chunk.length;
      await writeWhole(handle, chunk);
    }
    await handle.sync();
    return { size, sha256: hash.digest('hex') };
  } finally {
    await handle.close();
  }
}

/** A full disk may take a part of what it is given and refuse the rest. */
async function writeWhole(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let offset = 0; offset < chunk.length; ) {
    const { bytesWritten } = await handle.write(chunk, offset);
    offset += bytesWritten;
  }
}

async function refuseExisting(file: string): Promise<void> {
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists)
    throw new DatabaseProblem('backup-exists', `${file} exists already; a backup never overwrites a file.`, {
      file,
    });
}

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];

function explain(file: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException)?.code ?? '';
  if (FULL.includes(code)) {
    return new DatabaseProblem(
      'backup-disk-full',
      `No room left for ${file}; no backup was made.`,
      { file, reason: code },
      error,
    );
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'ENOENT', 'EEXIST'].includes(code)) {
    return new DatabaseProblem(
      'backup-not-writable',
      `${file} cannot be written (${code}).`,
      { file, reason: code },
      error,
    );
  }
  return error;
}
