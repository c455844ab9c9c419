/**
 * Names that nobody has lock like those of people, so that no answer tells which names exist. Counted under a hash of the name
 * among the challenges of sign-in; rows go when they expire.
 */
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Context } from '../context.ts';
import { hashToken } from './session.ts';

const PURPOSE = 'unknownName';
/** A person's count lasts until the next sign-in; this one for a month. */
const LIFETIME = 30 * 86_400_000;

interface Count {
  readonly failures: number;
  /** ISO instant. */
  readonly lockedUntil: string | null;
}

const key = (name: string) => hashToken(`unknown name ${name}`);

async function countOf(tx: Tx, name: string): Promise<Count> {
  const row = await tx
    .selectFrom('sign_in_challenge')
    .select('details')
    .where('token_hash', '=', key(name))
    .executeTakeFirst();
  return (row?.details as Count | undefined) ?? { failures: 0, lockedUntil: null };
}

export async function unknownNameLockedUntil(tx: Tx, name: string): Promise<Date | null> {
  const { lockedUntil } = await countOf(tx, name);
  return lockedUntil === null ? null : new Date(lockedUntil);
}

/** Counts a failure; true when the name is locked by it. */
export async function countUnknownName(context: Context, tx: Tx, name: string): Promise<boolean> {
  const now = context.now();
  const { attempts, minutes } = context.config.lockOut;
  await tx
    .deleteFrom('sign_in_challenge')
    .where('purpose', '=', PURPOSE)
    .where('expires_at', '<', now)
    .execute();
  const before = await countOf(tx, name);
  const locked = before.failures + 1 >= attempts;
  const until = new Date(now.getTime() + minutes * 60_000).toISOString();
  const count: Count = locked
    ? { failures: 0, lockedUntil: until }
    : { failures: before.failures + 1, lockedUntil: before.lockedUntil };
  const row = { details: jsonb(count), expires_at: new Date(now.getTime() + LIFETIME) };
  await tx
    .insertInto('sign_in_challenge')
    .values({ token_hash: key(name), purpose: PURPOSE, challenge: '', ...row })
    .onConflict((conflict) => conflict.column('token_hash').doUpdateSet(row))
    .execute();
  return locked;
}
