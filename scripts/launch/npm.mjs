/** Calls the npm that came with the installed Node.js; the fetched one has none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isWindows } from '../platform.mjs';
import { LaunchError } from './messages.mjs';
import { root } from './root.mjs';

/** The script that runs as npm, so that no shell has to quote a path with spaces. */
function npmScript() {
  const beside = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  return candidates.find((path) => path && /npm-cli\.c?js$/.test(path) && existsSync(path));
}

/** Runs npm in the project folder; its progress goes to the error stream like ours. */
export function npm(args) {
  run(args, process.stderr);
}

/** The same, returning what npm prints as a result. */
export function npmOutput(args) {
  return run(args, 'pipe');
}

function run(args, output) {
  const script = npmScript();
  const [command, rest] = script
    ? [process.execPath, [script, ...args]]
    : [isWindows ? 'npm.cmd' : 'npm', args];
  const { status, error, stdout } = spawnSync(command, rest, {
    cwd: root,
    stdio: ['ignore', output, process.stderr],
    encoding: 'utf8',
    env: environment(),
    // npm.cmd is a batch file, which Windows runs through its shell only; no argument of ours holds a path.
    shell: !script && isWindows,
  });
  if (error?.code === 'ENOENT') throw new LaunchError('launch.noNpm');
  if (error) throw error;
  if (status !== 0)
    throw new LaunchError('launch.commandFailed', { command: `npm ${args.join(' ')}`, status });
  return stdout;
}

/** Without what the outer npm set for its own run: its prefix or workspace would redirect ours. */
function environment() {
  const outer =
    /^npm_(config_(prefix|local_prefix|global|workspace|workspaces|omit|include|production)|package_|lifecycle_)/i;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !outer.test(name) && name !== 'NODE_ENV'),
  );
}
