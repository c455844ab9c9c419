/** What the web app learns about the signed-in person. */
import { INSTALLATION_PERMISSIONS, permissionsOf, type Role } from '@mamori/contract/permissions';
import type { SessionInfo } from '@mamori/contract/schemas/people';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import type { Config } from '../config.ts';
import type { SignInState } from './actor.ts';

type Info = z.input<typeof SessionInfo>;

export interface Who {
  readonly personId: string;
  readonly organizationId: string | null;
  readonly state: SignInState;
}

/** Memberships of a person; the transaction must carry the person, row-level security shows their own rows. */
export async function membershipsOf(tx: Tx, personId: string): Promise<Info['memberships']> {
  const rows = await tx
    .selectFrom('membership')
    .innerJoin('organization', 'organization.id', 'membership.organization_id')
    .select(['organization.id', 'organization.name', 'organization.kind', 'membership.roles'])
    .where('membership.person_id', '=', personId)
    .where('membership.active', '=', true)
    .orderBy('organization.created_at')
    .execute();
  return rows.map((row) => ({
    organizationId: row.id,
    organizationName: row.name,
    kind: row.kind as 'facility',
    roles: row.roles as Role[],
  }));
}

export async function sessionFactors(tx: Tx, personId: string): Promise<Info['secondFactors']> {
  const row = await tx
    .selectFrom('person')
    .select((eb) => [
      eb
        .selectFrom('totp')
        .select(eb.fn.countAll<number>().as('n'))
        .where('person_id', '=', personId)
        .where('confirmed_at', 'is not', null)
        .as('totp'),
      eb
        .selectFrom('passkey')
        .select(eb.fn.countAll<number>().as('n'))
        .where('person_id', '=', personId)
        .as('passkeys'),
      eb
        .selectFrom('recovery_code')
        .select(eb.fn.countAll<number>().as('n'))
        .where('person_id', '=', personId)
        .where('used_at', 'is', null)
        .as('codes'),
    ])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return { totp: Number(row.totp) > 0, passkeys: Number(row.passkeys), recoveryCodesLeft: Number(row.codes) };
}

export async function sessionInfo(tx: Tx, config: Config, who: Who): Promise<Info> {
  const person = await tx
    .selectFrom('person')
    .select(['id', 'display_name', 'sign_in_name', 'locale', 'installation_administrator'])
    .where('id', '=', who.personId)
    .executeTakeFirstOrThrow();
  const memberships = await membershipsOf(tx, who.personId);
  const organization = memberships.find((m) => m.organizationId === who.organizationId) ?? null;
  const signedIn = who.state === 'signedIn';
  return {
    state: who.state,
    person: {
      id: person.id,
      displayName: person.display_name,
      signInName: person.sign_in_name,
      locale: person.locale === 'en' ? 'en' : 'ja',
      installationAdministrator: person.installation_administrator,
    },
    secondFactors: await sessionFactors(tx, who.personId),
    organization,
    memberships: signedIn ? memberships : [],
    permissions: signedIn
      ? [
          ...(organization ? permissionsOf(organization.roles) : []),
          ...(person.installation_administrator ? INSTALLATION_PERMISSIONS : []),
        ]
      : [],
    idleMinutes: config.session.idleMinutes,
  };
}
