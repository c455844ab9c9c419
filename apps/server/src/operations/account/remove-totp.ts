import { recordAudit } from '@mamori/database/audit';
import { type Handler, signedIn } from '../../http/call.ts';
import { requireOtherFactor } from '../../identity/second-factor.ts';
import { requireOwnPassword } from '../../identity/sign-in.ts';

export const removeTotp: Handler<'removeTotp'> = async (call) => {
  const { tx, context, body, scope } = call;
  const actor = signedIn(call);
  await requireOwnPassword(context, tx, actor.personId, body.password, scope.origin);
  await requireOtherFactor(tx, actor, 'totp');
  await tx.deleteFrom('totp').where('person_id', '=', actor.personId).execute();
  await recordAudit(tx, scope, { action: 'account.totpRemoved', subject: actor.personId, details: {} });
};
