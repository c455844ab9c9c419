import { getRouteApi } from '@tanstack/react-router';
import { Check, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation, useOperation } from '../../app/api.ts';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { CloseWork } from './close-work.tsx';
import { Flags } from './flags.tsx';
import { ReportForm } from './report-form.tsx';
import { SessionsTable } from './sessions-table.tsx';
import { WorkFiles } from './work-files.tsx';
import { WorkPlan } from './work-plan.tsx';
import { WorkState } from './work-state.tsx';
import { WORK_READERS, type WorkRow } from './work-values.ts';

const route = getRouteApi('/app/remote-maintenance/works/$workId');

/** One work from the announcement to the check of its report. */
export function WorkPage() {
  const { t } = useTranslation('maintenance');
  const { workId } = route.useParams();
  const { data, error } = useOperation('listMaintenanceWorks');
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />;
  const work = data.rows.find(({ id }) => id === workId);
  if (!work) return <NotFoundPage />;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('title'), to: '/remote-maintenance' }, { label: work.title }]} />
      <PageHeader title={work.title} />
      <div className="flex max-w-4xl flex-col gap-8">
        <WorkBody work={work} />
      </div>
    </>
  );
}

function WorkBody({ work }: { readonly work: WorkRow }) {
  const { t } = useTranslation('maintenance');
  const canEdit = useCan()('vendor.edit');
  const [isReporting, setReporting] = useState(false);
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <WorkState state={work.state} />
        {work.emergency && <Badge tone="warning">{t('emergency')}</Badge>}
        {canEdit && !isReporting && <Actions work={work} onReport={() => setReporting(true)} />}
      </div>
      <WorkPlan work={work} />
      {isReporting && (
        <section className="flex flex-col gap-4">
          <h2 className="text-xl">{t('report')}</h2>
          <ReportForm work={work} onDone={() => setReporting(false)} />
        </section>
      )}
      {!isReporting && work.report && (
        <>
          <section className="flex flex-col gap-3">
            <h2 className="text-xl">{t('deviationsTitle')}</h2>
            <Flags flags={work.deviations} none={t('deviationNone')} />
            {work.note && <p className="whitespace-pre-wrap">{work.note}</p>}
          </section>
          <section className="flex flex-col gap-3">
            <h2 className="text-xl">{t('reportField.sessions')}</h2>
            <SessionsTable sessions={work.report.sessions} />
            {work.report.result && <p className="whitespace-pre-wrap">{work.report.result}</p>}
          </section>
        </>
      )}
      <WorkFiles work={work} canEdit={canEdit} />
    </>
  );
}

function Actions({ work, onReport }: { readonly work: WorkRow; readonly onReport: () => void }) {
  const { t } = useTranslation('maintenance');
  const approve = useMutationOperation('approveMaintenanceWork', {
    invalidates: WORK_READERS,
    onSuccess: () => toast(t('approved')),
  });
  const { state, approvedAt, plan } = work;
  const mayApprove = approvedAt === null && plan.from !== null && state !== 'reported' && state !== 'closed';
  const mayReport = state !== 'closed';
  return (
    <>
      {mayApprove && (
        <Button
          variant="primary"
          icon={Check}
          isPending={approve.isPending}
          onPress={() => approve.mutate({ params: { maintenanceWorkId: work.id }, ifMatch: work.version })}
        >
          {t('approve')}
        </Button>
      )}
      {state === 'reported' && <CloseWork work={work} />}
      {mayReport && (
        <Button variant={mayApprove || state === 'reported' ? 'secondary' : 'primary'} onPress={onReport}>
          {t('report')}
        </Button>
      )}
      {mayReport && (
        <ButtonLink
          to="/remote-maintenance"
          search={{ tab: 'works', edit: work.id }}
          icon={Pencil}
          variant="quiet"
        >
          {t('workEditTitle', { name: work.title })}
        </ButtonLink>
      )}
      <ProblemAlert error={approve.error} />
    </>
  );
}
