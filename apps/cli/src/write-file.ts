import { rename, rm, writeFile } from 'node:fs/promises';
import { CommandError, t } from './output.ts';

/** The file appears whole or not at all. */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true });
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new CommandError(t('cli:notWritten', { file, reason: code ?? message }));
  }
}
