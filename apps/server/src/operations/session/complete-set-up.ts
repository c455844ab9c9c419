import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { createPerson } from '../../identity/create-person.ts';
import { enter } from '../../identity/enter.ts';
import { requireSetUpCode } from '../../identity/set-up-code.ts';
import { actAs, createFacilityOrganization, createVendorOrganization } from '../../services/organizations.ts';

/** The first person runs the installation and is responsible (安全管理責任者, 事業者の責任者) until roles are given out. */
export const completeSetUp: Handler<'completeSetUp'> = async ({
  context,
  tx,
  scope,
  body,
  effects,
  userAgent,
}) => {
  await requireSetUpCode(tx, body.code);
  const personId = await createPerson(context, tx, {
    ...body,
    context: [body.facilityName],
    installationAdministrator: true,
  });
  const name = body.facilityName;
  const kind = body.organizationKind === 'facility' ? body.facilityKind : undefined;
  const organizationId = kind
    ? await createFacilityOrganization(context, tx, { name, kind })
    : await createVendorOrganization(context, tx, name);
  const roles = kind ? ['safety_manager'] : ['vendor_manager'];
  const acting = await actAs(tx, { ...scope, organizationId, personId, personName: body.displayName });
  await tx
    .insertInto('membership')
    .values({ organization_id: organizationId, person_id: personId, roles })
    .execute();
  await tx
    .updateTable('installation')
    .set({ setup_code_hash: null, setup_finished_at: context.now() })
    .execute();
  await recordAudit(tx, acting, { action: 'setUp.completed', subject: personId, details: {} });
  const { info } = await enter(context, tx, scope, {
    person: { id: personId, displayName: body.displayName },
    userAgent,
    effects,
    secondFactor: false,
  });
  return info;
};
