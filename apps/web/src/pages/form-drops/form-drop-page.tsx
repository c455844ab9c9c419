import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { DropSteps } from './drop-steps.tsx';

const route = getRouteApi('/app/campaigns/$campaignId/drop');

/** Filled forms that vendors mailed back become answers, many at once, after a look at each (R-C2, R-B13). */
export function FormDropPage() {
  const { t } = useTranslation('formDrop');
  const { campaignId } = route.useParams();
  const can = useCan();
  return (
    <>
      <PageHeader
        title={t('page.title')}
        description={t('page.text')}
        back={{ to: `/campaigns/${campaignId}`, label: t('page.back') }}
      />
      {can('campaign.manage') ? (
        <Latest campaignId={campaignId} />
      ) : (
        <AlertBanner tone="info">{t('page.none')}</AlertBanner>
      )}
    </>
  );
}

/** What was begun and not finished goes on, also after the page was closed. */
function Latest({ campaignId }: { readonly campaignId: string }) {
  const { data, error } = useOperation('listFormDrops', { params: { campaignId } });
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton lines={8} />;
  const open = data.rows.find((row) => row.discardedAt === null);
  return <DropSteps campaignId={campaignId} openId={open?.id ?? null} />;
}
