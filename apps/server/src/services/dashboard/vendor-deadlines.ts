/** Vendors whose answer is late, one line for each open campaign (R-C2: unanswered requests are visible). */
import type { Tx } from '@mamori/database/connect';
import { translator } from '@mamori/messages/translate';
import type { Judging } from '../assessments/item-state.ts';

const MOST = 20;

export async function vendorDeadlines(tx: Tx, { today, locale }: Judging) {
  const rows = await tx
    .selectFrom('vendor_request')
    .innerJoin('campaign', (join) =>
      join
        .onRef('campaign.organization_id', '=', 'vendor_request.organization_id')
        .onRef('campaign.id', '=', 'vendor_request.campaign_id'),
    )
    .select((eb) => [
      'campaign.id',
      'campaign.title',
      eb.fn.min('vendor_request.due_on').as('due_on'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where('campaign.closed_at', 'is', null)
    .where('vendor_request.status', 'not in', ['answered', 'accepted', 'refused'])
    .where('vendor_request.due_on', '<', today)
    .groupBy(['campaign.id', 'campaign.title'])
    .orderBy('due_on')
    .limit(MOST)
    .execute();
  const t = translator(locale);
  return rows.map(({ id, title, due_on: date, count }) => ({
    date: String(date),
    text: t('campaigns:deadline', { title, count: Number(count) }),
    overdue: true,
    link: `/campaigns/${id}`,
  }));
}
