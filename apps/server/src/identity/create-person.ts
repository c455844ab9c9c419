import type { Tx } from '@mamori/database/connect';
import { foldSignInName } from '@mamori/database/sign-in-name';
import type { Context } from '../context.ts';
import { hashPassword, requireAcceptable } from './password.ts';

export interface NewPerson {
  readonly displayName: string;
  readonly signInName: string;
  readonly password: string;
  readonly locale: 'ja' | 'en';
  /** Words that a password may not be built from: facility, names. */
  readonly context: readonly string[];
  readonly installationAdministrator: boolean;
}

/** Throws `password-too-short`, `password-guessable`, or `already-exists` for a taken sign-in name. */
export async function createPerson(context: Context, tx: Tx, person: NewPerson): Promise<string> {
  const signInName = foldSignInName(person.signInName);
  requireAcceptable(person.password, [person.displayName, signInName, ...person.context]);
  const id = context.newId();
  await tx
    .insertInto('person')
    .values({
      id,
      sign_in_name: signInName,
      display_name: person.displayName,
      password_hash: await hashPassword(person.password),
      password_changed_at: context.now(),
      locale: person.locale,
      installation_administrator: person.installationAdministrator,
    })
    .execute();
  return id;
}
