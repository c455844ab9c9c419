import type { Tx } from '@mamori/database/connect';
import { replacePassword, requireAcceptable } from './password.ts';
import { membershipsOf } from './session-info.ts';

export interface PasswordOwner {
  readonly personId: string;
  readonly displayName: string;
  readonly signInName: string;
}

/**
 * Sets the password of an existing person under all rules; the transaction must carry the person. Throws
 * `password-too-short`, `password-guessable` or `password-reused`.
 */
export async function setNewPassword(
  tx: Tx,
  owner: PasswordOwner,
  password: string,
  now: Date,
): Promise<void> {
  const memberships = await membershipsOf(tx, owner.personId);
  const facilities = memberships.map(({ organizationName }) => organizationName);
  requireAcceptable(password, [owner.displayName, owner.signInName, ...facilities]);
  await replacePassword(tx, owner.personId, password, now);
}
