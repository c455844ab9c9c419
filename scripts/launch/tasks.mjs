/** What `npm start`, `npm run demo`, `npm test`, `npm run check` and `npm run bench` do, in words. */
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuseSecondStart } from './already-running.mjs';
import { check } from './check.mjs';
import { ensureChromium, offerOldestPostgres } from './debian-packages.mjs';
import { ensureInstalled } from './install.mjs';
import { LaunchError, say, text } from './messages.mjs';
import { root } from './root.mjs';
import { runNode } from './run.mjs';
import { ensureRuntime } from './runtime.mjs';
import { supervise } from './supervise.mjs';
import { ensureWeb } from './web.mjs';

const server = join(root, 'apps', 'server', 'src', 'main.ts');
const script = (name) => join(root, 'scripts', name);

/** The Node.js to go on with, everything installed. */
async function prepare() {
  const node = await ensureRuntime();
  await ensureInstalled();
  return node;
}

async function prepareAll() {
  const node = await prepare();
  await ensureWeb(node);
  return node;
}

/** True when the help was asked for and has been printed. An option that does nothing would look as if it did. */
function onlyHelp(args) {
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    process.stdout.write(`${text('launch.help')}\n`);
    return true;
  }
  if (args.length > 0) throw new LaunchError('launch.unknownOption', { option: args[0] });
  return false;
}

async function start(args) {
  if (onlyHelp(args)) return 0;
  await refuseSecondStart();
  const node = await prepareAll();
  say('launch.starting');
  return await supervise(node, [server]);
}

async function demo(args) {
  if (onlyHelp(args)) return 0;
  const node = await prepareAll();
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'mamori-demo-')));
  say('launch.demoData', { directory });
  try {
    // A demonstration never reaches a database that somebody works with.
    return await supervise(node, [server, '--demo'], {
      MAMORI_DATA: directory,
      DATABASE_URL: undefined,
    });
  } finally {
    await runNode(node, [script('remove-data.ts'), directory]);
  }
}

async function test(args) {
  const node = await prepareAll();
  const env = { CHROMIUM: ensureChromium() };
  offerOldestPostgres();
  await check(node);
  return await runNode(node, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...args], { env });
}

async function checkOnly(args) {
  if (onlyHelp(args)) return 0;
  await check(await prepare());
  return 0;
}

async function bench(args) {
  const node = await prepareAll();
  return await runNode(node, ['--expose-gc', script('bench.ts'), ...args]);
}

export const tasks = { start, demo, test, check: checkOnly, bench };
