import { ROLES_WITH_SECOND_FACTOR } from '@mamori/contract/permissions';
import type { Tx } from '@mamori/database/connect';
import type { AnswerEffects } from '../http/call.ts';
import { Problem } from '../http/problem.ts';
import type { Actor } from './actor.ts';
import { hashToken, newSessionToken } from './session.ts';
import { sessionFactors } from './session-info.ts';

/** The present session has shown a second factor. It may do more from now on, so it goes on under a new token. */
export async function markSecondFactor(
  tx: Tx,
  actor: Actor,
  now: Date,
  effects: AnswerEffects,
): Promise<void> {
  const token = newSessionToken();
  await tx
    .updateTable('session')
    .set({ second_factor_at: now, token_hash: hashToken(token) })
    .where('token_hash', '=', Buffer.from(actor.sessionId, 'hex'))
    .execute();
  effects.setSessionToken(token);
}

/** Administrators keep at least one second factor: throws `conflict` when the last one would go. */
export async function requireOtherFactor(tx: Tx, actor: Actor, removing: 'totp' | 'passkey'): Promise<void> {
  const needed =
    actor.installationAdministrator || actor.roles.some((role) => ROLES_WITH_SECOND_FACTOR.has(role));
  if (!needed) return;
  const factors = await sessionFactors(tx, actor.personId);
  const left = removing === 'totp' ? factors.passkeys > 0 : factors.totp || factors.passkeys > 1;
  if (!left) throw new Problem('conflict', { details: { reason: 'last-second-factor' } });
}
