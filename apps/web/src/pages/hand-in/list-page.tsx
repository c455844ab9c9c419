import { ClipboardCheck, Send } from 'lucide-react';
import { useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { HandInTable } from './hand-in-table.tsx';

/** What was handed in, when, how and to whom. */
export function HandInsPage() {
  const { t } = useTranslation('handIn');
  const { data, error } = useOperation('listHandIns');
  const checklists = useOperation('listAssessments');
  const current = checklists.data?.rows[0];
  return (
    <>
      <PageHeader
        title={t('list.title')}
        description={t('list.text')}
        action={
          current && (
            <ButtonLink
              variant="primary"
              icon={ClipboardCheck}
              to="/checklists/$assessmentId/readiness"
              params={{ assessmentId: current.id }}
            >
              {t('list.toReadiness')}
            </ButtonLink>
          )
        }
      />
      <ProblemAlert error={error ?? checklists.error} />
      {!data && !error && <Skeleton lines={5} />}
      {data?.rows.length === 0 && (
        <EmptyState
          icon={Send}
          title={t('list.empty')}
          action={
            !current && (
              <ButtonLink variant="primary" to="/checklists">
                {t('list.toChecklists')}
              </ButtonLink>
            )
          }
        >
          {t('list.emptyText')}
        </EmptyState>
      )}
      {data && data.rows.length > 0 && (
        <Section title={t('list.records')}>
          <HandInTable rows={data.rows} />
        </Section>
      )}
    </>
  );
}
