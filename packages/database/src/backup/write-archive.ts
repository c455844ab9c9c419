/** Makes the archive: every table from one snapshot, streamed; memory does not grow with the data. */
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, zstdCompress } from 'node:zlib';
import type pg from 'pg';
import { type Pack, pack } from 'tar-stream';
import { DatabaseProblem } from '../errors.ts';
import { encodeKey, keyCheck } from '../installation-key.ts';
import type { SealReference } from '../schema-json.ts';
import { copyTable } from './copy-out.ts';
import {
  type BackupHeader,
  type BackupManifest,
  HEADER_FORMAT,
  HEADER_NAME,
  KEY_NAME,
  MANIFEST_FORMAT,
  MANIFEST_NAME,
  partName,
  type SequenceState,
  type TableDigest,
} from './format.ts';
import { OMITTED_TABLES, type StoredTable, storedTables, TEXT_SETTINGS } from './tables.ts';

const compress = promisify(zstdCompress);
/** Most bytes are files in hexadecimal: level 1 halves them like level 3, nine times as fast. */
const FAST = { [constants.ZSTD_c_compressionLevel]: 1 };

export interface Progress {
  readonly table: string;
  readonly tablesDone: number;
  readonly tables: number;
  readonly bytes: number;
}

export interface ArchiveOptions {
  readonly id?: string;
  readonly installationKey: Uint8Array;
  readonly now?: Date;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Archive {
  /** The tar archive, unencrypted. */
  readonly stream: ReadableStream<Uint8Array>;
  /** Resolves when everything was put into the stream. */
  readonly done: Promise<BackupManifest>;
}

export function writeArchive(client: pg.ClientBase, options: ArchiveOptions): Archive {
  const tar = pack();
  const done = produce(client, tar, options);
  // The reader of the stream fails with the same reason; `done` is awaited after it.
  done.catch((error: Error) => tar.destroy(error));
  return { stream: ReadableStream.from(tar as AsyncIterable<Uint8Array>), done };
}

async function produce(client: pg.ClientBase, tar: Pack, options: ArchiveOptions): Promise<BackupManifest> {
  await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${TEXT_SETTINGS}`);
  try {
    const tables = await storedTables(client);
    const header = await makeHeader(client, tables, options);
    await addEntry(tar, HEADER_NAME, JSON.stringify(header, null, 2));
    await addEntry(tar, KEY_NAME, encodeKey(options.installationKey));
    const digests = await addTables(client, tar, tables, options);
    const manifest = await makeManifest(client, header.id, digests);
    await addEntry(tar, MANIFEST_NAME, JSON.stringify(manifest, null, 2));
    tar.finalize();
    return manifest;
  } finally {
    await client.query('ROLLBACK').catch(() => {});
  }
}

async function addTables(
  client: pg.ClientBase,
  tar: Pack,
  tables: readonly StoredTable[],
  options: ArchiveOptions,
): Promise<TableDigest[]> {
  const digests: TableDigest[] = [];
  let bytes = 0;
  for (const table of tables) {
    const digest = await addTable(client, tar, table);
    digests.push(digest);
    bytes += digest.bytes;
    options.onProgress?.({ table: table.name, tablesDone: digests.length, tables: tables.length, bytes });
  }
  return digests;
}

async function addTable(client: pg.ClientBase, tar: Pack, table: StoredTable): Promise<TableDigest> {
  const parts = copyTable(client, table);
  for (let number = 1; ; number++) {
    const next = await parts.next();
    if (next.done) return next.value;
    await addEntry(tar, partName(table.name, number), await compress(next.value, { params: FAST }));
  }
}

/** Waits until the entry was taken, so that a slow disk slows the database down instead of filling memory. */
function addEntry(tar: Pack, name: string, content: string | Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    tar.entry({ name, mode: 0o600, mtime: new Date(0) }, content, (error) =>
      error ? reject(error) : resolve(),
    );
  });
}

async function makeHeader(
  client: pg.ClientBase,
  tables: readonly StoredTable[],
  options: ArchiveOptions,
): Promise<BackupHeader> {
  const { rows } = await client.query(
    'SELECT id, to_jsonb(i) ->> \'key_check\' AS "keyCheck" FROM public.installation i',
  );
  const { rows: migrations } = await client.query(
    'SELECT number, name, sha256 FROM public.schema_migration ORDER BY number',
  );
  const { rows: server } = await client.query(`SELECT current_setting('server_version_num') AS version`);
  refuseOtherKey(rows[0]?.keyCheck, options.installationKey);
  return {
    format: HEADER_FORMAT,
    id: options.id ?? randomUUID(),
    installationId: rows[0]?.id,
    createdAt: (options.now ?? new Date()).toISOString(),
    serverVersion: Number(server[0]?.version),
    migrations,
    tables: tables.map(({ name, columns }) => ({ name, columns })),
    omitted: OMITTED_TABLES,
  };
}

/** A backup with the wrong key would restore into data that nobody can open. */
function refuseOtherKey(stored: string | null | undefined, key: Uint8Array): void {
  if (!stored || stored === `\\x${keyCheck(key).toString('hex')}`) return;
  throw new DatabaseProblem(
    'installation-key-differs',
    'The installation key does not belong to this database; no backup was made.',
  );
}

async function makeManifest(
  client: pg.ClientBase,
  id: string,
  tables: readonly TableDigest[],
): Promise<BackupManifest> {
  const { rows: seals } = await client.query<SealReference>(`
    SELECT DISTINCT ON (organization_id) organization_id AS "organizationId", number, encode(hash, 'hex') AS hash
    FROM public.audit_seal ORDER BY organization_id, number DESC`);
  return { format: MANIFEST_FORMAT, id, tables, sequences: await readSequences(client), seals };
}

async function readSequences(client: pg.ClientBase): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(relname) AS name FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace ORDER BY relname`,
  );
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const state = await client.query(
      `SELECT last_value::text AS value, is_called AS called FROM public.${name}`,
    );
    states.push({ name, lastValue: state.rows[0]?.value, isCalled: state.rows[0]?.called });
  }
  return states;
}
