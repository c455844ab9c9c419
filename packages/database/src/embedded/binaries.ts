/** Finds PostgreSQL's programs, completes what npm left undone, and copies them where the system user can read them. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './errors.ts';
import { binaryPackage, executable } from './platform.ts';

export interface Binaries {
  /** The folder with `bin`, `lib`, `share`. */
  readonly home: string;
  /** Version of the package, such as 18.4.0-beta.17. */
  readonly version: string;
  readonly major: number;
  /** Named by a person: used where they are if the account can read them. */
  readonly given?: boolean;
}

const require = createRequire(import.meta.url);

export function locateBinaries(): Binaries {
  const name = binaryPackage();
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch (error) {
    throw new EmbeddedPostgresError('binariesMissing', { package: name }, error);
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const home = join(root, 'native');
  hydrateSymlinks(root);
  return { home, version, major: Number.parseInt(version, 10) };
}

/** The programs in a folder that somebody names: an installed PostgreSQL, or an unpacked npm package. Null without any. */
export function binariesIn(directory: string): Binaries | null {
  const home = [directory, join(directory, 'native')].find((folder) =>
    ['postgres', 'initdb', 'pg_ctl'].every((name) => existsSync(join(folder, 'bin', executable(name)))),
  );
  if (home === undefined) return null;
  if (home !== directory) hydrateSymlinks(directory);
  const answer = spawnSync(join(home, 'bin', executable('postgres')), ['--version'], { encoding: 'utf8' });
  const number = /\(PostgreSQL\) (\d+\.\d+)/.exec(answer.stdout ?? '')?.[1];
  if (number === undefined) return null;
  // Two folders with the same release may still hold different programs; a copy is named by this.
  const place = createHash('sha256').update(home).digest('hex').slice(0, 8);
  return { home, version: `${number}.given-${place}`, major: Number.parseInt(number, 10), given: true };
}

/** A package cannot hold symbolic links, and its script that makes them does not run: npm 11 blocks install scripts. */
export function hydrateSymlinks(packageRoot: string): void {
  const list = join(packageRoot, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(packageRoot, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

export function program(binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.home, 'bin', executable(name));
}

/** A copy below `parent`, complete or absent: the rename is the last step, and who comes second finds it done. */
export function copyBinaries(binaries: Binaries, parent: string): Binaries {
  const home = join(parent, `postgresql-${binaries.version}`);
  if (!existsSync(home)) {
    mkdirSync(parent, { recursive: true, mode: 0o755 });
    const unfinished = `${home}.${process.pid}.unfinished`;
    cpSync(binaries.home, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, home);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
  }
  return { ...binaries, home };
}
