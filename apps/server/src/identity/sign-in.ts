/** Signing in with a name and a password: lock-out after repeated failures, the same answers for a wrong name and a wrong password. */
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { foldSignInName } from '@mamori/database/sign-in-name';
import type { Context } from '../context.ts';
import { Problem } from '../http/problem.ts';
import { verifyPassword } from './password.ts';
import { NOBODY } from './session.ts';
import { countUnknownName, unknownNameLockedUntil } from './unknown-name.ts';

export interface PersonAtDoor {
  readonly id: string;
  readonly displayName: string;
}

interface Attempt {
  readonly signInName: string;
  readonly origin: string | null;
}

function personByName(tx: Tx, name: string) {
  return tx.selectFrom('person').selectAll().where('sign_in_name', '=', name).executeTakeFirst();
}

/**
 * The refusal of a wrong password or code. It is counted in a transaction of its own after the refused one has ended: the
 * refusal does not roll the count back, and no request holds two connections at once.
 */
export function failedAttempt(
  context: Context,
  code: 'wrong-credentials' | 'wrong-second-factor',
  who: { readonly personId: string } | { readonly unknownName: string },
  origin: string | null,
): Problem {
  return new Problem(code, { afterRollback: () => recordFailure(context, who, origin) });
}

/** After `lockOut.attempts` failures the person is locked for `lockOut.minutes`. */
async function recordFailure(
  context: Context,
  who: { readonly personId: string } | { readonly unknownName: string },
  origin: string | null,
): Promise<void> {
  const scope = { ...NOBODY, organizationId: null, origin };
  await context.database.installation.transaction(scope, async (tx) => {
    const known = 'personId' in who;
    const locked = known
      ? await countFailure(context, tx, who.personId)
      : await countUnknownName(context, tx, who.unknownName);
    // The name typed is not recorded: people type passwords into it.
    await recordAudit(tx, scope, {
      action: locked ? 'signIn.locked' : 'signIn.failed',
      subject: known ? who.personId : '',
      details: {},
    });
  });
}

async function countFailure(context: Context, tx: Tx, personId: string): Promise<boolean> {
  const { attempts, minutes } = context.config.lockOut;
  const row = await tx
    .updateTable('person')
    .set((eb) => ({ failed_attempts: eb('failed_attempts', '+', 1) }))
    .where('id', '=', personId)
    .returning('failed_attempts')
    .executeTakeFirst();
  if ((row?.failed_attempts ?? 0) < attempts) return false;
  const until = new Date(context.now().getTime() + minutes * 60_000);
  await tx
    .updateTable('person')
    .set({ locked_until: until, failed_attempts: 0 })
    .where('id', '=', personId)
    .execute();
  return true;
}

/** All factors were right: earlier failures are forgotten. Not before, or a known password would buy endless guesses at the code. */
export async function noteEntered(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('person')
    .set({ failed_attempts: 0, locked_until: null, last_sign_in_at: now })
    .where('id', '=', personId)
    .execute();
}

export function requireUnlocked(context: Context, lockedUntil: Date | null): void {
  const wait = (lockedUntil?.getTime() ?? 0) - context.now().getTime();
  if (wait > 0) throw new Problem('account-locked', { params: { minutes: Math.ceil(wait / 60_000) } });
}

export async function checkPassword(
  context: Context,
  tx: Tx,
  attempt: Attempt & { password: string },
): Promise<PersonAtDoor> {
  const name = foldSignInName(attempt.signInName);
  const person = await personByName(tx, name);
  const lockedUntil = person ? person.locked_until : await unknownNameLockedUntil(tx, name);
  requireUnlocked(context, lockedUntil);
  if (!(await verifyPassword(person?.password_hash, attempt.password)) || !person) {
    const who = person ? { personId: person.id } : { unknownName: name };
    throw failedAttempt(context, 'wrong-credentials', who, attempt.origin);
  }
  if (person.status !== 'active') throw new Problem('account-disabled');
  return { id: person.id, displayName: person.display_name };
}

/** For steps that ask for the password again. A wrong one counts as a failed attempt. */
export async function requireOwnPassword(
  context: Context,
  tx: Tx,
  personId: string,
  password: string,
  origin: string | null,
): Promise<void> {
  const person = await tx
    .selectFrom('person')
    .select(['password_hash', 'locked_until'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  requireUnlocked(context, person.locked_until);
  if (await verifyPassword(person.password_hash, password)) return;
  throw failedAttempt(context, 'wrong-credentials', { personId }, origin);
}
