/**
 * Parsing processes that stay warm between files, for a server that is handed hundreds at once: as many as run side by side, started
 * when they are needed, ended when nothing has come for a while.
 */
import type { Workbook } from './model.ts';
import { SafeReader } from './safely.ts';

export interface ReaderPoolOptions {
  /** Processes side by side. */
  readonly size?: number;
  /** Until idle processes give their memory back. */
  readonly idleMilliseconds?: number;
}

export class ReaderPool {
  private readonly idle: SafeReader[] = [];
  private readonly waiting: ((reader: SafeReader) => void)[] = [];
  private readonly size: number;
  private readonly idleMilliseconds: number;
  private started = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor({ size = 2, idleMilliseconds = 120_000 }: ReaderPoolOptions = {}) {
    this.size = size;
    this.idleMilliseconds = idleMilliseconds;
  }

  /** Throws `WorkbookRefused`. */
  async read(source: Uint8Array): Promise<Workbook> {
    const reader = await this.take();
    try {
      return await reader.read(source);
    } finally {
      this.give(reader);
    }
  }

  private take(): Promise<SafeReader> {
    clearTimeout(this.timer);
    const free = this.idle.pop();
    if (free) return Promise.resolve(free);
    if (this.started >= this.size) return new Promise((resolve) => void this.waiting.push(resolve));
    this.started += 1;
    return Promise.resolve(new SafeReader());
  }

  private give(reader: SafeReader): void {
    const next = this.waiting.shift();
    if (next) {
      next(reader);
      return;
    }
    this.idle.push(reader);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.close(), this.idleMilliseconds);
    this.timer.unref();
  }

  /** Ends the processes that are not reading; a later file starts new ones. */
  close(): void {
    clearTimeout(this.timer);
    for (const reader of this.idle.splice(0)) {
      reader.close();
      this.started -= 1;
    }
  }
}
