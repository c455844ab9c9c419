import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findInstance } from '@mamori/database/embedded/instance';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a person does, in its own process. */
export function mamori(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, LANG: 'ja_JP.UTF-8', ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  child.stdin.end();
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}

/** The one JSON value of a command, which has to be as docs/schemas describes its format. */
export function documented<T = Record<string, unknown>>({ stdout }: Pick<Ran, 'stdout'>, format: string): T {
  const value = JSON.parse(stdout) as T & { format: string };
  expect(value.format).toBe(`mamori.${format}/1`);
  const file = new URL(`../../../docs/schemas/${format}-1.schema.json`, import.meta.url);
  const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(file, 'utf8')),
  );
  expect(valid(value), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
  return value;
}

const server = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

export interface RunningForTest {
  readonly url: string;
  /** What it has printed so far. */
  readonly output: () => string;
}

/** The real server on these data, in its own process, for as long as the work lasts. */
export async function withServer(
  data: string,
  work: (running: RunningForTest) => Promise<void>,
): Promise<void> {
  const env = { ...process.env, MAMORI_DATA: data, PORT: '0', LANG: 'ja_JP.UTF-8' };
  const child = spawn(process.execPath, [server], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const pause = () => new Promise((resolve) => setTimeout(resolve, 200));
  while (!findInstance(data)) await pause();
  // The set-up code is printed right after the address.
  while (!text.includes('http://')) await pause();
  await pause();
  try {
    await work({ url: findInstance(data)?.url ?? '', output: () => text });
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
