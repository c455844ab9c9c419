import { useTranslation } from '../../app/translation.ts';
import type { CampaignDetail, RequestRow } from './campaign-data.ts';
import { RequestStatus } from './request-status.tsx';

const ORDER: readonly RequestRow['status'][] = [
  'not_sent',
  'sent',
  'opened',
  'draft',
  'answered',
  'returned',
  'accepted',
  'refused',
];

/** How many requests stand where, and what to do about them. */
export function StatusCounts({ campaign }: { readonly campaign: CampaignDetail }) {
  const { t } = useTranslation('campaigns');
  const shown = ORDER.filter((status) => (campaign.counts[status] ?? 0) > 0);
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('page.counts')} className="flex flex-col gap-3">
      <p className="font-bold">{nextStep()}</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-2">
        {shown.map((status) => (
          <li key={status} className="flex items-center gap-2">
            <RequestStatus status={status} />
            <span className="tabular-nums">{t('count', { count: campaign.counts[status] ?? 0 })}</span>
          </li>
        ))}
      </ul>
    </section>
  );

  function nextStep(): string {
    const { counts, overdue } = campaign;
    if (counts.answered) return t('page.nextStep.review', { count: counts.answered });
    if (counts.not_sent) return t('page.nextStep.send', { count: counts.not_sent });
    if (overdue > 0) return t('page.nextStep.remind', { count: overdue });
    const settled = (counts.accepted ?? 0) + (counts.refused ?? 0);
    return settled === campaign.requests.length ? t('page.nextStep.done') : t('page.nextStep.wait');
  }
}
