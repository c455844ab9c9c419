import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { AlertBanner } from '../../../ui/alert-banner.tsx';
import { ButtonLink } from '../../../ui/link.tsx';
import { listText } from '../../../ui/list-text.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Skeleton } from '../../../ui/spinner.tsx';
import { Review } from './review.tsx';

const route = getRouteApi('/app/editions/import/$importId');

/** A person compares what was read with the original, corrects it, and publishes it (R-B15). */
export function EditionImportPage() {
  const { t } = useTranslation('editions');
  const { importId } = route.useParams();
  const { data, error } = useOperation('getEditionImport', { params: { importId } });
  return (
    <>
      <PageHeader
        title={t('review.title')}
        description={data && listText(data.fileNames)}
        back={{ to: '/editions', label: t('back') }}
      />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={10} />}
      {data?.state === 'discarded' && <AlertBanner tone="info">{t('review.closed')}</AlertBanner>}
      {data?.state === 'published' && (
        <AlertBanner
          tone="success"
          title={t('review.published')}
          action={<ButtonLink to="/checklists">{t('import.look')}</ButtonLink>}
        >
          {t('review.publishedText')}
        </AlertBanner>
      )}
      {data?.state === 'draft' && <Review key={data.version} found={data} />}
    </>
  );
}
