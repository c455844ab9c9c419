import { recordAudit } from '@mamori/database/audit';
import { revokePasswordResets } from '@mamori/database/password-reset';
import type { Handler } from '../../http/call.ts';
import {
  findMember,
  lockMembers,
  mayManagePeople,
  requireAdministratorLeft,
  requireRolesOfKind,
} from '../../services/members.ts';

export const updateMember: Handler<'updateMember'> = async ({ context, tx, scope, params, body, locale }) => {
  const organizationId = String(scope.organizationId);
  if (body.roles) await requireRolesOfKind(tx, organizationId, body.roles, locale);
  await lockMembers(tx, organizationId);
  const before = await findMember(tx, organizationId, params.personId, context.now());
  const changes = {
    ...(body.roles === undefined ? {} : { roles: body.roles }),
    ...(body.active === undefined
      ? {}
      : { active: body.active, ended_at: body.active ? null : context.now() }),
  };
  if (Object.keys(changes).length === 0) return before;
  await tx
    .updateTable('membership')
    .set(changes)
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', params.personId)
    .execute();
  await requireAdministratorLeft(tx, organizationId);
  if (body.active === false) await endSessionsHere();
  if (!(await mayManagePeople(tx, organizationId, params.personId))) await closeOpenDoors();
  await recordAudit(tx, scope, {
    action: 'member.changed',
    subject: `person:${params.personId}`,
    details: { before: { roles: before.roles, active: before.active }, after: body },
  });
  return findMember(tx, organizationId, params.personId, context.now());

  /** What somebody who no longer manages people has handed out: they could let themselves in again with it. */
  async function closeOpenDoors(): Promise<void> {
    const createdBy = params.personId;
    await revokePasswordResets(tx, { createdBy, organizationId });
    await tx
      .updateTable('invitation')
      .set({ revoked_at: context.now() })
      .where('organization_id', '=', organizationId)
      .where('created_by', '=', createdBy)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .execute();
  }

  async function endSessionsHere(): Promise<void> {
    await tx
      .updateTable('session')
      .set({ ended_at: context.now() })
      .where('person_id', '=', params.personId)
      .where('organization_id', '=', organizationId)
      .where('ended_at', 'is', null)
      .execute();
  }
};
