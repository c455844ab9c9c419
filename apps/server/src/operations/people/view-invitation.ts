import { ROLES_WITH_SECOND_FACTOR } from '@mamori/contract/permissions';
import type { Handler } from '../../http/call.ts';
import { openInvitation } from '../../services/invitations.ts';

export const viewInvitation: Handler<'viewInvitation'> = async ({ context, tx, body }) => {
  const invitation = await openInvitation(context, tx, body.token);
  return {
    organizationName: invitation.organization_name,
    name: invitation.name,
    roles: invitation.roles,
    secondFactorRequired: invitation.roles.some((role) => ROLES_WITH_SECOND_FACTOR.has(role)),
  };
};
