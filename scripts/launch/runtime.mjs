/** Step 2: a Node.js that runs TypeScript; the installed one when it is recent enough, otherwise a pinned one. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRecentEnough, pinnedRuntime, platformName, runtimeExecutable } from '../platform.mjs';
import { LaunchError, say } from './messages.mjs';
import { npm } from './npm.mjs';
import { root } from './root.mjs';
import { withSetupLock } from './setup-lock.mjs';

/** The path of the Node.js to use. */
export async function ensureRuntime() {
  if (isRecentEnough()) return process.execPath;
  if (pinnedRuntime === undefined) throw new LaunchError('launch.noRuntime', { platform: platformName });
  const executable = runtimeExecutable(root);
  if (!isFetched(executable)) {
    await withSetupLock(() => {
      if (!isFetched(executable)) fetchRuntime();
    });
  }
  return executable;
}

function isFetched(executable) {
  const manifest = join(dirname(dirname(executable)), 'package.json');
  if (!existsSync(executable) || !existsSync(manifest)) return false;
  return JSON.parse(readFileSync(manifest, 'utf8')).version === pinnedRuntime.version;
}

function fetchRuntime() {
  const { name, version } = pinnedRuntime;
  say('launch.fetchingNode', { version, installed: process.versions.node });
  npm(['install', '--prefix', '.runtime', '--no-save', '--no-package-lock', `${name}@${version}`]);
}

/** What every process of ours runs with: our Node.js first on the path, and compiled code kept between starts. */
export function runtimeEnvironment(node, extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':';
  const path = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return {
    ...process.env,
    [path]: [dirname(node), process.env[path]].filter(Boolean).join(separator),
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.runtime', 'compile-cache'),
    ...extra,
  };
}

/** Node.js 24 still warns that running TypeScript is new. */
export const nodeOptions = ['--disable-warning=ExperimentalWarning'];
