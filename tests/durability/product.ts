/** The product as a user starts it, on data of its own, and how to end parts of it as a power cut would. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Area, findArea } from '@mamori/database/embedded/area';
import { findInstance } from '@mamori/database/embedded/instance';
import { connectionString, DATABASE } from '@mamori/database/embedded/login';
import { processesInside } from '@mamori/database/embedded/platform';
import { readPostmasterFile } from '@mamori/database/embedded/postmaster-file';

const root = resolve(import.meta.dirname, '..', '..');

/** `postmaster`: its children are left to notice; `everything`: launcher, server and PostgreSQL at once. */
export const VICTIMS = ['server', 'postmaster', 'postgresql', 'everything'] as const;
export type Victim = (typeof VICTIMS)[number];

export class Product {
  readonly url: string;
  readonly #dataDirectory: string;
  readonly #port: number;
  #launcher: ChildProcess | null = null;
  #output = '';

  constructor(dataDirectory: string, port: number) {
    this.#dataDirectory = dataDirectory;
    this.#port = port;
    this.url = `http://localhost:${port}`;
  }

  /** The same way as `npm start`; resolves when it answers. */
  async start(): Promise<void> {
    const env = { ...process.env, PORT: String(this.#port), MAMORI_DATA: this.#dataDirectory };
    const launcher = spawn(process.execPath, [join(root, 'scripts', 'launch.mjs'), 'start'], {
      env: { ...env, DATABASE_URL: undefined, LANG: 'ja_JP.UTF-8', LC_ALL: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#launcher = launcher;
    this.#output = '';
    for (const stream of [launcher.stdout, launcher.stderr])
      stream.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString();
      });
    while (!(await this.#answers())) {
      if (launcher.exitCode !== null) throw new Error(`did not start:\n${this.#output}`);
      await sleep(25);
    }
  }

  #answers(): Promise<boolean> {
    return fetch(`${this.url}/api/status`).then(
      (response) => response.ok,
      () => false,
    );
  }

  /** Waits until the console shows it. */
  async says(text: string | RegExp): Promise<string> {
    for (;;) {
      const found =
        typeof text === 'string' ? this.#output.includes(text) && text : text.exec(this.#output)?.[1];
      if (found) return found;
      await sleep(25);
    }
  }

  /** The one-time code of the set-up page. */
  setUpCode(): Promise<string> {
    return this.says(/→ ([A-Z0-9-]{14})/);
  }

  /** SIGKILL; whoever has ended by itself meanwhile is no failure. Returns when the launcher has noticed. */
  async kill(victim: Victim): Promise<void> {
    const { area } = this;
    const postgres = processesInside(area.cluster) ?? [];
    const postmaster = readPostmasterFile(area.cluster)?.pid ?? 0;
    const server = findInstance(this.#dataDirectory)?.pid ?? 0;
    const victims = {
      server: [server],
      postmaster: [postmaster],
      postgresql: postgres,
      everything: [this.#launcher?.pid ?? 0, server, ...postgres],
    };
    victims[victim].forEach(killProcess);
    if (this.needsRestart(victim)) await this.#launcherEnded();
  }

  /** PostgreSQL is started again by the server; the server by its user. */
  needsRestart(victim: Victim): boolean {
    return victim === 'server' || victim === 'everything';
  }

  /** Ends as Ctrl-C does. */
  async stop(): Promise<void> {
    this.#launcher?.kill('SIGTERM');
    await this.#launcherEnded();
  }

  async #launcherEnded(): Promise<void> {
    const launcher = this.#launcher;
    if (launcher !== null && launcher.exitCode === null && launcher.signalCode === null)
      await once(launcher, 'exit');
  }

  /** What the command line asks of the running server. */
  async command<T>(path: string): Promise<T> {
    const instance = findInstance(this.#dataDirectory);
    if (instance === null) throw new Error('no server is announced');
    const response = await fetch(`${instance.url}/api/local/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${instance.token}`,
        'content-type': 'application/json',
        'x-mamori-request': '1',
      },
      body: '{}',
    });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as T;
  }

  get area(): Area {
    const area = findArea(this.#dataDirectory);
    if (area === null) throw new Error('no cluster');
    return area;
  }

  /** Past the product, to look at the rows themselves. */
  get databaseUrl(): string {
    const { area } = this;
    return connectionString(area, readPostmasterFile(area.cluster)?.port ?? 0, DATABASE);
  }
}

function killProcess(pid: number): void {
  try {
    if (pid > 0) process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
