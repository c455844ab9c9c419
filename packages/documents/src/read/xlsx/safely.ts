/**
 * Parses files of strangers in a process of their own, with a heap limit and a deadline: a parse that runs out of
 * memory ends that process and not the server. The pre-scan runs here, because it is bounded by itself and a hostile
 * file is then refused without starting anything. A batch shares one process, started anew when a file ended it.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { LIMITS, PARSER_HEAP_MB, PARSER_TIMEOUT_MS } from './limits.ts';
import type { Workbook } from './model.ts';
import { checkContainer, prescan, tooLarge } from './prescan.ts';
import { type RefusalCode, WorkbookRefused } from './refusal.ts';

export type WorkerReply =
  | { readonly workbook: Workbook }
  | { readonly refused: RefusalCode; readonly params: Readonly<Record<string, string | number>> };

/** One file, read in a process of its own. Throws `WorkbookRefused`. */
export async function readWorkbookSafely(source: Uint8Array | string): Promise<Workbook> {
  const reader = new SafeReader();
  try {
    return await reader.read(source);
  } finally {
    reader.close();
  }
}

/** Reads files one after the other in one process. Close it when done. */
export class SafeReader {
  private child: ChildProcess | null = null;
  private queue: Promise<unknown> = Promise.resolve();

  async read(source: Uint8Array | string): Promise<Workbook> {
    const turn = this.queue.then(() => this.readNow(source));
    this.queue = turn.catch(() => {});
    return turn;
  }

  private async readNow(source: Uint8Array | string): Promise<Workbook> {
    const bytes = typeof source === 'string' ? await load(source) : source;
    checkContainer(bytes);
    await prescan(bytes);
    const reply = await this.ask(bytes);
    if ('refused' in reply) throw new WorkbookRefused(reply.refused, reply.params);
    return reply.workbook;
  }

  private ask(bytes: Uint8Array): Promise<WorkerReply> {
    const child = this.start();
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        child.off('message', onMessage);
        child.off('exit', onExit);
        child.off('error', onExit);
        settle();
      };
      const onMessage = (reply: unknown) => end(() => resolve(reply as WorkerReply));
      const onExit = () => {
        this.child = null;
        end(() => reject(new WorkbookRefused('parser-limit')));
      };
      const timer = setTimeout(() => child.kill('SIGKILL'), PARSER_TIMEOUT_MS);
      child.once('message', onMessage);
      child.once('exit', onExit);
      child.once('error', onExit);
      child.send(bytes, (error) => error && onExit());
    });
  }

  private start(): ChildProcess {
    this.child ??= fork(fileURLToPath(new URL('./parse-process.ts', import.meta.url)), [], {
      execArgv: [`--max-old-space-size=${PARSER_HEAP_MB}`],
      serialization: 'advanced',
      // The parser needs no secrets, and its crash report (out of memory) is ours to give.
      env: { PATH: process.env.PATH ?? '', SystemRoot: process.env.SystemRoot ?? '' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return this.child;
  }

  close(): void {
    this.child?.kill('SIGKILL');
    this.child = null;
  }
}

/** The size is looked at before the file is. */
async function load(path: string): Promise<Uint8Array> {
  const failed = (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') throw new WorkbookRefused('not-found', { path });
    throw new WorkbookRefused('unreadable', { path, reason: cause.code ?? cause.message });
  };
  const info = await stat(path).catch(failed);
  if (!info.isFile()) throw new WorkbookRefused('not-a-file', { path });
  if (info.size >= LIMITS.fileBytes) throw tooLarge(info.size);
  return readFile(path).catch(failed);
}
