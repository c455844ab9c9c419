import { recordAudit } from '@mamori/database/audit';
import { type Handler, signedIn } from '../../http/call.ts';
import { sessionInfo } from '../../identity/session-info.ts';

export const updateAccount: Handler<'updateAccount'> = async (call) => {
  const { tx, body, scope, context } = call;
  const actor = signedIn(call);
  const changes = {
    ...(body.displayName === undefined ? {} : { display_name: body.displayName }),
    ...(body.locale === undefined ? {} : { locale: body.locale }),
  };
  if (Object.keys(changes).length > 0) {
    await tx.updateTable('person').set(changes).where('id', '=', actor.personId).execute();
    await recordAudit(tx, scope, {
      action: 'account.updated',
      subject: actor.personId,
      details: { fields: Object.keys(changes) },
    });
  }
  return sessionInfo(tx, context.config, actor);
};
