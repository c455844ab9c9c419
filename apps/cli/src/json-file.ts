/** JSON from disk: whole, in UTF-8, and not larger than any document of ours. */
import { readFile, stat } from 'node:fs/promises';
import { CommandError, t } from './output.ts';

const LARGEST = 20_000_000;

/** Throws a `CommandError` that names the file and what is wrong with it. */
export async function readJson(file: string): Promise<unknown> {
  const bytes = await load(file).catch((cause: NodeJS.ErrnoException) => {
    if (cause instanceof CommandError) throw cause;
    const reason = cause.code ?? cause.message;
    throw new CommandError(t('cli:unreadable', { file, reason }), { code: 'unreadable' });
  });
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new CommandError(t('cli:notJson', { file, reason: (cause as Error).message }), {
      code: 'not-json',
    });
  }
}

async function load(file: string): Promise<Uint8Array> {
  const info = await stat(file);
  if (!info.isFile()) throw new CommandError(t('cli:notAFile', { file }), { code: 'not-a-file' });
  if (info.size > LARGEST)
    throw new CommandError(t('cli:jsonTooLarge', { file, limit: LARGEST / 1_000_000 }), {
      code: 'file-too-large',
    });
  return readFile(file);
}
