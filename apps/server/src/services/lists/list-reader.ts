/**
 * Reads uploaded lists. A person looks at the preview, corrects a column, looks again and imports: the same file comes every time, and is read
 * once. Found again by the hash of the whole file, so that nobody gets anything but what they sent.
 */
import { createHash } from 'node:crypto';
import { type ListLimits, type ListReading, readList } from '@mamori/documents/read/list/read-list';

interface Kept {
  readonly key: string;
  readonly reading: ListReading;
  readonly cells: number;
}

/** Of all readings that are kept: some 100 MB. */
const MOST_CELLS = 1_000_000;
/** Longer than a person looks at a preview without touching it. */
const KEPT_MS = 10 * 60_000;

export class ListReader {
  /** The one used last comes last. */
  private kept: readonly Kept[] = [];
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  /** One file after the other: a large workbook takes a gigabyte while it is read. Throws `ListRefused` and `WorkbookRefused`. */
  read(bytes: Uint8Array, limits: ListLimits): Promise<ListReading> {
    const reading = this.turn.then(() => this.readNow(bytes, limits));
    this.turn = reading.catch(() => {});
    return reading;
  }

  private async readNow(bytes: Uint8Array, limits: ListLimits): Promise<ListReading> {
    const key = `${createHash('sha256').update(bytes).digest('hex')} ${limits.rows}`;
    const known = this.kept.find((one) => one.key === key);
    const reading = known?.reading ?? (await readList(bytes, limits));
    this.keep({ key, reading, cells: known?.cells ?? cellsOf(reading) });
    return reading;
  }

  private keep(read: Kept): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.close(), KEPT_MS);
    this.timer.unref();
    const all = [...this.kept.filter(({ key }) => key !== read.key), read];
    // The oldest go first.
    const size = (from: number) => all.slice(from).reduce((sum, { cells }) => sum + cells, 0);
    this.kept = all.filter((_, at) => size(at) <= MOST_CELLS);
  }

  /** Forgets everything. */
  close(): void {
    clearTimeout(this.timer);
    this.kept = [];
  }
}

const cellsOf = ({ rows }: ListReading): number => rows.reduce((sum, { cells }) => sum + cells.length, 0);
