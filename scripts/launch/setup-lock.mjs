/** Two first starts at once must not install into the same folder: the second waits for the first. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './messages.mjs';
import { root } from './root.mjs';

const folder = join(root, '.runtime');
const file = join(folder, 'setup.lock');

/** Longer than any installation: past it, the number in the file belongs to somebody else. */
const LONGEST_MS = 20 * 60_000;

export async function withSetupLock(work) {
  mkdirSync(folder, { recursive: true });
  for (let told = false; !take(); told = true) {
    if (!told) say('launch.waitingForSetup');
    await sleep(500);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned()) rmSync(file, { force: true });
    return false;
  }
}

function isAbandoned() {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const pid = Number(readFileSync(file, 'utf8'));
    // An empty file is being written at this moment.
    if (pid > 0) process.kill(pid, 0);
    return age > LONGEST_MS;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
