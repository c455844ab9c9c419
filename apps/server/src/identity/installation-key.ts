/** The key that wraps secrets of this installation: a file beside the data, or the environment. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function loadInstallationKey(dataDirectory: string, env: NodeJS.ProcessEnv): Promise<Buffer> {
  if (env.MAMORI_INSTALLATION_KEY) return Buffer.from(env.MAMORI_INSTALLATION_KEY, 'base64');
  const file = join(dataDirectory, 'installation-key');
  const stored = await readFile(file, 'utf8').catch(() => null);
  if (stored) return Buffer.from(stored.trim(), 'base64');
  const key = randomBytes(32);
  await mkdir(dataDirectory, { recursive: true });
  await writeFile(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}
