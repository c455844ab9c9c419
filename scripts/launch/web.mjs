/** Step 3: the web app, built once for each state of its sources. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LaunchError, say } from './messages.mjs';
import { root } from './root.mjs';
import { runNode } from './run.mjs';
import { withSetupLock } from './setup-lock.mjs';
import { contentHash, isStamped, stamp } from './stamp.mjs';

const app = join(root, 'apps', 'web');

/** Everything that ends up in the built app. */
const SOURCES = [
  'apps/web',
  'packages/contract/src',
  'packages/core/src',
  'packages/messages/src',
  'packages/messages/locales',
  'package-lock.json',
];

export async function ensureWeb(node) {
  const state = contentHash(SOURCES);
  if (isBuilt(state)) return;
  await withSetupLock(async () => {
    if (isBuilt(state)) return;
    say('launch.buildingWeb');
    await build(node);
    stamp('web', state);
  });
}

const isBuilt = (state) => existsSync(join(app, 'dist', 'index.html')) && isStamped('web', state);

async function build(node) {
  const manifest = createRequire(join(app, 'package.json')).resolve('vite/package.json');
  const vite = join(dirname(manifest), 'bin', 'vite.js');
  const status = await runNode(node, [vite, 'build', '--logLevel', 'warn'], { cwd: app, quiet: true });
  if (status !== 0) throw new LaunchError('launch.commandFailed', { command: 'vite build', status });
}
