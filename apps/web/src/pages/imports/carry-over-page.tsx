import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { FileInput } from 'lucide-react';
import { useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { CarryOverReview } from './carry-over-review.tsx';
import { earlierThan } from './earlier.ts';

const route = getRouteApi('/app/checklists/$assessmentId/carry-over');

/** Earlier answers as proposals, with every difference between the editions item by item (R-B12). */
export function CarryOverPage() {
  const { t } = useTranslation('imports');
  const { assessmentId } = route.useParams();
  const { from } = route.useSearch();
  const navigate = useNavigate();
  const { data, error } = useOperation('listAssessments');
  const earlier = earlierThan(data?.rows ?? [], assessmentId);
  const chosen = earlier.find((row) => row.id === from) ?? earlier[0];
  return (
    <>
      <PageHeader
        title={t('carry.title')}
        description={t('carry.text')}
        back={{ to: `/checklists/${assessmentId}`, label: t('back') }}
      />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={8} />}
      {data && !chosen && (
        <EmptyState
          icon={FileInput}
          title={t('carry.none')}
          action={<ButtonLink to="/checklists">{t('carry.toChecklists')}</ButtonLink>}
        >
          {t('carry.noneText')}
        </EmptyState>
      )}
      {chosen && (
        <>
          <Select
            className="mb-8 max-w-md"
            label={t('carry.from')}
            hint={t('carry.fromHint')}
            emptyLabel={t('carry.latest')}
            value={chosen.id}
            options={earlier.map((row) => ({
              value: row.id,
              label: t('carry.option', {
                year: row.fiscalYear - 2018,
                western: row.fiscalYear,
                answered: row.answered,
                total: row.total,
              }),
            }))}
            onChange={(next) =>
              void navigate({
                to: '/checklists/$assessmentId/carry-over',
                params: { assessmentId },
                search: next ? { from: next } : {},
                replace: true,
                resetScroll: false,
              })
            }
          />
          <CarryOverReview key={chosen.id} assessmentId={assessmentId} fromId={chosen.id} />
        </>
      )}
    </>
  );
}
