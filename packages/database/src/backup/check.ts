/** Looks through a whole backup without restoring it: readable, complete, every table as the manifest says. */
import { createHash, type Hash } from 'node:crypto';
import { keyCheck } from '../installation-key.ts';
import type { BackupHeader, BackupManifest, TableDigest } from './format.ts';
import { damaged, type Unlock } from './protection.ts';
import { readArchive } from './read-archive.ts';

export interface CheckedBackup {
  readonly header: BackupHeader;
  readonly manifest: BackupManifest;
  /** Fingerprint of the installation key inside; the key itself is not shown. */
  readonly installationKeyCheck: string;
  readonly rows: number;
  readonly bytes: number;
}

/** Throws a DatabaseProblem (`backup-damaged`, `backup-wrong-key`, …) unless everything is well. */
export async function checkBackup(file: string, unlock: Unlock): Promise<CheckedBackup> {
  const totals = new ArchiveTotals();
  let header: BackupHeader | undefined;
  let installationKeyCheck = '';
  for await (const item of readArchive(file, unlock)) {
    if (item.kind === 'header') {
      header = item.header;
      installationKeyCheck = keyCheck(item.installationKey).toString('hex').slice(0, 16);
    } else if (item.kind === 'part') totals.add(item.table, item.data);
    else if (header)
      return {
        header,
        manifest: item.manifest,
        installationKeyCheck,
        ...totals.compare(header, item.manifest),
      };
  }
  throw damaged('the manifest is missing');
}

interface Running {
  readonly hash: Hash;
  rows: number;
  bytes: number;
}

const NEWLINE = 0x0a;

/** Digests of the tables while their parts pass by. In COPY text every row ends with the only real line feed in it. */
export class ArchiveTotals {
  readonly #tables = new Map<string, Running>();

  add(table: string, data: Buffer): void {
    const running = this.#tables.get(table) ?? { hash: createHash('sha256'), rows: 0, bytes: 0 };
    this.#tables.set(table, running);
    running.hash.update(data);
    running.bytes += data.length;
    for (let at = data.indexOf(NEWLINE); at >= 0; at = data.indexOf(NEWLINE, at + 1)) running.rows += 1;
  }

  compare(header: BackupHeader, manifest: BackupManifest): { rows: number; bytes: number } {
    const names = manifest.tables.map((table) => table.name).join();
    if (names !== header.tables.map((table) => table.name).join())
      throw damaged('header and manifest list different tables');
    for (const expected of manifest.tables) compareDigest(expected, this.#digest(expected.name));
    const sum = (pick: (table: TableDigest) => number) =>
      manifest.tables.reduce((total, table) => total + pick(table), 0);
    return { rows: sum((table) => table.rows), bytes: sum((table) => table.bytes) };
  }

  #digest(name: string): TableDigest {
    const running = this.#tables.get(name) ?? { hash: createHash('sha256'), rows: 0, bytes: 0 };
    return { name, rows: running.rows, bytes: running.bytes, sha256: running.hash.digest('hex') };
  }
}

export function compareDigest(expected: TableDigest, found: TableDigest): void {
  if (found.rows !== expected.rows)
    throw damaged(`table ${expected.name} has ${found.rows} rows instead of ${expected.rows}`);
  if (found.sha256 !== expected.sha256)
    throw damaged(`table ${expected.name} has other content than when it was written`);
}
