/** One parsing process with its heap limit: started, asked once at a time, ended when a file takes too long. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PARSER_START_MS, parserTimeout, type WorkbookLimits } from './limits.ts';
import type { Workbook } from './model.ts';
import type { WorkbookPackage } from './prescan.ts';
import { type RefusalCode, WorkbookRefused } from './refusal.ts';

export type ParserReply =
  | { readonly workbook: Workbook }
  | { readonly refused: RefusalCode; readonly params: Readonly<Record<string, string | number>> };

const PROCESS = fileURLToPath(new URL('./parse-process.ts', import.meta.url));

export class Parser {
  private readonly child: ChildProcess;
  /** Milliseconds that one file may take, once the process is there. */
  private readonly ready: Promise<number>;
  private ended = false;

  constructor(limits: WorkbookLimits) {
    this.child = fork(PROCESS, [], {
      execArgv: [`--max-old-space-size=${limits.parserHeapMb}`, '--max-semi-space-size=8'],
      serialization: 'advanced',
      // The parser needs no secrets, and its crash report (out of memory) is ours to give.
      env: only('PATH', 'SystemRoot', 'NODE_COMPILE_CACHE'),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const end = () => {
      this.ended = true;
    };
    this.child.once('exit', end).once('error', end);
    // It says `ready` first; whoever asks waits for that.
    const startedAt = performance.now();
    this.ready = this.next(PARSER_START_MS).then(() => parserTimeout(performance.now() - startedAt, limits));
    this.ready.catch(() => {});
  }

  /** False once a file, or the system, has ended it. */
  get isUsable(): boolean {
    return !this.ended;
  }

  /** Throws `WorkbookRefused` (`parser-limit`) when the process ends over this file. */
  async parse(source: WorkbookPackage): Promise<ParserReply> {
    const timeout = await this.ready;
    if (this.ended) throw new WorkbookRefused('parser-limit');
    const reply = this.next(timeout);
    this.child.send(source, (error) => error && this.close());
    return (await reply) as ParserReply;
  }

  close(): void {
    this.ended = true;
    this.child.kill('SIGKILL');
  }

  private next(milliseconds: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const settle = (action: () => void) => {
        clearTimeout(timer);
        this.child.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
        action();
      };
      const onMessage = (message: unknown) => settle(() => resolve(message));
      const onEnd = () => settle(() => reject(new WorkbookRefused('parser-limit')));
      const timer = setTimeout(() => this.close(), milliseconds);
      this.child.once('message', onMessage).once('exit', onEnd).once('error', onEnd);
    });
  }
}

function only(...names: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
