/** Kills the writer, PostgreSQL, or both with SIGKILL during writes, again and again, and compares after each time. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findArea } from '../embedded/area.ts';
import { processesInside } from '../embedded/platform.ts';
import { startEmbeddedPostgres } from '../embedded/start.ts';
import type { Findings, Report } from './kill-protocol.ts';

export interface KillOptions {
  readonly dataDirectory: string;
  readonly rounds: number;
  readonly seed: number;
  readonly onRound?: (round: KillRound) => void;
}

export type Victim = 'server' | 'postgresql' | 'both';

export interface KillRound {
  readonly round: number;
  readonly victim: Victim;
  readonly acknowledged: number;
  readonly findings: Findings;
  /** From the kill until the first write was acknowledged again. */
  readonly recoveryMilliseconds: number;
}

const VICTIMS: readonly Victim[] = ['both', 'server', 'postgresql'];

/** Always the same moments for the same seed, as far as the machine allows (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export async function killRounds(options: KillOptions): Promise<KillRound[]> {
  const next = random(options.seed);
  const rounds: KillRound[] = [];
  const acknowledged = new Map<string, number>();
  let writer = await Writer.start(options.dataDirectory, acknowledged);
  try {
    await writer.verify();
    for (let round = 1; round <= options.rounds; round++) {
      const victim = VICTIMS[Math.floor(next() * VICTIMS.length)] ?? 'both';
      await writer.firstWrite();
      await sleep(next() * 150);
      const killedAt = performance.now();
      if (victim !== 'server') killPostgres(options.dataDirectory);
      if (victim !== 'postgresql') {
        await writer.kill();
        writer = await Writer.start(options.dataDirectory, acknowledged);
      }
      const findings = await writer.verify();
      await writer.firstWrite();
      const recoveryMilliseconds = performance.now() - killedAt;
      const result = { round, victim, acknowledged: writer.count(), findings, recoveryMilliseconds };
      rounds.push(result);
      options.onRound?.(result);
    }
  } finally {
    await writer.kill();
    await stopPostgres(options.dataDirectory);
  }
  return rounds;
}

/** The postmaster and all its children, as if the machine had ended them. */
function killPostgres(dataDirectory: string): void {
  const area = findArea(dataDirectory);
  for (const pid of area === null ? [] : (processesInside(area.cluster) ?? [])) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // Ended by itself between the look and the kill.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

async function stopPostgres(dataDirectory: string): Promise<void> {
  await (await startEmbeddedPostgres({ dataDirectory })).stop();
}

class Writer {
  readonly #child: ChildProcess;
  readonly #acknowledged: Map<string, number>;

  private constructor(child: ChildProcess, acknowledged: Map<string, number>) {
    this.#child = child;
    this.#acknowledged = acknowledged;
    child.on('message', (report: Report) => {
      if (typeof report === 'object' && 'acknowledged' in report) acknowledged.set(...report.acknowledged);
    });
  }

  static async start(dataDirectory: string, acknowledged: Map<string, number>): Promise<Writer> {
    const child = fork(join(import.meta.dirname, 'kill-writer.ts'), [dataDirectory], { execArgv: [] });
    const writer = new Writer(child, acknowledged);
    await writer.#until((report) => report === 'ready');
    return writer;
  }

  count(): number {
    return [...this.#acknowledged.values()].reduce((sum, version) => sum + version, 0);
  }

  async verify(): Promise<Findings> {
    this.#child.send({ verify: Object.fromEntries(this.#acknowledged) });
    const report = await this.#until((message) => typeof message === 'object' && 'findings' in message);
    if (typeof report === 'string' || !('findings' in report)) throw new Error('no findings');
    return report.findings;
  }

  async firstWrite(): Promise<void> {
    await this.#until((message) => typeof message === 'object' && 'acknowledged' in message);
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  #until(wanted: (message: Report | 'ready') => boolean): Promise<Report | 'ready'> {
    return new Promise((resolve, reject) => {
      const listen = (message: Report | 'ready') => {
        if (!wanted(message)) return;
        stop();
        resolve(message);
      };
      const exit = (code: number | null) => {
        stop();
        reject(new Error(`the writer ended by itself with ${code}`));
      };
      const stop = () => {
        this.#child.off('message', listen);
        this.#child.off('exit', exit);
      };
      this.#child.on('message', listen);
      this.#child.on('exit', exit);
    });
  }
}
