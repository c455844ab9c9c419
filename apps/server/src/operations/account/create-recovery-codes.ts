import { recordAudit } from '@mamori/database/audit';
import { type Handler, signedIn } from '../../http/call.ts';
import { renewRecoveryCodes } from '../../identity/recovery-codes.ts';
import { requireOwnPassword } from '../../identity/sign-in.ts';

export const createRecoveryCodes: Handler<'createRecoveryCodes'> = async (call) => {
  const { tx, context, body, scope } = call;
  const actor = signedIn(call);
  await requireOwnPassword(context, tx, actor.personId, body.password, scope.origin);
  const recoveryCodes = await renewRecoveryCodes(tx, actor.personId);
  await recordAudit(tx, scope, {
    action: 'account.recoveryCodesRenewed',
    subject: actor.personId,
    details: {},
  });
  return { recoveryCodes };
};
