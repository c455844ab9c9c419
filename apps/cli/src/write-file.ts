import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { CommandError, t } from './output.ts';

/** The file appears whole or not at all. A pipe or device (`/dev/stdout`) is written to, never replaced by a file. */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const present = await stat(target).catch(() => undefined);
  const unfinished = `${target}.${randomUUID()}.unfinished`;
  try {
    if (present && !present.isFile()) return await writeFile(target, bytes);
    await writeFile(unfinished, bytes, { flag: 'wx', ...(present ? { mode: present.mode } : {}) });
    await rename(unfinished, target);
  } catch (cause) {
    await rm(unfinished, { force: true });
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new CommandError(t('cli:notWritten', { file, reason: code ?? message }), { code: 'not-written' });
  }
}
