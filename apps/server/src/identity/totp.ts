/** Authenticator app (RFC 6238): SHA-1, six digits, 30 seconds, one step of tolerance; a code counts once. */

import type { Tx } from '@mamori/database/connect';
import { generateSecret, generateURI, verifySync } from 'otplib';
import type { Context } from '../context.ts';
import { hashToken } from './session.ts';

const STEP_SECONDS = 30;
const ISSUER = 'Mamori';
const PURPOSE = 'totp secret';
const ENROLMENT_MINUTES = 15;

const enrolmentKey = (personId: string) => hashToken(`totp enrolment ${personId}`);

/** Makes a secret that counts only once it is confirmed; an app enrolled earlier stays valid until then. */
export async function beginTotp(context: Context, tx: Tx, person: { id: string; label: string }) {
  const secret = generateSecret();
  const row = {
    challenge: context.secrets.seal(PURPOSE, Buffer.from(secret)).toString('base64'),
    expires_at: new Date(context.now().getTime() + ENROLMENT_MINUTES * 60_000),
  };
  await tx
    .insertInto('sign_in_challenge')
    .values({ token_hash: enrolmentKey(person.id), person_id: person.id, purpose: 'totpEnrolment', ...row })
    .onConflict((conflict) => conflict.column('token_hash').doUpdateSet(row))
    .execute();
  return { secret, uri: generateURI({ issuer: ISSUER, label: person.label, secret }) };
}

/** Confirms the secret begun last with a first code; false when the code is wrong or too much time has passed. */
export async function confirmTotp(
  context: Context,
  tx: Tx,
  personId: string,
  code: string,
): Promise<boolean> {
  const pending = await tx
    .selectFrom('sign_in_challenge')
    .select('challenge')
    .where('token_hash', '=', enrolmentKey(personId))
    .where('expires_at', '>', context.now())
    .executeTakeFirst();
  if (!pending) return false;
  const secret = Buffer.from(pending.challenge, 'base64');
  const step = stepOf(context, secret, code);
  if (step === null) return false;
  const row = { secret, confirmed_at: context.now(), last_used_step: step };
  await tx
    .insertInto('totp')
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
  await tx.deleteFrom('sign_in_challenge').where('token_hash', '=', enrolmentKey(personId)).execute();
  return true;
}

/** True when the code is right and was not used before; remembers its step. */
export async function useTotpCode(
  context: Context,
  tx: Tx,
  personId: string,
  code: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('totp')
    .selectAll()
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  if (!row?.confirmed_at) return false;
  const step = stepOf(context, row.secret, code);
  if (step === null || (row.last_used_step !== null && step <= Number(row.last_used_step))) return false;
  await tx.updateTable('totp').set({ last_used_step: step }).where('person_id', '=', personId).execute();
  return true;
}

/** The time step that the code belongs to; null for a wrong code. */
function stepOf(context: Context, sealed: Uint8Array, code: string): number | null {
  const token = code.normalize('NFKC').replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const secret = context.secrets.open(PURPOSE, sealed).toString();
  const epoch = Math.floor(context.now().getTime() / 1000);
  const result = verifySync({ secret, token, epoch, epochTolerance: STEP_SECONDS });
  return result.valid
    ? Math.floor(epoch / STEP_SECONDS) + ('delta' in result ? Number(result.delta) : 0)
    : null;
}
