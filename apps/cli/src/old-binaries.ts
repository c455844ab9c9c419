/** Finds PostgreSQL's programs of an earlier major version: in a folder that is named, or fetched by the launcher. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Binaries, binariesIn } from '@mamori/database/embedded/binaries';
import { binaryPackage } from '@mamori/database/embedded/platform';
import { CommandError, t } from './output.ts';

const script = fileURLToPath(new URL('../../../scripts/launch/old-postgres.mjs', import.meta.url));

export function namedBinaries(directory: string): Binaries {
  const found = binariesIn(directory);
  if (found === null) throw new CommandError(t('cli:upgrade.noBinaries', { directory }));
  return found;
}

export function fetchedBinaries(major: number): Binaries {
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
  const args = [script, binaryPackage(), String(major)];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio });
  const found = status === 0 ? binariesIn(stdout.trim()) : null;
  if (found === null) throw new CommandError(t('cli:upgrade.fetchFailed', { major }));
  return found;
}
