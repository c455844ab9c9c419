/** Runs the launcher's commands in a clone of this repository, as a person at a terminal would. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export const repository = resolve(import.meta.dirname, '..', '..');

/** Only what is committed: what somebody gets who clones. */
export function clone(into: string): void {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', repository, into], { stdio: 'inherit' });
}

/** The machine's own Node.js and npm: the tests themselves run with ours first on the path. */
function environment(extra: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_|VITEST|MAMORI_|DATABASE_URL|LANG|LC_)/.test(name),
  );
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !/node_modules|\.runtime/.test(folder));
  return { ...Object.fromEntries(own), PATH: path.join(delimiter), ...extra };
}

/** What `npm start` begins with on this machine. */
export function startingNode(): string {
  return execFileSync('node', ['--version'], { env: environment({}), encoding: 'utf8' })
    .trim()
    .slice(1);
}

export class Command {
  readonly child: ChildProcess;
  output = '';
  readonly exited: Promise<number | null>;

  /** In a process group of its own, like a job of a shell. */
  constructor(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    this.child = spawn('npm', [...args], {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment(env),
    });
    const collect = (chunk: Buffer) => {
      this.output += chunk.toString();
    };
    this.child.stdout?.on('data', collect);
    this.child.stderr?.on('data', collect);
    this.exited = new Promise((done) => this.child.once('exit', done));
    // A test that fails half-way must not leave its server to the next one.
    onTestFinished(async () => {
      this.signal('SIGTERM');
      await this.exited;
    });
  }

  /** As Ctrl-C in a terminal, or a closing session: the signal reaches every process of the job. */
  signalGroup(signal: NodeJS.Signals): void {
    if (this.child.pid !== undefined) process.kill(-this.child.pid, signal);
  }

  /** To npm alone, as a service manager does. */
  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** The status of the first answer; fails with the output when the command ends before. */
  async answers(url: string): Promise<number> {
    let over = false;
    void this.exited.then(() => {
      over = true;
    });
    while (!over) {
      const status = await fetch(url).then(
        (response) => response.status,
        () => null,
      );
      if (status !== null) return status;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`ended before answering:\n${this.output}`);
  }
}

/** Command lines of all processes that work in the clone or were started from it; Linux only. */
export function processesOf(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      try {
        const command = readFileSync(join('/proc', pid, 'cmdline'), 'utf8').replaceAll('\0', ' ');
        const cwd = readlinkSync(join('/proc', pid, 'cwd'));
        return command.includes(folder) || cwd.startsWith(folder) ? [`${pid} ${command}`] : [];
      } catch {
        return [];
      }
    });
}

/** Resolves when nothing started from the folder runs any more; the test's own time limit is the only one. */
export async function nothingRuns(folder: string): Promise<void> {
  while (processesOf(folder).length > 0) await new Promise((done) => setTimeout(done, 50));
}
