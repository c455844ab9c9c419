import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { newGuestToken } from '../../identity/guest.ts';
import { loadToken, requireVendor } from '../../services/guests/facility-links.ts';

const DAY = 86_400_000;

export const createVendorToken: Handler<'createVendorToken'> = async ({
  context,
  tx,
  scope,
  params,
  body,
}) => {
  await requireVendor(tx, params.vendorId);
  const organizationId = String(scope.organizationId);
  const { token, hash } = newGuestToken(organizationId);
  const id = context.newId();
  const now = context.now();
  await tx
    .insertInto('vendor_token')
    .values({
      organization_id: organizationId,
      id,
      vendor_id: params.vendorId,
      name: body.name,
      token_hash: hash,
      created_by: scope.personId,
      created_at: now,
      expires_at: new Date(now.getTime() + body.days * DAY),
    })
    .execute();
  await recordAudit(tx, scope, {
    action: 'vendorToken.created',
    subject: `vendor:${params.vendorId}`,
    details: { tokenId: id, name: body.name },
  });
  const { vendorId: _, ...vendorToken } = await loadToken(tx, id, now);
  return { vendorToken, token };
};
