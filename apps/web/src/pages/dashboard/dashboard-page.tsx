import { ClipboardCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../app/api.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ProgressRing } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/spinner.tsx';

/** Home: how far the answers are and what to do next. */
export function DashboardPage() {
  const { t } = useTranslation(['dashboard', 'common']);
  const { data, error } = useOperation('getDashboard');
  return (
    <>
      <PageHeader title={t('dashboard:title')} description={data?.facilityName} />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={6} />}
      {data && !data.current && (
        <EmptyState icon={ClipboardCheck} title={t('dashboard:noAssessment')}>
          {t('dashboard:noAssessmentText')}
        </EmptyState>
      )}
      {data?.current && (
        <div className="grid gap-10 xl:grid-cols-[auto_1fr]">
          <ProgressRing
            label={data.current.title}
            value={data.current.answered}
            maximum={data.current.total}
            caption={t('common:progress.ofMaximum', {
              value: data.current.answered,
              maximum: data.current.total,
            })}
          />
          <Section title={t('dashboard:next')}>
            <ol className="flex list-decimal flex-col gap-2 ps-6">
              {(data.readiness?.steps ?? []).slice(0, 5).map((step) => (
                <li key={`${step.code} ${step.item}`}>
                  <Link to={step.link}>{step.message}</Link>
                </li>
              ))}
            </ol>
          </Section>
        </div>
      )}
    </>
  );
}
