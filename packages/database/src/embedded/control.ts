/** Runs PostgreSQL's own programs: initdb, and pg_ctl to start and stop. */
import { type SpawnOptions, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { makePrivate } from './account.ts';
import type { Area } from './area.ts';
import { program } from './binaries.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { isWindows, renamePatiently } from './platform.ts';

export const SUPERUSER = 'postgres';

/** With LANG unset the cluster would otherwise become SQL_ASCII, and another machine's locale would sort otherwise. */
const INITDB_FLAGS = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--auth=scram-sha-256',
];

/** Replaying what a crash left behind can take minutes on a slow disk; giving up earlier would only look safer. */
const START_SECONDS = 300;

/** Makes the cluster under another name first: power lost half-way leaves nothing that looks like a cluster. */
export async function initialise(area: Area): Promise<void> {
  const unfinished = join(area.directory, 'cluster.unfinished');
  const passwordFile = join(area.directory, 'initdb-password');
  rmSync(unfinished, { recursive: true, force: true });
  makePrivate(unfinished, area.account);
  writeFileSync(passwordFile, area.password, { mode: 0o600 });
  if (area.account !== null) chownSync(passwordFile, area.account.uid, area.account.gid);
  try {
    await run(
      area,
      'initdb',
      [...INITDB_FLAGS, `--username=${SUPERUSER}`, '--pwfile=initdb-password', '--pgdata=cluster.unfinished'],
      'initFailed',
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  await renamePatiently(unfinished, area.cluster);
}

export const isInitialised = (area: Area) => existsSync(join(area.cluster, 'PG_VERSION'));

/** Returns when PostgreSQL accepts connections. */
export async function pgCtlStart(area: Area): Promise<void> {
  const log = join(area.log, 'start.log');
  rmSync(log, { force: true });
  await run(
    area,
    'pg_ctl',
    ['start', '-w', '-t', String(START_SECONDS), '-D', 'cluster', '-l', join('log', 'start.log')],
    'startFailed',
  );
}

export async function pgCtlStop(area: Area, mode: 'fast' | 'immediate', seconds: number): Promise<void> {
  await run(area, 'pg_ctl', ['stop', '-m', mode, '-w', '-t', String(seconds), '-D', 'cluster'], 'stopFailed');
}

async function run(
  area: Area,
  name: 'initdb' | 'pg_ctl',
  args: string[],
  failure: 'initFailed' | 'startFailed' | 'stopFailed',
): Promise<void> {
  const outputFile = join(area.directory, `${name}.log`);
  const output = openSync(outputFile, 'w', 0o600);
  try {
    const status = await finished(program(area.binaries, name), args, options(area, output));
    if (status !== 0)
      throw new EmbeddedPostgresError(failure, {
        directory: area.cluster,
        status,
        output: reason(area, outputFile),
      });
  } finally {
    closeSync(output);
  }
}

/**
 * Output goes to a file, never to a pipe: the postmaster inherits it and would keep a pipe open for good. Paths are
 * given relative to the area, because pg_ctl hands them to a shell. On Windows, `detached` keeps Ctrl-C in our
 * console from reaching PostgreSQL before the server has finished; elsewhere pg_ctl leaves the terminal by itself.
 */
function options(area: Area, output: number): SpawnOptions {
  return {
    cwd: area.directory,
    stdio: ['ignore', output, output],
    env: environment(),
    windowsHide: true,
    detached: isWindows,
    ...(area.account ?? {}),
  };
}

/** PG… variables of the user's own PostgreSQL would redirect ours; locale variables would translate its messages. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

function finished(command: string, args: string[], spawnOptions: SpawnOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, spawnOptions);
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === null ? -1 : 128)));
  });
}

/** The last lines of everything that may say why: the program's own output, the start log, the newest server log. */
function reason(area: Area, outputFile: string): string {
  const files = [outputFile, join(area.log, 'start.log'), newestServerLog(area)];
  return files
    .flatMap((file) =>
      file !== null && existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-8) : [],
    )
    .join('\n')
    .trim();
}

function newestServerLog(area: Area): string | null {
  const files = readdirSync(area.log).filter((name) => /^postgresql-.*\.log$/.test(name));
  const dated = files.map((name) => ({
    file: join(area.log, name),
    time: statSync(join(area.log, name)).mtimeMs,
  }));
  return dated.sort((a, b) => b.time - a.time)[0]?.file ?? null;
}
