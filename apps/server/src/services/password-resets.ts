/** Password resets: who may hand one out to whom, and what a code opens. */
import { permissionsOf } from '@mamori/contract/permissions';
import type { Tx } from '@mamori/database/connect';
import { openPasswordReset, type StoredReset } from '@mamori/database/password-reset';
import type { Scope } from '@mamori/database/scope';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Context } from '../context.ts';
import { Problem } from '../http/problem.ts';
import type { Actor } from '../identity/actor.ts';
import type { PasswordOwner } from '../identity/new-password.ts';
import { findMember } from './members.ts';
import { actAs } from './organizations.ts';

/** After the hash sign: the code does not reach any log of addresses. */
export function passwordResetUrl(context: Context, code: string): string {
  return `${context.config.publicUrl}/password-reset#${code}`;
}

interface Asking {
  readonly tx: Tx;
  readonly scope: Scope;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly now: Date;
}

type Refusal = 'self' | 'inactive' | 'administrator' | 'elsewhere' | 'moreRights';

/**
 * A member whose sign-in the actor may open anew (password, second factor). Whoever does it can enter in that person's name, so
 * it must not open more than the actor may do anyway: not the installation, no other organization, no further permission.
 * Throws `not-found` or `reset-refused`.
 */
export async function requireResettable(asking: Asking, personId: string) {
  const { tx, scope, locale, now } = asking;
  const member = await findMember(tx, String(scope.organizationId), personId, now);
  const reason = await refusalOf(asking, member);
  if (!reason) return member;
  const text = translator(locale)(`errors:resetRefused.${reason}`);
  throw new Problem('reset-refused', { params: { reason: text }, details: { reason } });
}

async function refusalOf(
  { tx, scope, actor }: Asking,
  member: Awaited<ReturnType<typeof findMember>>,
): Promise<Refusal | null> {
  if (member.personId === actor.personId) return 'self';
  if (!member.active) return 'inactive';
  if (actor.installationAdministrator) return null;
  if (await administersInstallation(tx, member.personId)) return 'administrator';
  if (await isMemberElsewhere(tx, scope, member.personId)) return 'elsewhere';
  const more = [...permissionsOf(member.roles)].some((one) => !actor.permissions.has(one));
  return more ? 'moreRights' : null;
}

async function administersInstallation(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('person')
    .select('installation_administrator')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return row.installation_administrator;
}

/** Also where their use is stopped for the time being: it may be resumed. */
async function isMemberElsewhere(tx: Tx, scope: Scope, personId: string): Promise<boolean> {
  // Row-level security shows a person's other memberships to that person only.
  await actAs(tx, { ...scope, personId });
  const row = await tx
    .selectFrom('membership')
    .select('organization_id')
    .where('person_id', '=', personId)
    .where('organization_id', '!=', String(scope.organizationId))
    .executeTakeFirst();
  await actAs(tx, scope);
  return row !== undefined;
}

/** The open reset of a code and its person; throws `reset-invalid`. Nobody else learns whether the person exists. */
export async function requireOpenReset(
  context: Context,
  tx: Tx,
  code: string,
): Promise<{ reset: StoredReset; owner: PasswordOwner }> {
  const reset = await openPasswordReset(tx, code, context.now());
  if (!reset) throw new Problem('reset-invalid');
  const person = await tx
    .selectFrom('person')
    .select(['display_name', 'sign_in_name', 'status'])
    .where('id', '=', reset.personId)
    .executeTakeFirst();
  if (person?.status !== 'active') throw new Problem('reset-invalid');
  const { display_name: displayName, sign_in_name: signInName } = person;
  return { reset, owner: { personId: reset.personId, displayName, signInName } };
}
