import { recordAudit } from '@mamori/database/audit';
import { type Handler, signedIn } from '../../http/call.ts';
import { completePasskeyRegistration } from '../../identity/passkey.ts';
import { renewRecoveryCodes } from '../../identity/recovery-codes.ts';
import { markSecondFactor } from '../../identity/second-factor.ts';
import { sessionFactors, sessionInfo } from '../../identity/session-info.ts';

/** Recovery codes are made with the first second factor only; later passkeys leave the printed ones valid. */
export const finishPasskeyRegistration: Handler<'finishPasskeyRegistration'> = async (call) => {
  const { tx, context, body, scope } = call;
  const actor = signedIn(call);
  const before = await sessionFactors(tx, actor.personId);
  const first = !before.totp && before.passkeys === 0;
  const passkey = await completePasskeyRegistration(context, tx, actor, body.name, body);
  if (first) await markSecondFactor(tx, actor, context.now(), call.effects);
  const recoveryCodes = first ? await renewRecoveryCodes(tx, actor.personId) : [];
  await recordAudit(tx, scope, {
    action: 'account.passkeyAdded',
    subject: actor.personId,
    details: { name: body.name },
  });
  return {
    passkey,
    recoveryCodes,
    session: await sessionInfo(tx, context.config, { ...actor, state: 'signedIn' }),
  };
};
