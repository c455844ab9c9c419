import { recordAudit } from '@mamori/database/audit';
import { type Handler, signedIn } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { membershipsOf, sessionInfo } from '../../identity/session-info.ts';
import { actAs } from '../../services/organizations.ts';

export const switchOrganization: Handler<'switchOrganization'> = async (call) => {
  const { tx, context, body, scope } = call;
  const actor = signedIn(call);
  const memberships = await membershipsOf(tx, actor.personId);
  if (!memberships.some((m) => m.organizationId === body.organizationId)) throw new Problem('not-found');
  await tx
    .updateTable('session')
    .set({ organization_id: body.organizationId })
    .where('token_hash', '=', Buffer.from(actor.sessionId, 'hex'))
    .execute();
  const acting = await actAs(tx, { ...scope, organizationId: body.organizationId });
  await recordAudit(tx, acting, { action: 'session.organization', subject: actor.personId, details: {} });
  return sessionInfo(tx, context.config, { ...actor, organizationId: body.organizationId });
};
