import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { loadToken } from '../../services/guests/facility-links.ts';

export const revokeVendorToken: Handler<'revokeVendorToken'> = async ({ context, tx, scope, params }) => {
  const token = await loadToken(tx, params.vendorTokenId, context.now());
  if (token.state === 'revoked') return;
  await tx
    .updateTable('vendor_token')
    .set({ revoked_at: context.now() })
    .where('id', '=', token.id)
    .execute();
  await recordAudit(tx, scope, {
    action: 'vendorToken.revoked',
    subject: `vendor:${token.vendorId}`,
    details: { tokenId: token.id, name: token.name },
  });
};
