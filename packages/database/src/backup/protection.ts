/** Encryption of backups with age, to recipients whose identities lie on paper. */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { DatabaseProblem } from '../errors.ts';

export interface Protection {
  /** age1…; at least one. */
  readonly recipients: readonly string[];
}

export interface Unlock {
  readonly identities: readonly string[];
}

export interface BackupKey {
  /** For paper: AGE-SECRET-KEY-1… */
  readonly identity: string;
  /** For the settings: age1… */
  readonly recipient: string;
}

/** A new key for the sheet of paper. The identity is never stored by the product. */
export async function createBackupKey(): Promise<BackupKey> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

export async function encryptStream(
  plain: ReadableStream<Uint8Array>,
  protection: Protection,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  addRecipients(encrypter, protection.recipients);
  return encrypter.encrypt(plain);
}

function addRecipients(encrypter: Encrypter, recipients: readonly string[]): void {
  if (recipients.length === 0)
    throw new DatabaseProblem('backup-no-recipient', 'A backup needs a recipient.');
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch (error) {
      throw new DatabaseProblem(
        'backup-recipient-unreadable',
        `"${recipient}" is not an age recipient (age1…).`,
        { recipient },
        error,
      );
    }
  }
}

const MAGIC = new TextEncoder().encode('age-encryption.org/v1\n');

/** Whether the file is an age file at all: says "not a backup" instead of "damaged". */
export function isEncrypted(start: Uint8Array): boolean {
  return MAGIC.every((byte, index) => start[index] === byte);
}

export async function decryptStream(
  encrypted: ReadableStream<Uint8Array>,
  unlock: Unlock,
): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter();
  for (const identity of unlock.identities) addIdentity(decrypter, identity);
  try {
    return await decrypter.decrypt(encrypted);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!/no identity matched/.test(reason)) throw damaged(reason, error);
    throw new DatabaseProblem(
      'backup-wrong-key',
      'The key does not open this backup: it was made for another one.',
      {},
      error,
    );
  }
}

function addIdentity(decrypter: Decrypter, identity: string): void {
  // Typed from paper: case, spaces and line breaks carry no meaning.
  const text = identity.replace(/\s/g, '').toUpperCase();
  try {
    decrypter.addIdentity(text);
  } catch {
    // Without the cause: its text may quote the key.
    throw new DatabaseProblem(
      'backup-key-unreadable',
      'This is not a backup key (AGE-SECRET-KEY-1…): check it against the sheet.',
    );
  }
}

export function damaged(reason: string, cause?: unknown): DatabaseProblem {
  return new DatabaseProblem(
    'backup-damaged',
    `The backup file is damaged or incomplete: ${reason}`,
    { reason },
    cause,
  );
}
