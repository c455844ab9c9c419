/**
 * Runs a command and adds up what it and the processes it starts cost: processor time, and the largest size of each.
 * Read from outside while they run, because a parsing process is killed when it is done and reports nothing itself.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface Cost {
  readonly milliseconds: number;
  /** Of all processes and threads. */
  readonly cpuMilliseconds: number;
  /** Sum of the peaks, which need not fall together: never less than what was in use at once. */
  readonly megabytes: number;
  readonly processes: number;
  readonly stdout: string;
}

const POLL_MS = 5;
/** `sysconf(_SC_CLK_TCK)` of every Linux that Node.js runs on. */
const MS_PER_TICK = 10;

/** On one core where the system can pin a process to it, with everything it starts. */
export async function watched(command: readonly string[], pinned = false): Promise<Cost> {
  const canPin = pinned && existsSync('/usr/bin/taskset');
  const [program = '', ...args] = canPin ? ['/usr/bin/taskset', '-c', '0', ...command] : command;
  const begun = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const seen = new Map<number, Seen>();
  const timer = setInterval(() => look(child.pid ?? 0, seen), POLL_MS);
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}`);
  if (seen.size === 0) throw new Error('only Linux tells what other processes cost (/proc)');
  const sum = (of: (one: Seen) => number) => [...seen.values()].reduce((total, one) => total + of(one), 0);
  return {
    milliseconds: performance.now() - begun,
    cpuMilliseconds: sum(({ cpu }) => cpu),
    megabytes: sum(({ peak }) => peak),
    processes: seen.size,
    stdout,
  };
}

interface Seen {
  readonly cpu: number;
  readonly peak: number;
}

/** Both figures only grow: the last look at a process is the one that counts. */
function look(pid: number, seen: Map<number, Seen>): void {
  const read = (name: string) => {
    try {
      return readFileSync(`/proc/${pid}/${name}`, 'utf8');
    } catch {
      return '';
    }
  };
  const peak = Number(/VmHWM:\s*(\d+)/.exec(read('status'))?.[1]) / 1024;
  const [user, system] = read('stat').split(') ').at(-1)?.split(' ').slice(11, 13).map(Number) ?? [];
  // Already ended: it has no memory any more.
  if (peak > 0) seen.set(pid, { peak, cpu: ((user ?? 0) + (system ?? 0)) * MS_PER_TICK });
  for (const child of read(`task/${pid}/children`).trim().split(' ').filter(Boolean))
    look(Number(child), seen);
}

/** A hostile file costs at most this (R-B13), its parser counted. */
const REFUSAL = { milliseconds: 2_000, megabytes: 300 };

type One = { readonly file: string; readonly milliseconds: number; readonly megabytes: number };

/** The slowest and the largest of several files. */
export function* worst(name: string, results: readonly One[]) {
  for (const [key, unit] of [
    ['milliseconds', 'ms'],
    ['megabytes', 'MB'],
  ] as const) {
    const { file, [key]: exact } = results.reduce((a, b) => (a[key] > b[key] ? a : b));
    const value = Math.round(exact);
    const what = key === 'milliseconds' ? 'slowest' : 'most memory, parser added';
    yield { name: `${name}, ${what}`, value, unit, goal: REFUSAL[key], met: value <= REFUSAL[key], file };
  }
}
