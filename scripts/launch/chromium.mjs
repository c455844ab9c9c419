/** The browser for the browser tests: the installed one, or Debian's package where we may install it. */
import { spawnSync } from 'node:child_process';
import { findChromium } from '../platform.mjs';
import { LaunchError, say } from './messages.mjs';

export function ensureChromium() {
  return findChromium() ?? installed() ?? refuse();
}

function installed() {
  const prefix = allowedPrefix();
  if (prefix === undefined) return undefined;
  say('launch.installingChromium');
  const apt = (args) => run([...prefix, 'apt-get', ...args]);
  const install = ['install', '-y', '--no-install-recommends', 'chromium'];
  if (apt(install) !== 0) {
    // A fresh image has no package lists yet.
    apt(['update']);
    apt(install);
  }
  return findChromium();
}

/** Root, or sudo that asks nothing. */
function allowedPrefix() {
  const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  if (!succeeds('apt-get', ['--version'])) return undefined;
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

function run([command, ...args]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', process.stderr, process.stderr], env }).status;
}

function refuse() {
  throw new LaunchError('launch.noChromium');
}
