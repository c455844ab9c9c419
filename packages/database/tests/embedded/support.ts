/** Runs `host.ts` as a process of its own, on throw-away data, and cleans up whatever it leaves. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { findArea, removeDataDirectory } from '../../src/embedded/area.ts';
import { processesInside } from '../../src/embedded/platform.ts';

export const isRoot = process.getuid?.() === 0;

export interface Ready {
  readonly connectionString: string;
  readonly port: number;
  readonly pid: number;
}

interface Line {
  readonly event?: { readonly code: string; readonly pid?: number };
  readonly ready?: Ready;
  readonly error?: { readonly code: string; readonly params: Record<string, unknown> };
}

/** A folder for one test; every PostgreSQL in it is ended and everything deleted afterwards. */
export function temporaryData(name = 'data', parentMode = 0o755): string {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'mamori-test-')));
  const directory = join(parent, name);
  chmodSync(parent, parentMode);
  onTestFinished(async () => {
    await endPostgres(directory);
    removeDataDirectory(directory);
    removeDataDirectory(parent);
  });
  return directory;
}

export class Host {
  readonly child: ChildProcess;
  readonly events: string[] = [];
  error: Line['error'] | undefined;
  #ready: Promise<Ready | null>;
  readonly exited: Promise<number | null>;

  constructor(dataDirectory: string, options: { env?: NodeJS.ProcessEnv; uid?: number } = {}) {
    const { uid } = options;
    this.child = spawn(process.execPath, [join(import.meta.dirname, 'host.ts'), dataDirectory], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: options.env ?? process.env,
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    this.exited = new Promise((resolve) => this.child.once('exit', resolve));
    this.#ready = this.#read();
    onTestFinished(() => void this.child.kill('SIGKILL'));
  }

  /** Null when it ended without becoming ready; `error` says why. */
  async outcome(): Promise<Ready | null> {
    return await this.#ready;
  }

  async ready(): Promise<Ready> {
    const ready = await this.#ready;
    if (ready === null) throw new Error(`not ready: ${JSON.stringify(this.error)}`);
    return ready;
  }

  async event(code: string): Promise<void> {
    while (!this.events.includes(code)) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return await this.exited;
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  #read(): Promise<Ready | null> {
    const { stdout } = this.child;
    if (stdout === null) throw new Error('no output');
    return new Promise((resolve) => {
      const lines = createInterface({ input: stdout });
      lines.on('line', (text) => {
        const line = JSON.parse(text) as Line;
        if (line.event) this.events.push(line.event.code);
        if (line.error) this.error = line.error;
        if (line.ready) resolve(line.ready);
      });
      lines.on('close', () => resolve(null));
    });
  }
}

export async function query<T extends pg.QueryResultRow>(
  connectionString: string,
  sql: string,
): Promise<T[]> {
  const client = new pg.Client({ connectionString });
  // The server may be killed between two packets.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Numbers of all processes of the cluster, the postmaster first. */
export function clusterProcesses(dataDirectory: string): number[] {
  const area = findArea(dataDirectory);
  return area === null ? [] : (processesInside(area.cluster) ?? []).sort((a, b) => a - b);
}

export function ownerOf(pid: number): number {
  return Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

async function endPostgres(dataDirectory: string): Promise<void> {
  for (const pid of clusterProcesses(dataDirectory)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Ended by itself in the meantime.
    }
  }
}
