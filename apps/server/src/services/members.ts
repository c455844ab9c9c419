/** The people of an organization and what they may do. */

import { permissionsOf, ROLES_OF_KIND, type Role } from '@mamori/contract/permissions';
import type { Member } from '@mamori/contract/schemas/people';
import type { Tx } from '@mamori/database/connect';
import { openPasswordResets } from '@mamori/database/password-reset';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import { Problem } from '../http/problem.ts';

type Row = z.input<typeof Member>;

function select(tx: Tx) {
  return tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select([
      'person.id',
      'person.display_name',
      'person.sign_in_name',
      'person.locked_until',
      'person.last_sign_in_at',
    ])
    .select(['membership.roles', 'membership.active', 'person.status'])
    .select((eb) => [
      eb
        .exists(
          eb
            .selectFrom('passkey')
            .select('passkey.person_id')
            .whereRef('passkey.person_id', '=', 'person.id'),
        )
        .as('passkey'),
      eb
        .exists(
          eb
            .selectFrom('totp')
            .select('totp.person_id')
            .whereRef('totp.person_id', '=', 'person.id')
            .where('totp.confirmed_at', 'is not', null),
        )
        .as('totp'),
    ]);
}

type Found = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

async function toRows(tx: Tx, found: readonly Found[], now: Date): Promise<Row[]> {
  const resets = await openPasswordResets(
    tx,
    found.map((row) => row.id),
    now,
  );
  return found.map((row) => ({
    personId: row.id,
    displayName: row.display_name,
    signInName: row.sign_in_name,
    roles: row.roles as Role[],
    active: row.active && row.status === 'active',
    locked: row.locked_until !== null && row.locked_until > now,
    hasSecondFactor: Boolean(row.passkey) || Boolean(row.totp),
    passwordResetUntil: resets.get(row.id)?.toISOString() ?? null,
    lastSeenAt: row.last_sign_in_at?.toISOString() ?? null,
  }));
}

/** The organization's own rows only: at sign-in a person's other memberships are visible too, so the organization is named. */
export async function listMemberRows(tx: Tx, organizationId: string, now: Date): Promise<Row[]> {
  const rows = await select(tx)
    .where('membership.organization_id', '=', organizationId)
    .orderBy('membership.created_at')
    .limit(5000)
    .execute();
  return toRows(tx, rows, now);
}

/** Throws `not-found` for a person who is no member here. */
export async function findMember(tx: Tx, organizationId: string, personId: string, now: Date): Promise<Row> {
  const rows = await select(tx)
    .where('membership.organization_id', '=', organizationId)
    .where('membership.person_id', '=', personId)
    .execute();
  const [row] = await toRows(tx, rows, now);
  if (!row) throw new Problem('not-found');
  return row;
}

/** One after the other: two administrators who remove each other at the same moment must not both succeed. */
export async function lockMembers(tx: Tx, organizationId: string): Promise<void> {
  await tx
    .selectFrom('membership')
    .select('person_id')
    .where('organization_id', '=', organizationId)
    .orderBy('person_id')
    .forUpdate()
    .execute();
}

export async function mayManagePeople(tx: Tx, organizationId: string, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('membership')
    .select('roles')
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .where('active', '=', true)
    .executeTakeFirst();
  return row !== undefined && permissionsOf(row.roles as Role[]).has('person.manage');
}

/** Throws `last-administrator` when nobody could manage people any more. */
export async function requireAdministratorLeft(tx: Tx, organizationId: string): Promise<void> {
  const rows = await tx
    .selectFrom('membership')
    .select('roles')
    .where('organization_id', '=', organizationId)
    .where('active', '=', true)
    .execute();
  if (!rows.some((row) => permissionsOf(row.roles as Role[]).has('person.manage')))
    throw new Problem('last-administrator');
}

/** Throws `invalid-input`: a facility has no vendor's roles, a vendor none of a facility. */
export async function requireRolesOfKind(
  tx: Tx,
  organizationId: string,
  roles: readonly Role[],
  locale: Locale,
): Promise<void> {
  const { kind } = await tx
    .selectFrom('organization')
    .select('kind')
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
  const possible: readonly Role[] = ROLES_OF_KIND[kind as keyof typeof ROLES_OF_KIND] ?? [];
  const fields = roles.flatMap((role, index) =>
    possible.includes(role)
      ? []
      : [{ pointer: `/roles/${index}`, message: translator(locale)('server:roleOfOtherKind') }],
  );
  if (fields.length > 0) throw new Problem('invalid-input', { fields });
}
