import { recordAudit } from '@mamori/database/audit';
import { type Handler, signedIn } from '../../http/call.ts';
import { useRecoveryCode } from '../../identity/recovery-codes.ts';
import { markSecondFactor } from '../../identity/second-factor.ts';
import { sessionInfo } from '../../identity/session-info.ts';
import { failedAttempt, noteEntered, requireUnlocked } from '../../identity/sign-in.ts';
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
    const who = { personId: actor.personId };
    throw failedAttempt(context, 'wrong-second-factor', who, scope.origin);
  }
  await markSecondFactor(tx, actor, context.now(), call.effects);
  await noteEntered(tx, actor.personId, context.now());
  await recordAudit(tx, scope, { action: `signIn.${body.kind}`, subject: actor.personId, details: {} });
  return sessionInfo(tx, context.config, { ...actor, state: 'signedIn' });
};
