/** Step 1: the dependencies, once for each state of package-lock.json. Needs no network when they are there. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isWindows } from '../platform.mjs';
import { say } from './messages.mjs';
import { npm } from './npm.mjs';
import { root } from './root.mjs';
import { withSetupLock } from './setup-lock.mjs';
import { contentHash, isStamped, stamp } from './stamp.mjs';

const lockfile = join(root, 'package-lock.json');

/** npm's own record of what it put into node_modules. */
const record = join(root, 'node_modules', '.package-lock.json');

export async function ensureInstalled() {
  const state = contentHash(['package-lock.json']);
  if (isInstalled(state)) return;
  await withSetupLock(() => {
    if (isInstalled(state)) return;
    // Installed by hand since the lockfile changed: believe npm's record.
    if (!isRecorded()) {
      say('launch.installing');
      // Follows the lockfile without writing it; `npm ci` would delete what is there and fetch everything again.
      npm(['install', '--no-save', '--loglevel=error']);
    }
    const missing = missingBindings();
    if (missing.length > 0) npm(['install', '--no-save', '--loglevel=error', ...missing]);
    stamp('installed', state);
  });
}

function isInstalled(state) {
  return existsSync(record) && isStamped('installed', state);
}

function isRecorded() {
  return existsSync(record) && statSync(record).mtimeMs >= statSync(lockfile).mtimeMs;
}

/**
 * Compiled parts for this platform that the lockfile does not list: npm writes only those that the registry had when
 * it was made. Linux is always complete, because the lockfile is made there.
 */
function missingBindings() {
  if (process.platform === 'linux') return [];
  const system = isWindows ? /(win32|windows)-\w+(?!.*gnu)/ : /darwin/;
  const { packages } = JSON.parse(readFileSync(lockfile, 'utf8'));
  const wanted = Object.values(packages).flatMap((entry) => Object.entries(entry.optionalDependencies ?? {}));
  return wanted
    .filter(([name]) => system.test(name) && name.includes(process.arch))
    .filter(([name]) => !existsSync(join(root, 'node_modules', name)))
    .map(([name, version]) => `${name}@${version}`);
}
