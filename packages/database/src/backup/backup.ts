import type pg from 'pg';
import { connectOwner } from '../connect.ts';
import { DatabaseProblem, isPostgresError } from '../errors.ts';
import { localBackupRecipient } from '../installation-key.ts';
import { type WrittenFile, writeBackupFile } from './backup-file.ts';
import type { BackupManifest } from './format.ts';
import { encryptStream, type Protection } from './protection.ts';
import { type ArchiveOptions, writeArchive } from './write-archive.ts';

/** One backup or restore at a time per database: ASCII "back". */
const BACKUP_LOCK = 0x6261636b;

export interface BackupOptions extends ArchiveOptions {
  readonly ownerUrl: string;
  readonly file: string;
  readonly protection: Protection;
}

export interface BackupResult extends WrittenFile {
  readonly manifest: BackupManifest;
}

/** Writes one consistent, encrypted backup file; the server may go on working. */
export async function writeBackup(options: BackupOptions): Promise<BackupResult> {
  const protection = await withLocalRecipient(options.protection, options.installationKey);
  const client = await connectOwner(options.ownerUrl, 'mamori backup');
  try {
    await takeBackupLock(client);
    const archive = writeArchive(client, options);
    const encrypted = await encryptStream(archive.stream, protection);
    const written = writeBackupFile(options.file, encrypted);
    // Both fail together; the archive knows the reason when the database was at fault, the file when the disk was.
    const [file, manifest] = await Promise.allSettled([written, archive.done]);
    if (file.status === 'rejected') throw file.reason;
    if (manifest.status === 'rejected') throw manifest.reason;
    return { ...file.value, manifest: manifest.value };
  } finally {
    await client.end();
  }
}

/** This installation opens its own backups: whoever has its key has the data anyway. */
async function withLocalRecipient(protection: Protection, installationKey: Uint8Array): Promise<Protection> {
  return { recipients: [...protection.recipients, await localBackupRecipient(installationKey)] };
}

/** Held by the session: gone with the process, however it ends; a few seconds are left for one that has just ended. */
export async function takeBackupLock(client: pg.ClientBase): Promise<void> {
  try {
    await client.query(
      `SET lock_timeout = '3s'; SELECT pg_advisory_lock(${BACKUP_LOCK}); RESET lock_timeout`,
    );
  } catch (error) {
    if (!isPostgresError(error) || error.code !== '55P03') throw error;
    const message = 'Another backup or restore of this database is running; wait until it has ended.';
    throw new DatabaseProblem('backup-busy', message, {}, error);
  }
}
