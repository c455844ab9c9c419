/** The form for one request, to be handed over by hand (R-C2). */
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../../context.ts';
import type { FileAnswer } from '../../http/call.ts';
import { selectRequests } from './load.ts';
import { vendorForm } from './vendor-form.ts';

/** Null: no such request, or its edition is not installed. */
export async function formForRequest(
  context: Context,
  tx: Tx,
  scope: Scope,
  requestId: string,
): Promise<FileAnswer | null> {
  const row = await selectRequests(tx)
    .innerJoin('campaign', (join) =>
      join
        .onRef('campaign.organization_id', '=', 'request.organization_id')
        .onRef('campaign.id', '=', 'request.campaign_id'),
    )
    .select('campaign.vendor_edition_id')
    .where('request.id', '=', requestId)
    .executeTakeFirst();
  const edition = row && context.regulations.current().editions.get(row.vendor_edition_id);
  if (!row || !edition) return null;
  return vendorForm(context, scope, edition.id, row);
}
