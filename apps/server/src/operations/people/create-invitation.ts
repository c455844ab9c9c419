import type { Handler } from '../../http/call.ts';
import { insertInvitation } from '../../services/invitations.ts';
import { requireRolesOfKind } from '../../services/members.ts';

export const createInvitation: Handler<'createInvitation'> = async ({ context, tx, scope, body, locale }) => {
  await requireRolesOfKind(tx, String(scope.organizationId), body.roles, locale);
  return insertInvitation(context, tx, scope, body);
};
