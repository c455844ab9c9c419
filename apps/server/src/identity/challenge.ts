/** Challenges of a ceremony under way: kept for five minutes, taken once. */
import { randomBytes } from 'node:crypto';
import type { Tx } from '@mamori/database/connect';
import type { Context } from '../context.ts';
import { hashToken } from './session.ts';

const LIFETIME = 5 * 60_000;

type Purpose = 'passkeySignIn' | 'passkeyRegistration';

export async function keepChallenge(
  context: Context,
  tx: Tx,
  purpose: Purpose,
  challenge: string,
  personId: string | null,
): Promise<string> {
  const now = context.now();
  await tx.deleteFrom('sign_in_challenge').where('expires_at', '<', now).execute();
  const id = randomBytes(24).toString('base64url');
  await tx
    .insertInto('sign_in_challenge')
    .values({
      token_hash: hashToken(id),
      person_id: personId,
      purpose,
      challenge,
      expires_at: new Date(now.getTime() + LIFETIME),
    })
    .execute();
  return id;
}

export async function takeChallenge(context: Context, tx: Tx, purpose: Purpose, id: string) {
  const row = await tx
    .updateTable('sign_in_challenge')
    .set({ used_at: context.now() })
    .where('token_hash', '=', hashToken(id))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', context.now())
    .returning(['challenge', 'person_id'])
    .executeTakeFirst();
  return row ? { challenge: row.challenge, personId: row.person_id } : null;
}
