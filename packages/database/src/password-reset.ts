/**
 * One-time ways back in for people who forgot their password. The code is shown once and kept as a hash; the old password
 * holds until it is used. It stands among the challenges of sign-in: of the moment only, in no backup, gone when it expires.
 */
import { createHash, randomInt } from 'node:crypto';
import { jsonb } from './json.ts';
import type { Tx } from './transaction.ts';

export const PASSWORD_RESET_HOURS = 24;
const PURPOSE = 'passwordReset';
/** No letters that look alike on paper; twenty of them are 99 bits. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 20;

export interface PasswordReset {
  readonly personId: string;
  /** Whose administrator made it; null when it was made on the console. */
  readonly organizationId: string | null;
  readonly createdBy: string | null;
  /** The second factor goes too when it is used: for whoever lost both. */
  readonly withSecondFactor: boolean;
}

export interface StoredReset extends PasswordReset {
  readonly expiresAt: Date;
}

function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return letters.replace(/(.{5})(?=.)/g, '$1-');
}

/** Typed from paper: width, case, spaces and hyphens do not matter. */
function hashCode(code: string): Buffer {
  const folded = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  return createHash('sha256').update(`password reset ${folded}`).digest();
}

/** Makes the code; an earlier one of the same person ends. */
export async function issuePasswordReset(
  tx: Tx,
  reset: PasswordReset,
  now: Date,
): Promise<{ code: string; expiresAt: Date }> {
  const { personId, organizationId, createdBy, withSecondFactor } = reset;
  await revokePasswordResets(tx, { personId });
  const code = newCode();
  const expiresAt = new Date(now.getTime() + PASSWORD_RESET_HOURS * 3_600_000);
  await tx
    .insertInto('sign_in_challenge')
    .values({
      token_hash: hashCode(code),
      person_id: personId,
      purpose: PURPOSE,
      challenge: '',
      details: jsonb({ organizationId, createdBy, withSecondFactor }),
      expires_at: expiresAt,
    })
    .execute();
  return { code, expiresAt };
}

/** The open reset of a code; the row stays locked, so that it is used once. Null for a wrong, used, ended or old one. */
export async function openPasswordReset(tx: Tx, code: string, now: Date): Promise<StoredReset | null> {
  const row = await openRows(tx, now).where('token_hash', '=', hashCode(code)).forUpdate().executeTakeFirst();
  if (!row?.person_id) return null;
  const details = row.details as Omit<PasswordReset, 'personId'>;
  return { ...details, personId: row.person_id, expiresAt: row.expires_at };
}

/** Until when each of these people can still use a reset. */
export async function openPasswordResets(
  tx: Tx,
  personIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  if (personIds.length === 0) return new Map();
  const rows = await openRows(tx, now)
    .where('person_id', 'in', [...personIds])
    .execute();
  return new Map(rows.map((row) => [String(row.person_id), row.expires_at]));
}

function openRows(tx: Tx, now: Date) {
  return tx
    .selectFrom('sign_in_challenge')
    .select(['person_id', 'details', 'expires_at'])
    .where('purpose', '=', PURPOSE)
    .where('expires_at', '>', now);
}

/** Ends the resets of a person (used or called back), or those that somebody made; returns how many. */
export async function revokePasswordResets(
  tx: Tx,
  whose: { readonly personId: string } | { readonly createdBy: string; readonly organizationId: string },
): Promise<number> {
  const all = tx.deleteFrom('sign_in_challenge').where('purpose', '=', PURPOSE);
  const chosen =
    'personId' in whose
      ? all.where('person_id', '=', whose.personId)
      : all.where('details', '@>', jsonb({ ...whose }) as never);
  const { numDeletedRows } = await chosen.executeTakeFirst();
  return Number(numDeletedRows);
}
