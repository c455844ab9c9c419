/** Sessions: a random token in a cookie, its SHA-256 in the database; ends when idle, at a limit, or everywhere at once. */
import { createHash, randomBytes } from 'node:crypto';
import { permissionsOf, type Role } from '@mamori/contract/permissions';
import type { Tx } from '@mamori/database/connect';
import type { Context } from '../context.ts';
import type { Actor, SignInState } from './actor.ts';
import { mustEnrol } from './must-enrol.ts';

export const NOBODY = { personId: null, personName: '', origin: null } as const;
const MINUTE = 60_000;

export const newSessionToken = () => randomBytes(32).toString('base64url');

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

interface SessionRow {
  token_hash: Buffer;
  organization_id: string | null;
  created_at: Date;
  last_seen_at: Date;
  second_factor_at: Date | null;
  person_id: string;
  display_name: string;
  sign_in_name: string;
  locale: string;
  installation_administrator: boolean;
  has_second_factor: boolean;
}

/** The actor of a session token; null when there is none, it has ended, or it was idle too long. */
export async function loadActor(context: Context, token: string): Promise<Actor | null> {
  const hash = hashToken(token);
  const row = await context.database.installation.read(NOBODY, (tx) => sessionByHash(tx, hash));
  if (!row || expired(context, row)) return null;
  const roles = await touchAndReadRoles(context, row);
  if (row.organization_id && roles.length === 0) return null;
  return toActor(context, row, roles);
}

function sessionByHash(tx: Tx, hash: Buffer): Promise<SessionRow | undefined> {
  return tx
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select([
      'session.token_hash',
      'session.organization_id',
      'session.created_at',
      'session.last_seen_at',
      'session.second_factor_at',
      'person.id as person_id',
      'person.display_name',
      'person.sign_in_name',
      'person.locale',
      'person.installation_administrator',
    ])
    .select((eb) =>
      eb
        .or([
          eb.exists(
            eb
              .selectFrom('totp')
              .select('totp.person_id')
              .whereRef('totp.person_id', '=', 'person.id')
              .where('totp.confirmed_at', 'is not', null),
          ),
          eb.exists(
            eb
              .selectFrom('passkey')
              .select('passkey.person_id')
              .whereRef('passkey.person_id', '=', 'person.id'),
          ),
        ])
        .as('has_second_factor'),
    )
    .where('session.token_hash', '=', hash)
    .where('session.ended_at', 'is', null)
    .where('person.status', '=', 'active')
    .executeTakeFirst() as Promise<SessionRow | undefined>;
}

function expired(context: Context, row: SessionRow): boolean {
  const now = context.now().getTime();
  const { idleMinutes, maximumHours } = context.config.session;
  return (
    now - row.last_seen_at.getTime() > idleMinutes * MINUTE ||
    now - row.created_at.getTime() > maximumHours * 60 * MINUTE
  );
}

/** Reads the roles in the active organization; notes the activity at most once a minute. */
async function touchAndReadRoles(context: Context, row: SessionRow): Promise<Role[]> {
  const actor = { personId: row.person_id, personName: row.display_name, origin: null };
  const stale = context.now().getTime() - row.last_seen_at.getTime() > MINUTE;
  if (stale) {
    await context.database.installation.transaction(actor, (tx) =>
      tx
        .updateTable('session')
        .set({ last_seen_at: context.now() })
        .where('token_hash', '=', row.token_hash)
        .execute(),
    );
  }
  if (!row.organization_id) return [];
  const membership = await context.database.installation.read(actor, (tx) =>
    tx
      .selectFrom('membership')
      .select('roles')
      .where('organization_id', '=', row.organization_id)
      .where('person_id', '=', row.person_id)
      .where('active', '=', true)
      .executeTakeFirst(),
  );
  return (membership?.roles ?? []) as Role[];
}

function stateOf(context: Context, row: SessionRow, roles: readonly Role[]): SignInState {
  if (row.has_second_factor) return row.second_factor_at ? 'signedIn' : 'secondFactorRequired';
  const administrator = row.installation_administrator;
  return mustEnrol(context.config, administrator, roles) ? 'enrolmentRequired' : 'signedIn';
}

function toActor(context: Context, row: SessionRow, roles: readonly Role[]): Actor {
  return {
    personId: row.person_id,
    displayName: row.display_name,
    signInName: row.sign_in_name,
    locale: row.locale === 'en' ? 'en' : 'ja',
    installationAdministrator: row.installation_administrator,
    state: stateOf(context, row, roles),
    sessionId: row.token_hash.toString('hex'),
    organizationId: row.organization_id,
    roles,
    permissions: permissionsOf(roles),
  };
}

export interface NewSession {
  readonly personId: string;
  readonly organizationId: string | null;
  readonly userAgent: string;
  readonly origin: string | null;
  readonly secondFactor: boolean;
}

/** Starts a session and returns its token, which is stored nowhere. */
export async function startSession(tx: Tx, now: Date, session: NewSession): Promise<string> {
  const token = newSessionToken();
  await tx
    .insertInto('session')
    .values({
      token_hash: hashToken(token),
      person_id: session.personId,
      organization_id: session.organizationId,
      created_at: now,
      last_seen_at: now,
      second_factor_at: session.secondFactor ? now : null,
      user_agent: session.userAgent,
      origin: session.origin,
    })
    .execute();
  return token;
}
