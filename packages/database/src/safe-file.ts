/** Files that are there whole or not at all, whatever happens while they are written. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes beside the target, flushes, renames: a reader finds the old content or the new one. */
export async function replaceFile(file: string, content: string | Uint8Array, mode = 0o600): Promise<void> {
  await writeBeside(file, content, mode, (unfinished) => rename(unfinished, file));
}

/** The same, but never over a file that is there already: false when somebody was quicker. */
export async function createFile(file: string, content: string | Uint8Array, mode = 0o600): Promise<boolean> {
  try {
    await writeBeside(file, content, mode, (unfinished) => link(unfinished, file));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function writeBeside(
  file: string,
  content: string | Uint8Array,
  mode: number,
  put: (unfinished: string) => Promise<void>,
) {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.unfinished`;
  const handle = await open(unfinished, 'w', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await put(unfinished);
  } finally {
    await rm(unfinished, { force: true });
  }
  await syncDirectory(dirname(file));
}

/** Not offered by Windows and some network and USB file systems, which flush names by themselves or not at all. */
const NOT_OFFERED = ['EINVAL', 'EPERM', 'EACCES', 'ENOTSUP', 'EISDIR', 'EBADF'];

/** A new name survives a power cut only when its directory was flushed. */
export async function syncDirectory(directory: string): Promise<void> {
  try {
    const handle = await open(directory, constants.O_RDONLY);
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!NOT_OFFERED.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
