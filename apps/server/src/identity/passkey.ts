/** Passkeys (WebAuthn) with user verification, so that one of them counts as two factors. */

import type { Tx } from '@mamori/database/connect';
import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Context } from '../context.ts';
import { Problem } from '../http/problem.ts';
import type { Actor } from './actor.ts';
import { keepChallenge, takeChallenge } from './challenge.ts';
import { type PersonAtDoor, requireUnlocked } from './sign-in.ts';

const NAME = 'まもり Mamori';

function relyingParty(context: Context) {
  const url = new URL(context.config.publicUrl);
  return { rpID: url.hostname, origin: url.origin };
}

export async function beginPasskeySignIn(context: Context, tx: Tx) {
  const { rpID } = relyingParty(context);
  const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' });
  const challengeId = await keepChallenge(context, tx, 'passkeySignIn', options.challenge, null);
  return { challengeId, options: { ...options } };
}

interface Response {
  readonly challengeId: string;
  readonly response: Record<string, unknown>;
}

/** Throws `wrong-credentials`, `account-locked` or `account-disabled`. */
export async function completePasskeySignIn(
  context: Context,
  tx: Tx,
  { challengeId, response }: Response,
): Promise<PersonAtDoor> {
  const kept = await takeChallenge(context, tx, 'passkeySignIn', challengeId);
  const credential = await tx
    .selectFrom('passkey')
    .innerJoin('person', 'person.id', 'passkey.person_id')
    .select(['passkey.credential_id', 'passkey.public_key', 'passkey.counter', 'passkey.transports'])
    .select(['person.id', 'person.display_name', 'person.status', 'person.locked_until'])
    .where('passkey.credential_id', '=', String(response.id ?? ''))
    .executeTakeFirst();
  if (!kept || !credential) throw new Problem('wrong-credentials');
  requireUnlocked(context, credential.locked_until);
  if (credential.status !== 'active') throw new Problem('account-disabled');
  const { rpID, origin } = relyingParty(context);
  const result = await verifyAuthenticationResponse({
    response: response as unknown as AuthenticationResponseJSON,
    expectedChallenge: kept.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      id: credential.credential_id,
      publicKey: new Uint8Array(credential.public_key),
      counter: Number(credential.counter),
      transports: credential.transports as AuthenticatorTransport[],
    },
  }).catch((cause: unknown) => {
    throw new Problem('wrong-credentials', { cause });
  });
  if (!result.verified) throw new Problem('wrong-credentials');
  await tx
    .updateTable('passkey')
    .set({ counter: result.authenticationInfo.newCounter, last_used_at: context.now() })
    .where('credential_id', '=', credential.credential_id)
    .execute();
  return { id: credential.id, displayName: credential.display_name };
}

export async function beginPasskeyRegistration(context: Context, tx: Tx, actor: Actor) {
  const existing = await tx
    .selectFrom('passkey')
    .select(['credential_id', 'transports'])
    .where('person_id', '=', actor.personId)
    .execute();
  const options = await generateRegistrationOptions({
    rpName: NAME,
    rpID: relyingParty(context).rpID,
    userName: actor.signInName,
    userDisplayName: actor.displayName,
    userID: new TextEncoder().encode(actor.personId),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: existing.map((row) => ({
      id: row.credential_id,
      transports: row.transports as AuthenticatorTransport[],
    })),
  });
  const challengeId = await keepChallenge(
    context,
    tx,
    'passkeyRegistration',
    options.challenge,
    actor.personId,
  );
  return { challengeId, options: { ...options } };
}

/** Throws `invalid-input` when the browser's answer does not verify. */
export async function completePasskeyRegistration(
  context: Context,
  tx: Tx,
  actor: Actor,
  name: string,
  answer: Response,
) {
  const kept = await takeChallenge(context, tx, 'passkeyRegistration', answer.challengeId);
  if (kept?.personId !== actor.personId) throw new Problem('invalid-input');
  const { rpID, origin } = relyingParty(context);
  const result = await verifyRegistrationResponse({
    response: answer.response as unknown as RegistrationResponseJSON,
    expectedChallenge: kept.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch((cause: unknown) => {
    throw new Problem('invalid-input', { cause });
  });
  if (!result.verified) throw new Problem('invalid-input');
  const { credential, credentialBackedUp } = result.registrationInfo;
  const row = await tx
    .insertInto('passkey')
    .values({
      credential_id: credential.id,
      person_id: actor.personId,
      public_key: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      backed_up: credentialBackedUp,
      name,
    })
    .returning(['credential_id', 'name', 'created_at'])
    .executeTakeFirstOrThrow();
  return { id: row.credential_id, name: row.name, createdAt: row.created_at.toISOString(), lastUsedAt: null };
}
