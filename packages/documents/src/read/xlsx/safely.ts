/**
 * Reads files of strangers. The pre-scan runs here, because it is bounded by itself and a hostile file is then refused
 * without starting anything; the XML is parsed in a process of its own with a heap limit and a deadline (`parser.ts`),
 * so that a parse that runs out of memory ends that process and not the server. A batch shares one process, replaced
 * when a file ended it.
 */
import { readFile, stat } from 'node:fs/promises';
import { LIMITS, type WorkbookLimits } from './limits.ts';
import type { Workbook } from './model.ts';
import { Parser } from './parser.ts';
import { openPackage, tooLarge } from './prescan.ts';
import { WorkbookRefused } from './refusal.ts';

/** One file alone; for several use one `SafeReader`. Throws `WorkbookRefused`. */
export async function readWorkbookSafely(
  source: Uint8Array | string,
  limits: WorkbookLimits = LIMITS,
): Promise<Workbook> {
  const reader = new SafeReader(limits);
  try {
    return await reader.read(source);
  } finally {
    reader.close();
  }
}

/** Reads files one after the other in one process. Close it when done. */
export class SafeReader {
  private readonly limits: WorkbookLimits;
  private parser: Parser | null = null;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(limits: WorkbookLimits = LIMITS) {
    this.limits = limits;
  }

  async read(source: Uint8Array | string): Promise<Workbook> {
    const turn = this.queue.then(() => this.readNow(source));
    this.queue = turn.catch(() => {});
    return turn;
  }

  private async readNow(source: Uint8Array | string): Promise<Workbook> {
    const file = await openPackage(
      typeof source === 'string' ? await load(source, this.limits) : source,
      this.limits,
    );
    if (!this.parser?.isUsable) this.parser = new Parser(this.limits);
    const reply = await this.parser.parse(file);
    if ('refused' in reply) throw new WorkbookRefused(reply.refused, reply.params);
    return reply.workbook;
  }

  close(): void {
    this.parser?.close();
    this.parser = null;
  }
}

/** The size is looked at before the file is. */
async function load(path: string, limits: WorkbookLimits): Promise<Uint8Array> {
  const failed = (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') throw new WorkbookRefused('not-found', { path });
    throw new WorkbookRefused('unreadable', { path, reason: cause.code ?? cause.message });
  };
  const info = await stat(path).catch(failed);
  if (!info.isFile()) throw new WorkbookRefused('not-a-file', { path });
  if (info.size >= limits.fileBytes) throw tooLarge(info.size, limits);
  return readFile(path).catch(failed);
}
