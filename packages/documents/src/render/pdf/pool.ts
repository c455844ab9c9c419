/**
 * Worker processes for Typst. A crash of the native code takes a worker, not the server; a worker is replaced after
 * some hundred documents, because what Typst keeps apart from its cache grows slowly. Its successor makes a few documents for
 * practice first, while the old one goes on: nobody waits for a cold start.
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
  /** Practises to take over. */
  successor: Worker | undefined;
  /** Its successor is there: it ends with its last document. */
  isReplaced: boolean;
}

/** Id of a document made for practice; nobody gets it. */
const PRACTICE = 0;
const PRACTICE_ROUNDS = 3;

export class PdfWorkerPool {
  readonly #workers = new Set<Worker>();
  readonly #queue: Job[] = [];
  readonly #size: number;
  readonly #documentsPerWorker: number;
  readonly #timeout: number;
  #nextId = PRACTICE + 1;
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
    return this.#processes().flatMap((process) => process.pid ?? []);
  }

  #processes(): ChildProcess[] {
    return [...this.#workers].flatMap(({ process, successor }) => [
      process,
      ...(successor ? [successor.process] : []),
    ]);
  }

  /** Ends the workers; documents still waiting are refused. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#queue.splice(0)) job.reject(new Error('The PDF renderer has been closed.'));
    await Promise.all(this.#processes().map(endProcess));
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      const worker =
        [...this.#workers].find((w) => w.job === undefined && !w.isReplaced) ?? this.#startWorker();
      const job = worker && this.#queue.shift();
      if (!worker || !job) return;
      this.#assign(worker, job);
    }
  }

  #startWorker(): Worker | undefined {
    if (this.#workers.size >= this.#size) return undefined;
    const worker = this.#newWorker();
    this.#workers.add(worker);
    return worker;
  }

  #newWorker(): Worker {
    const process = forkWorker();
    const worker: Worker = {
      process,
      documents: 0,
      job: undefined,
      timer: undefined,
      successor: undefined,
      isReplaced: false,
    };
    process.on('message', (reply: RenderReply) => this.#finish(worker, reply));
    process.on('exit', (code, signal) => this.#lost(worker, `The PDF worker ended (${signal ?? code}).`));
    process.on('error', (error) => this.#lost(worker, `The PDF worker failed: ${error.message}`));
    return worker;
  }

  /** The next worker practises on the document just made, then takes the place of the worn one. */
  #prepareSuccessor(worn: Worker, request: RenderRequest): void {
    const next = this.#newWorker();
    worn.successor = next;
    let rounds = 0;
    next.process.on('message', ({ id }: RenderReply) => {
      if (id !== PRACTICE || ++rounds < PRACTICE_ROUNDS) return;
      this.#workers.add(next);
      this.#idle(next);
      worn.successor = undefined;
      worn.isReplaced = true;
      if (worn.job === undefined) this.#retire(worn);
      this.#dispatch();
    });
    for (let i = 0; i < PRACTICE_ROUNDS; i += 1) next.process.send({ ...request, id: PRACTICE });
    this.#idle(next);
  }

  #retire(worker: Worker): void {
    this.#workers.delete(worker);
    worker.process.removeAllListeners('exit');
    worker.process.disconnect();
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
    if (worker.isReplaced) this.#retire(worker);
    else if (worker.documents >= this.#documentsPerWorker && !worker.successor)
      this.#prepareSuccessor(worker, job.request);
    if ('error' in reply) job.reject(new Error(reply.error));
    else job.resolve(reply.pdf);
    this.#dispatch();
  }

  /** An idle worker does not keep the program alive. */
  #idle({ process }: Worker): void {
    process.unref();
    process.channel?.unref();
  }

  #lost(worker: Worker, reason: string): void {
    for (const other of this.#workers) if (other.successor === worker) other.successor = undefined;
    if (!this.#workers.delete(worker)) return;
    if (worker.successor) worker.successor.process.kill();
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
    execArgv: ['--expose-gc'],
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

function endProcess(process: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (process.exitCode !== null || process.signalCode !== null) return resolve();
    process.ref();
    process.once('exit', () => resolve());
    process.kill();
  });
}
