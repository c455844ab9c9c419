import { recordAudit } from '@mamori/database/audit';
import { type Handler, signedIn } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { requireOtherFactor } from '../../identity/second-factor.ts';

export const deletePasskey: Handler<'deletePasskey'> = async (call) => {
  const { tx, scope, params } = call;
  const actor = signedIn(call);
  await requireOtherFactor(tx, actor, 'passkey');
  const row = await tx
    .deleteFrom('passkey')
    .where('person_id', '=', actor.personId)
    .where('credential_id', '=', params.passkeyId)
    .returning('name')
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  await recordAudit(tx, scope, {
    action: 'account.passkeyRemoved',
    subject: actor.personId,
    details: { name: row.name },
  });
};
