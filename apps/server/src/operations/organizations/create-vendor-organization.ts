import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { insertInvitation } from '../../services/invitations.ts';
import { actAs, createVendorOrganization as createOrganization } from '../../services/organizations.ts';

/** R-C5. Who runs the installation becomes no member: the vendor's own people are invited. */
export const createVendorOrganization: Handler<'createVendorOrganization'> = async (call) => {
  const { context, tx, scope, body } = call;
  const organizationId = await createOrganization(context, tx, body.name);
  const acting = await actAs(tx, { ...scope, organizationId });
  await recordAudit(tx, acting, {
    action: 'organization.created',
    subject: `organization:${organizationId}`,
    details: { name: body.name, kind: 'vendor' },
  });
  const invited = await insertInvitation(context, tx, acting, {
    name: body.managerName,
    roles: ['vendor_manager'],
    days: body.days,
  });
  await actAs(tx, scope);
  return {
    organization: {
      organizationId,
      organizationName: body.name,
      kind: 'vendor',
      roles: ['vendor_manager'],
    },
    ...invited,
  };
};
