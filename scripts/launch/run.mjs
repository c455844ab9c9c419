/** Runs a program of ours to its end. Paths go as arguments, never through a shell. */
import { spawn } from 'node:child_process';
import { root } from './root.mjs';
import { nodeOptions, runtimeEnvironment } from './runtime.mjs';

/** The exit code of `node ARGS`; a program ended by a signal counts as failed. */
export function runNode(node, args, { cwd = root, env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [...nodeOptions, ...args], {
      cwd,
      env: runtimeEnvironment(node, env),
      stdio: ['inherit', quiet ? process.stderr : 'inherit', 'inherit'],
    });
    const forward = (signal) => child.kill(signal);
    process.on('SIGTERM', forward);
    // The terminal sends Ctrl-C to the program as well; ours only has to outlive it, to report its exit code.
    const ignore = () => {};
    process.on('SIGINT', ignore);
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('SIGTERM', forward);
      process.off('SIGINT', ignore);
      resolve(code ?? 1);
    });
  });
}
