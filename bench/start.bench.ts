/** How long a person waits after `npm start`, once everything is installed and the data exists. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { removeDataDirectory } from '@mamori/database/embedded/area';
import { freePort } from '@mamori/database/embedded/free-port';

const ROUNDS = 5;
const GOAL_MS = 5_000;
const root = resolve(import.meta.dirname, '..');

function start(data: string, port: number): ChildProcess {
  const env = { ...process.env, MAMORI_DATA: data, PORT: String(port), DATABASE_URL: undefined };
  // Standard output is for figures.
  return spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'ignore', 'ignore'] });
}

/** Milliseconds from the command to the first answer, and from the stop to the last process's end. */
async function round(data: string): Promise<{ answered: number; stopped: number }> {
  const port = await freePort();
  const begun = performance.now();
  const child = start(data, port);
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
    await new Promise((done) => setTimeout(done, 10));
  }
  const answered = performance.now() - begun;
  child.kill('SIGTERM');
  while (await answers(port)) await new Promise((done) => setTimeout(done, 10));
  return { answered, stopped: performance.now() - begun - answered };
}

function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    (response) => response.ok,
    () => false,
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export default async function* bench() {
  const data = mkdtempSync(join(tmpdir(), 'mamori-bench-start-'));
  try {
    const first = await round(data);
    const name = 'npm start, new data, to the first answer';
    yield { name, value: Math.round(first.answered), unit: 'ms', goal: null, met: null };
    const later: { answered: number; stopped: number }[] = [];
    for (let i = 0; i < ROUNDS; i++) later.push(await round(data));
    const value = Math.round(median(later.map(({ answered }) => answered)));
    const worst = Math.round(Math.max(...later.map(({ answered }) => answered)));
    const second = 'npm start, second time, to the first answer, median';
    yield { name: second, value, unit: 'ms', goal: GOAL_MS, met: worst <= GOAL_MS, worst, rounds: ROUNDS };
    const stopped = Math.round(median(later.map((one) => one.stopped)));
    yield { name: 'SIGTERM to npm, to silence, median', value: stopped, unit: 'ms', goal: null, met: null };
  } finally {
    removeDataDirectory(data);
  }
}
