/**
 * Worker processes for Typst. A crash of the native code takes a worker, not the server; a worker is replaced after
 * some hundred documents, because what Typst keeps apart from its cache grows slowly.
 */
import { type ChildProcess, fork } from 'node:child_process';
import type { TemplateName } from './compiler.ts';
import type { RenderReply, RenderRequest } from './worker.ts';

export interface PoolOptions {
  readonly workers?: number;
  readonly documentsPerWorker?: number;
  /** A document that takes longer is given up and its worker ended. */
  readonly timeoutMilliseconds?: number;
}

interface Job {
  readonly request: RenderRequest;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

interface Worker {
  readonly process: ChildProcess;
  documents: number;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

export class PdfWorkerPool {
  readonly #workers = new Set<Worker>();
  readonly #queue: Job[] = [];
  readonly #size: number;
  readonly #documentsPerWorker: number;
  readonly #timeout: number;
  #nextId = 1;
  #closed = false;

  constructor(options: PoolOptions = {}) {
    this.#size = options.workers ?? 1;
    this.#documentsPerWorker = options.documentsPerWorker ?? 400;
    this.#timeout = options.timeoutMilliseconds ?? 60_000;
  }

  render(template: TemplateName, data: string): Promise<Uint8Array> {
    if (this.#closed) return Promise.reject(new Error('The PDF renderer has been closed.'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ request: { id: this.#nextId++, template, data }, resolve, reject });
      this.#dispatch();
    });
  }

  /** Process ids of the running workers: memory is measured per process. */
  pids(): number[] {
    return [...this.#workers].flatMap((worker) => worker.process.pid ?? []);
  }

  /** Ends the workers; documents still waiting are refused. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#queue.splice(0)) job.reject(new Error('The PDF renderer has been closed.'));
    await Promise.all([...this.#workers].map(endWorker));
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      const worker = [...this.#workers].find((w) => w.job === undefined) ?? this.#startWorker();
      const job = worker && this.#queue.shift();
      if (!worker || !job) return;
      this.#assign(worker, job);
    }
  }

  #startWorker(): Worker | undefined {
    if (this.#workers.size >= this.#size) return undefined;
    const process = forkWorker();
    const worker: Worker = { process, documents: 0, job: undefined, timer: undefined };
    process.on('message', (reply: RenderReply) => this.#finish(worker, reply));
    process.on('exit', (code, signal) => this.#lost(worker, `The PDF worker ended (${signal ?? code}).`));
    process.on('error', (error) => this.#lost(worker, `The PDF worker failed: ${error.message}`));
    this.#workers.add(worker);
    return worker;
  }

  #assign(worker: Worker, job: Job): void {
    worker.job = job;
    worker.timer = setTimeout(() => {
      this.#lost(worker, `The PDF took longer than ${this.#timeout} ms.`);
      worker.process.kill('SIGKILL');
    }, this.#timeout);
    worker.process.ref();
    worker.process.channel?.ref();
    worker.process.send(job.request);
  }

  #finish(worker: Worker, reply: RenderReply): void {
    const job = worker.job;
    if (!job || job.request.id !== reply.id) return;
    clearTimeout(worker.timer);
    worker.job = undefined;
    worker.documents += 1;
    this.#idle(worker);
    if ('error' in reply) job.reject(new Error(reply.error));
    else job.resolve(reply.pdf);
    this.#dispatch();
  }

  /** An idle worker does not keep the program alive; a worn one makes room. */
  #idle(worker: Worker): void {
    worker.process.unref();
    worker.process.channel?.unref();
    if (worker.documents < this.#documentsPerWorker) return;
    this.#workers.delete(worker);
    worker.process.removeAllListeners('exit');
    worker.process.disconnect();
  }

  #lost(worker: Worker, reason: string): void {
    if (!this.#workers.delete(worker)) return;
    clearTimeout(worker.timer);
    worker.job?.reject(new Error(reason));
    worker.job = undefined;
    if (!this.#closed) this.#dispatch();
  }
}

function forkWorker(): ChildProcess {
  return fork(new URL('./worker.ts', import.meta.url), {
    serialization: 'advanced',
    // Nothing of the server's environment (addresses, keys) is needed there. Threads of Typst's own slow it down
    // on small machines: a page has too little to share out.
    env: { ...inherited(), RAYON_NUM_THREADS: '1' },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** What Node itself needs to start, on Windows too. */
const NEEDED = ['PATH', 'SystemRoot', 'windir', 'TEMP', 'TMP', 'TMPDIR', 'NODE_COMPILE_CACHE'];

function inherited(): Record<string, string> {
  return Object.fromEntries(
    NEEDED.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function endWorker(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    if (worker.process.exitCode !== null || worker.process.signalCode !== null) return resolve();
    worker.process.ref();
    worker.process.once('exit', () => resolve());
    worker.process.kill();
  });
}
