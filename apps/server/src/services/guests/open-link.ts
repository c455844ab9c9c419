/** The link of a token, as long as it may be used (R-C2). */
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { splitToken } from '../../identity/guest.ts';
import { actAs } from '../organizations.ts';
import { vendorScope } from './scope.ts';

/**
 * Turns the transaction to the link's organization; other attempts with the same link wait. Throws `link-invalid` for whatever was guessed, and
 * `link-expired` to those alone who have the right secret.
 */
export async function openLink(context: Context, tx: Tx, token: string, origin: string | null) {
  const parts = splitToken(token);
  if (!parts) throw new Problem('link-invalid');
  const { organizationId, hash } = parts;
  await actAs(tx, { organizationId, personId: null, personName: '', origin });
  const row = await selectLink(tx, hash);
  if (!row) throw new Problem('link-invalid');
  if (row.revoked_at || row.closed_at || row.expires_at <= context.now()) throw new Problem('link-expired');
  const scope: Scope = await actAs(
    tx,
    vendorScope(organizationId, { name: row.name, vendorName: row.vendor_name }, origin),
  );
  return { row, scope, organizationId };
}

export type OpenLink = Awaited<ReturnType<typeof openLink>>;

function selectLink(tx: Tx, hash: Buffer) {
  return tx
    .selectFrom('guest_link as link')
    .innerJoin('vendor_request as request', (join) =>
      join
        .onRef('request.organization_id', '=', 'link.organization_id')
        .onRef('request.id', '=', 'link.request_id'),
    )
    .innerJoin('campaign', (join) =>
      join
        .onRef('campaign.organization_id', '=', 'request.organization_id')
        .onRef('campaign.id', '=', 'request.campaign_id'),
    )
    .innerJoin('vendor', (join) =>
      join
        .onRef('vendor.organization_id', '=', 'request.organization_id')
        .onRef('vendor.id', '=', 'request.vendor_id'),
    )
    .innerJoin('organization', 'organization.id', 'link.organization_id')
    .selectAll('link')
    .select(['request.due_on', 'campaign.title', 'campaign.closed_at'])
    .select(['vendor.name as vendor_name', 'organization.name as facility_name'])
    .where('link.token_hash', '=', hash)
    .forUpdate('link')
    .executeTakeFirst();
}

/** `ta***@example.co.jp`: enough to know one's own address by. */
export function maskedEmail(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return domain === '' ? '' : `${name.slice(0, 2)}***@${domain}`;
}
