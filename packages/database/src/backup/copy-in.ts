import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { copyIn, type StoredTable } from './tables.ts';

interface OpenCopy {
  readonly table: string;
  readonly stream: Writable;
  readonly done: Promise<void>;
  failed: boolean;
}

/** Feeds parts into COPY, one table after the other. */
export class TableWriter {
  readonly #client: pg.ClientBase;
  readonly #tables: ReadonlyMap<string, StoredTable>;
  readonly #onTable: ((table: string) => void) | undefined;
  #prepared = false;
  #open: OpenCopy | null = null;

  constructor(client: pg.ClientBase, tables: readonly StoredTable[], onTable?: (table: string) => void) {
    this.#client = client;
    this.#tables = new Map(tables.map((table) => [table.name, table]));
    this.#onTable = onTable;
  }

  async write(name: string, data: Buffer): Promise<void> {
    if (this.#open?.table !== name) await this.#start(name);
    const open = this.#open;
    if (open && !open.stream.write(data)) await Promise.race([once(open.stream, 'drain'), open.done]);
  }

  /** Ends the last table and puts the protections back that COPY had to do without. */
  async end(): Promise<void> {
    await this.#finish();
    if (!this.#prepared) await this.#prepare();
    for (const table of this.#tables.values()) {
      const name = `public.${pg.escapeIdentifier(table.name)}`;
      await this.#client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
      if (table.forced) await this.#client.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
    }
  }

  /** Ends a COPY under way: until then the connection takes no other statement, not even ROLLBACK. */
  async abort(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    if (!open || open.failed) return;
    open.stream.destroy(new Error('the restore was given up'));
    await open.done.catch(() => {});
  }

  async #start(name: string): Promise<void> {
    await this.#finish();
    if (!this.#prepared) await this.#prepare();
    const table = this.#tables.get(name);
    if (!table) throw new Error(`no table ${name}`);
    this.#onTable?.(name);
    const stream = this.#client.query(from(copyIn(table)));
    const done = finished(stream);
    const open: OpenCopy = { table: name, stream, done, failed: false };
    done.catch(() => {
      open.failed = true;
    });
    this.#open = open;
  }

  async #finish(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    if (!open) return;
    open.stream.end();
    await open.done;
  }

  /** Triggers would write history a second time, COPY is refused under row-level security, migrations leave first rows. */
  async #prepare(): Promise<void> {
    this.#prepared = true;
    const names = [...this.#tables.keys()].map((name) => `public.${pg.escapeIdentifier(name)}`);
    for (const name of names) {
      await this.#client.query(
        `ALTER TABLE ${name} DISABLE TRIGGER USER; ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`,
      );
    }
    await this.#client.query(`TRUNCATE ${names.join(', ')} CASCADE`);
  }
}
