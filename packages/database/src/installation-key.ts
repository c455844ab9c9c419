/**
 * The installation key: 32 random bytes in a file beside the data, readable by its owner only, or given by the
 * environment (base64). It wraps the organisations' signing keys and opens the backups made on this machine. The
 * database holds a check value, so that a lost or mistaken key is noticed before anything is written with another one.
 */
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';
import { sql } from 'kysely';
import type { Database } from './connect.ts';
import { DatabaseProblem } from './errors.ts';
import { createFile } from './safe-file.ts';

const KEY_BYTES = 32;
const ACTOR = { personId: null, personName: 'system', origin: null };

export interface InstallationKeyOptions {
  readonly dataDirectory: string;
  readonly env?: NodeJS.ProcessEnv;
  /** When given, the key is compared with the one that the data was written with. */
  readonly database?: Database;
  /** The check value, where the database has an older schema than `Database` describes. */
  readonly expected?: Buffer | null;
}

export const installationKeyFile = (dataDirectory: string) => join(dataDirectory, 'installation.key');

/** A restore puts the key here before it commits; it takes its place as soon as the database shows that it belongs. */
export const restoredKeyFile = (dataDirectory: string) => `${installationKeyFile(dataDirectory)}.restored`;

export async function loadInstallationKey(options: InstallationKeyOptions): Promise<Uint8Array> {
  const expected = options.database ? await readCheck(options.database) : (options.expected ?? null);
  const found = await findKey(options, expected);
  if (found === null && expected !== null) throw keyProblem('installation-key-missing', options);
  const key = found ?? (await createKey(options.dataDirectory));
  if (expected !== null && !keyCheck(key).equals(expected))
    throw keyProblem('installation-key-differs', options);
  if (options.database && expected === null) await writeCheck(options.database, key);
  return key;
}

export function keyCheck(key: Uint8Array): Buffer {
  return createHmac('sha256', key).update('mamori.installation-key-check/1').digest();
}

/** Opens the backups that this installation made, without the sheet of paper: for unattended restore tests. */
export function localBackupIdentity(key: Uint8Array): string {
  const secret = new Uint8Array(hkdfSync('sha256', key, 'mamori', 'backup-identity/1', 32));
  return bech32.encodeFromBytes('AGE-SECRET-KEY-', secret).toUpperCase();
}

export function localBackupRecipient(key: Uint8Array): Promise<string> {
  return identityToRecipient(localBackupIdentity(key));
}

async function findKey(options: InstallationKeyOptions, expected: Buffer | null): Promise<Uint8Array | null> {
  const given = options.env?.MAMORI_INSTALLATION_KEY;
  if (given) return parseKey(given, 'MAMORI_INSTALLATION_KEY');
  const file = installationKeyFile(options.dataDirectory);
  const key = await readKey(file);
  if (expected === null || (key !== null && keyCheck(key).equals(expected))) return key;
  const restored = await readKey(restoredKeyFile(options.dataDirectory));
  if (restored === null || !keyCheck(restored).equals(expected)) return key;
  await putRestoredKeyInPlace(options.dataDirectory);
  return restored;
}

/** The key that was there is kept under another name: it may belong to data elsewhere. */
export async function putRestoredKeyInPlace(dataDirectory: string): Promise<void> {
  const file = installationKeyFile(dataDirectory);
  const previous = await readKey(file);
  const restored = await readKey(restoredKeyFile(dataDirectory));
  if (previous !== null && restored !== null && !Buffer.from(previous).equals(restored)) {
    await rename(file, `${file}.${keyCheck(previous).toString('hex').slice(0, 8)}.previous`);
  }
  await rename(restoredKeyFile(dataDirectory), file);
}

async function readKey(file: string): Promise<Uint8Array | null> {
  try {
    return parseKey(await readFile(file, 'utf8'), file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export function encodeKey(key: Uint8Array): string {
  return `${Buffer.from(key).toString('base64')}\n`;
}

export function parseKey(text: string, source: string): Uint8Array {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === KEY_BYTES && `${key.toString('base64')}` === text.trim()) return new Uint8Array(key);
  throw new DatabaseProblem(
    'installation-key-unreadable',
    `${source}: not an installation key (base64 of ${KEY_BYTES} bytes).`,
    { source },
  );
}

async function createKey(dataDirectory: string): Promise<Uint8Array> {
  const key = new Uint8Array(randomBytes(KEY_BYTES));
  if (await createFile(installationKeyFile(dataDirectory), encodeKey(key))) return key;
  const other = await readKey(installationKeyFile(dataDirectory));
  return other ?? key;
}

async function readCheck(database: Database): Promise<Buffer | null> {
  const row = await database.installation.read(ACTOR, (tx) =>
    tx.selectFrom('installation').select('key_check').executeTakeFirst(),
  );
  return row?.key_check ?? null;
}

function writeCheck(database: Database, key: Uint8Array): Promise<void> {
  return database.installation.transaction(ACTOR, async (tx) => {
    await tx
      .updateTable('installation')
      .set({ key_check: keyCheck(key) })
      .where(sql<boolean>`key_check IS NULL`)
      .execute();
  });
}

function keyProblem(
  code: 'installation-key-missing' | 'installation-key-differs',
  options: InstallationKeyOptions,
): DatabaseProblem {
  const file = installationKeyFile(options.dataDirectory);
  const state = code === 'installation-key-missing' ? 'is missing' : 'belongs to other data';
  return new DatabaseProblem(
    code,
    `The installation key ${file} ${state}. Put the right one there (or into MAMORI_INSTALLATION_KEY); a backup contains it. ` +
      'Without it, signing keys and second factors cannot be read.',
    { file },
  );
}
