import { recordAudit } from '@mamori/database/audit';
import { type Handler, signedIn } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { useRecoveryCode } from '../../identity/recovery-codes.ts';
import { sessionInfo } from '../../identity/session-info.ts';
import { recordFailure, requireUnlocked } from '../../identity/sign-in.ts';
import { useTotpCode } from '../../identity/totp.ts';

export const verifySecondFactor: Handler<'verifySecondFactor'> = async (call) => {
  const { context, tx, scope, body } = call;
  const actor = signedIn(call);
  const person = await tx
    .selectFrom('person')
    .select('locked_until')
    .where('id', '=', actor.personId)
    .executeTakeFirstOrThrow();
  requireUnlocked(context, person.locked_until);
  const right =
    body.kind === 'totp'
      ? await useTotpCode(context, tx, actor.personId, body.code)
      : await useRecoveryCode(tx, actor.personId, body.code, context.now());
  if (!right) {
    await recordFailure(context, actor.personId, { signInName: '', origin: scope.origin });
    throw new Problem('wrong-second-factor');
  }
  await tx
    .updateTable('session')
    .set({ second_factor_at: context.now() })
    .where('token_hash', '=', Buffer.from(actor.sessionId, 'hex'))
    .execute();
  await tx.updateTable('person').set({ failed_attempts: 0 }).where('id', '=', actor.personId).execute();
  await recordAudit(tx, scope, { action: `signIn.${body.kind}`, subject: actor.personId, details: {} });
  return sessionInfo(tx, context.config, { ...actor, state: 'signedIn' });
};
