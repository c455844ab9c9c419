import { recordAudit } from '@mamori/database/audit';
import { type Handler, signedIn } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { renewRecoveryCodes } from '../../identity/recovery-codes.ts';
import { markSecondFactor } from '../../identity/second-factor.ts';
import { sessionInfo } from '../../identity/session-info.ts';
import { confirmTotp } from '../../identity/totp.ts';

export const confirmTotpEnrolment: Handler<'confirmTotpEnrolment'> = async (call) => {
  const { tx, context, body, scope } = call;
  const actor = signedIn(call);
  if (!(await confirmTotp(context, tx, actor.personId, body.code))) throw new Problem('wrong-second-factor');
  await markSecondFactor(tx, actor, context.now(), call.effects);
  const recoveryCodes = await renewRecoveryCodes(tx, actor.personId);
  await recordAudit(tx, scope, { action: 'account.totpEnrolled', subject: actor.personId, details: {} });
  return { recoveryCodes, session: await sessionInfo(tx, context.config, { ...actor, state: 'signedIn' }) };
};
