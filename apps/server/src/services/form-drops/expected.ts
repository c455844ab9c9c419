import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Locale } from '@mamori/messages/locale';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import type { Expected } from './read-file.ts';

/** Which form a campaign waits for, and whose it must be. Throws `not-found`. */
export async function expectedOf(
  context: Context,
  tx: Tx,
  scope: Scope,
  campaignId: string,
  locale: Locale,
): Promise<Expected> {
  const row = await tx
    .selectFrom('campaign')
    .innerJoin('facility', 'facility.organization_id', 'campaign.organization_id')
    .select(['campaign.vendor_edition_id', 'facility.name', 'facility.code'])
    .where('campaign.id', '=', campaignId)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  const { editions } = context.regulations.current();
  const edition = editions.get(row.vendor_edition_id);
  if (!edition) throw new Problem('not-found');
  return {
    edition,
    editions: [...editions.values()],
    facility: { organizationId: String(scope.organizationId), name: row.name, code: row.code },
    locale,
  };
}
