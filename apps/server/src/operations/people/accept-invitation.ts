import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { createPerson } from '../../identity/create-person.ts';
import { enter } from '../../identity/enter.ts';
import { openInvitation } from '../../services/invitations.ts';
import { actAs } from '../../services/organizations.ts';

export const acceptInvitation: Handler<'acceptInvitation'> = async ({
  context,
  tx,
  scope,
  body,
  effects,
  userAgent,
}) => {
  const invitation = await openInvitation(context, tx, body.token);
  const { organizationId } = invitation;
  const id = await createPerson(context, tx, {
    ...body,
    context: [invitation.organization_name, invitation.name],
    installationAdministrator: false,
  });
  const acting = await actAs(tx, { ...scope, organizationId, personId: id, personName: body.displayName });
  await tx
    .insertInto('membership')
    .values({ organization_id: organizationId, person_id: id, roles: invitation.roles })
    .execute();
  await tx
    .updateTable('invitation')
    .set({ used_at: context.now(), used_by: id })
    .where('id', '=', invitation.id)
    .execute();
  await recordAudit(tx, acting, {
    action: 'invitation.accepted',
    subject: `person:${id}`,
    details: { roles: invitation.roles },
  });
  const { info } = await enter(context, tx, scope, {
    person: { id, displayName: body.displayName },
    userAgent,
    effects,
    secondFactor: false,
  });
  return info;
};
