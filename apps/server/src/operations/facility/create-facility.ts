import { recordAudit } from '@mamori/database/audit';
import { type Handler, signedIn } from '../../http/call.ts';
import { actAs, createFacilityOrganization } from '../../services/organizations.ts';

/** R-A6: the person who adds a facility of the corporation is responsible for it until roles are given out. */
export const createFacility: Handler<'createFacility'> = async (call) => {
  const { context, tx, scope, body } = call;
  const { personId } = signedIn(call);
  const organizationId = await createFacilityOrganization(context, tx, body);
  const acting = await actAs(tx, { ...scope, organizationId });
  await tx
    .insertInto('membership')
    .values({ organization_id: organizationId, person_id: personId, roles: ['safety_manager'] })
    .execute();
  await recordAudit(tx, acting, {
    action: 'facility.created',
    subject: `organization:${organizationId}`,
    details: { name: body.name },
  });
  return { organizationId, organizationName: body.name, kind: 'facility', roles: ['safety_manager'] };
};
