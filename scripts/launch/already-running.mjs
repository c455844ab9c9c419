/**
 * A second start on the same data says at once where the first one is, before it installs or builds anything under
 * it. The server's own lock decides in every other case (packages/database/src/embedded/instance.ts); this looks only
 * at the file that it announces itself with, so it may miss a server, never refuse without one.
 */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { LaunchError } from './messages.mjs';

const PATIENCE_MS = 2_000;

/** As the server reads it (apps/server/src/config.ts). */
const dataDirectory = () => resolve(process.env.MAMORI_DATA || join(homedir(), '.mamori'));

export async function refuseSecondStart() {
  const directory = dataDirectory();
  const instance = announced(directory);
  if (instance === null || !isAlive(instance.pid) || !(await answers(instance.url))) return;
  const { url, pid } = instance;
  throw new LaunchError('problem.alreadyRunning', { url, pid, directory });
}

function announced(directory) {
  try {
    const { url, pid } = JSON.parse(readFileSync(join(directory, 'server.json'), 'utf8'));
    return URL.canParse(url) && Number.isInteger(pid) ? { url, pid } : null;
  } catch {
    // None, or one that only the server can judge.
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** By its answer, not by its open port: a server that is being ended keeps that for a moment after it has gone silent. */
async function answers(url) {
  try {
    await fetch(new URL('/api/status', url), { signal: AbortSignal.timeout(PATIENCE_MS) });
    return true;
  } catch {
    return false;
  }
}
