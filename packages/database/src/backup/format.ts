/**
 * The backup file. Outside an age file (age-encryption.org/v1), inside a tar archive, so that standard tools open it:
 *
 *   header.json                      what follows: format, schema version, tables with their columns
 *   installation.key                 base64
 *   tables/<table>/<number>.copy.zst PostgreSQL COPY text in order of the primary key, cut anywhere, each part zstd
 *   manifest.json                    last: rows, bytes and SHA-256 of each table, sequences, latest audit seals
 *
 * The manifest comes last because the hashes are known last; a file without it is torn.
 */
import type { SealReference } from '../schema-json.ts';

export const HEADER_FORMAT = 'mamori.backup/1';
export const MANIFEST_FORMAT = 'mamori.backup-manifest/1';

export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
}

export interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
}

export interface BackupHeader {
  readonly format: typeof HEADER_FORMAT;
  /** Also the id of the row in backup_run. */
  readonly id: string;
  readonly installationId: string;
  readonly createdAt: string;
  /** server_version_num of the PostgreSQL that it came from. */
  readonly serverVersion: number;
  readonly migrations: readonly AppliedMigration[];
  /** In the order in which foreign keys let them be restored. */
  readonly tables: readonly BackupTable[];
  /** Tables left out on purpose: sessions end with a restore. */
  readonly omitted: readonly string[];
}

export interface TableDigest {
  readonly name: string;
  readonly rows: number;
  /** Of the COPY text before compression. */
  readonly bytes: number;
  readonly sha256: string;
}

export interface SequenceState {
  readonly name: string;
  readonly lastValue: string;
  readonly isCalled: boolean;
}

export interface BackupManifest {
  readonly format: typeof MANIFEST_FORMAT;
  readonly id: string;
  readonly tables: readonly TableDigest[];
  readonly sequences: readonly SequenceState[];
  /** Latest seal of each organisation: a rewritten chain shows against them. */
  readonly seals: readonly SealReference[];
}

/** Rows are cut into parts, because a tar entry tells its size first and a COPY does not know it. */
export const PART_BYTES = 1 << 20;
/** The longest row is an attachment chunk of 1 MiB in hexadecimal. */
export const MAX_PART_BYTES = 16 << 20;

export const HEADER_NAME = 'header.json';
export const KEY_NAME = 'installation.key';
export const MANIFEST_NAME = 'manifest.json';

export const partName = (table: string, number: number) =>
  `tables/${table}/${String(number).padStart(6, '0')}.copy.zst`;

export function parsePartName(name: string): { readonly table: string; readonly number: number } | null {
  const match = /^tables\/([a-z_0-9]+)\/(\d+)\.copy\.zst$/.exec(name);
  return match ? { table: match[1] ?? '', number: Number(match[2]) } : null;
}
