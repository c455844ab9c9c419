/** The one-time code that guards the set-up page of an empty installation: printed on the console, never stored in clear. */
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { Tx } from '@mamori/database/connect';
import { Problem } from '../http/problem.ts';

/** No letters that look alike on a console. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 12;

function fold(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}

const hashCode = (code: string) => createHash('sha256').update(fold(code)).digest();

/** Makes a new code when the installation has no person yet; null otherwise. `ABCD-EFGH-JKMN`. */
export async function renewSetUpCode(tx: Tx): Promise<string | null> {
  if (await isSetUp(tx)) return null;
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  const code = letters.replace(/(.{4})(?=.)/g, '$1-');
  await tx
    .updateTable('installation')
    .set({ setup_code_hash: hashCode(code) })
    .execute();
  return code;
}

export async function isSetUp(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom('person').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Throws unless the installation is empty and the code is right. */
export async function requireSetUpCode(tx: Tx, code: string): Promise<void> {
  // Locked first: of two requests with the code at the same moment only one becomes the administrator.
  const row = await tx
    .selectFrom('installation')
    .select('setup_code_hash')
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (await isSetUp(tx)) throw new Problem('set-up-already-done');
  const stored = row.setup_code_hash;
  if (!stored || !timingSafeEqual(stored, hashCode(code))) throw new Problem('wrong-set-up-code');
}
