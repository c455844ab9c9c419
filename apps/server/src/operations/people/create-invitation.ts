import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { invitationRow, invitationUrl, newInvitationToken } from '../../services/invitations.ts';
import { requireRolesOfKind } from '../../services/members.ts';

const DAY = 86_400_000;

export const createInvitation: Handler<'createInvitation'> = async ({ context, tx, scope, body, locale }) => {
  const organizationId = String(scope.organizationId);
  await requireRolesOfKind(tx, organizationId, body.roles, locale);
  const { token, hash } = newInvitationToken(organizationId);
  const row = await tx
    .insertInto('invitation')
    .values({
      organization_id: organizationId,
      id: context.newId(),
      token_hash: hash,
      name: body.name,
      roles: body.roles,
      created_by: scope.personId,
      expires_at: new Date(context.now().getTime() + body.days * DAY),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await recordAudit(tx, scope, {
    action: 'invitation.created',
    subject: `invitation:${row.id}`,
    details: { name: body.name, roles: body.roles },
  });
  return { invitation: invitationRow(row, context.now()), url: invitationUrl(context, token) };
};
