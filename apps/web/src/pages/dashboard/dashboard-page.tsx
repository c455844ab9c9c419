import { ClipboardCheck } from 'lucide-react';
import { useOperation } from '../../app/api.ts';
import { lazyPage } from '../../app/lazy-page.ts';
import { useCan, useOrganizationKind } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { SetUpProgress } from '../setup-wizard/set-up-progress.tsx';
import { openSteps } from '../setup-wizard/steps.ts';
import { AccountReviews } from './account-reviews.tsx';
import { BackupCard } from './backup-card.tsx';
import type { Dashboard } from './dashboard-data.ts';
import { Deadlines } from './deadlines.tsx';
import { InspectionCard } from './inspection-card.tsx';
import { NextSteps } from './next-steps.tsx';
import { OtherChecklists } from './other-checklists.tsx';
import { ProgressCard } from './progress-card.tsx';

const VendorHome = lazyPage(() => import('../vendor-side/home-page.tsx'), 'VendorHomePage', ['vendorSide']);

export function DashboardPage() {
  return useOrganizationKind() === 'vendor' ? <VendorHome /> : <FacilityHome />;
}

/** Home: how far the answers are, what to do next, what is due, and whether the backups work. */
function FacilityHome() {
  const { t } = useTranslation('dashboard');
  const { data, error } = useOperation('getDashboard');
  return (
    <>
      <PageHeader title={t('title')} description={data?.facilityName} />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={6} />}
      {data && <SetUpProgress />}
      {data && data.accountReviews.length > 0 && (
        <div className="mb-6">
          <AccountReviews accountReviews={data.accountReviews} />
        </div>
      )}
      {data && (data.current ? <Overview data={data} current={data.current} /> : <NoChecklist data={data} />)}
    </>
  );
}

function NoChecklist({ data }: { readonly data: Dashboard }) {
  const { t } = useTranslation('dashboard');
  const can = useCan();
  return (
    <div className="flex flex-col gap-8">
      <EmptyState
        icon={ClipboardCheck}
        title={t('noAssessment')}
        action={
          can('assessment.manage') && (
            <ButtonLink variant={openSteps(data).length > 0 ? 'secondary' : 'primary'} to="/checklists">
              {t('toChecklists')}
            </ButtonLink>
          )
        }
      >
        {t('noAssessmentText')}
      </EmptyState>
      {data.deadlines.length > 0 && <Deadlines deadlines={data.deadlines} />}
      <div className="grid gap-6 lg:grid-cols-2">
        <InspectionCard inspection={data.inspection} />
        <BackupCard backup={data.backup} />
      </div>
    </div>
  );
}

interface OverviewProps {
  readonly data: Dashboard;
  readonly current: NonNullable<Dashboard['current']>;
}

function Overview({ data, current }: OverviewProps) {
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex min-w-0 flex-col gap-6">
        <ProgressCard current={current} />
        <NextSteps data={data} current={current} />
        <Deadlines deadlines={data.deadlines} />
      </div>
      <div className="grid gap-6 sm:grid-cols-2 xl:grid-cols-1">
        <InspectionCard inspection={data.inspection} />
        <BackupCard backup={data.backup} />
        <OtherChecklists rows={data.others} />
      </div>
    </div>
  );
}
