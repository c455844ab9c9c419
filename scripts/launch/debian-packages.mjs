/** What the tests need besides npm's packages: the installed one, or Debian's package where we may install it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../platform.mjs';
import { LaunchError, say } from './messages.mjs';

/** The browser of the browser tests; without one there is no `npm test`. */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  if (mayInstall()) {
    say('launch.installingChromium');
    install('chromium');
  }
  return findChromium() ?? refuse();
}

/** The oldest PostgreSQL that the product promises to run on; the tests against it are skipped where it is missing. */
const OLDEST_POSTGRES = '/usr/lib/postgresql/15/bin/initdb';

/** Debian's package starts a server of its own, so it is installed only on machines that exist for tests. */
export function offerOldestPostgres(program = OLDEST_POSTGRES) {
  if (existsSync(program) || process.platform !== 'linux') return;
  if (process.env.CI && mayInstall()) {
    say('launch.installingPostgres');
    install('postgresql-15');
  }
  if (!existsSync(program)) say('launch.noOldestPostgres');
}

function install(name) {
  const args = ['install', '-y', '--no-install-recommends', name];
  if (apt(args) === 0) return;
  // A fresh image has no package lists yet.
  apt(['update']);
  apt(args);
}

/** Root, or sudo that asks nothing. */
function prefix() {
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const mayInstall = () => succeeds('apt-get', ['--version']) && prefix() !== undefined;

function apt(args) {
  const [command, ...rest] = [...(prefix() ?? []), 'apt-get', ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, rest, { stdio: ['ignore', process.stderr, process.stderr], env }).status;
}

function refuse() {
  throw new LaunchError('launch.noChromium');
}
