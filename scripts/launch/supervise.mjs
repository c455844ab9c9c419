/**
 * Runs the server and stops it exactly once, however the stop arrives: Ctrl-C, SIGTERM to npm, to its shell or to the
 * whole process group, a closed terminal, or npm killed. The server runs in a group of its own, so that a Ctrl-C
 * reaches it through us only.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isWindows } from '../platform.mjs';
import { say } from './messages.mjs';
import { root } from './root.mjs';
import { nodeOptions, runtimeEnvironment } from './runtime.mjs';

/** PostgreSQL gets a minute to write everything (pg_ctl -t 60); only then is force used. */
const FORCE_AFTER_MS = 90_000;
const PARENT_CHECK_MS = 100;

const hook = pathToFileURL(join(root, 'scripts', 'launch', 'child-hook.mjs')).href;

/** Resolves to the exit code for our own process. */
export function supervise(node, args, env = {}) {
  const child = spawn(node, [...nodeOptions, '--import', hook, ...args], {
    cwd: root,
    env: runtimeEnvironment(node, env),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: !isWindows,
  });
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    // Not also by signal: two requests could be taken for impatience.
    if (child.connected) child.send('stop', () => {});
    else child.kill('SIGTERM');
    setTimeout(() => force(child), FORCE_AFTER_MS).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  whenOrphaned(stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(exitCode({ code, signal, stopping })));
  });
}

function exitCode({ code, signal, stopping }) {
  if (stopping && (code === 0 || signal !== null)) {
    say('launch.stopped');
    return 0;
  }
  if (signal !== null) say('launch.crashed', { reason: signal });
  return code ?? 1;
}

function force(child) {
  say('launch.forceStop');
  child.kill('SIGKILL');
}

/** Some shells do not pass a signal on: when npm or its shell is gone, we are the last to know. */
function whenOrphaned(stop) {
  if (isWindows || process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, PARENT_CHECK_MS).unref();
}

// The terminal may be gone before we are: a message that nobody can read must not end the clean-up.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
