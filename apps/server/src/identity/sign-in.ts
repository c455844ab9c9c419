/** Signing in with a name and a password: lock-out after repeated failures, the same answer for wrong name and wrong password. */
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import type { Context } from '../context.ts';
import { Problem } from '../http/problem.ts';
import { verifyPassword } from './password.ts';
import { NOBODY } from './session.ts';

export interface PersonAtDoor {
  readonly id: string;
  readonly displayName: string;
}

interface Attempt {
  readonly signInName: string;
  readonly origin: string | null;
}

/** `Tanaka` and `ｔａｎａｋａ ` are one name. */
export function foldSignInName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

function personByName(tx: Tx, name: string) {
  return tx
    .selectFrom('person')
    .selectAll()
    .where('sign_in_name', '=', foldSignInName(name))
    .executeTakeFirst();
}

/**
 * Counts a failure in a transaction of its own, so that the refusal itself does not roll the count back.
 * After `lockOut.attempts` failures the person is locked for `lockOut.minutes`.
 */
export async function recordFailure(
  context: Context,
  personId: string | null,
  attempt: Attempt,
): Promise<void> {
  const scope = { ...NOBODY, origin: attempt.origin };
  const { attempts, minutes } = context.config.lockOut;
  await context.database.installation.transaction(scope, async (tx) => {
    let locked = false;
    if (personId) {
      const row = await tx
        .updateTable('person')
        .set((eb) => ({ failed_attempts: eb('failed_attempts', '+', 1) }))
        .where('id', '=', personId)
        .returning('failed_attempts')
        .executeTakeFirst();
      locked = (row?.failed_attempts ?? 0) >= attempts;
      if (locked) {
        const until = new Date(context.now().getTime() + minutes * 60_000);
        await tx
          .updateTable('person')
          .set({ locked_until: until, failed_attempts: 0 })
          .where('id', '=', personId)
          .execute();
      }
    }
    // The name typed is not recorded: people type passwords into it.
    await recordAudit(
      tx,
      { ...scope, organizationId: null },
      {
        action: locked ? 'signIn.locked' : 'signIn.failed',
        subject: personId ?? '',
        details: {},
      },
    );
  });
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
  const person = await personByName(tx, attempt.signInName);
  if (person) requireUnlocked(context, person.locked_until);
  if (!(await verifyPassword(person?.password_hash, attempt.password)) || !person) {
    await recordFailure(context, person?.id ?? null, attempt);
    throw new Problem('wrong-credentials');
  }
  if (person.status !== 'active') throw new Problem('account-disabled');
  await tx
    .updateTable('person')
    .set({ failed_attempts: 0, locked_until: null, last_sign_in_at: context.now() })
    .where('id', '=', person.id)
    .execute();
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
  await recordFailure(context, personId, { signInName: '', origin });
  throw new Problem('wrong-credentials');
}
