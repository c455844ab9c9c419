import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { PanelHeading } from '../../ui/panel-heading.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { ResponsiblePanel } from '../people/responsible-panel.tsx';
import { SystemsPanel } from '../systems/systems-panel.tsx';
import { EditionStep } from './edition-step.tsx';
import { FacilityStep } from './facility-step.tsx';
import { SetUpDone } from './set-up-done.tsx';
import { StepFoot } from './step-foot.tsx';
import { StepList } from './step-list.tsx';
import { type Facility, openSteps, type SetUpStep } from './steps.ts';
import { VendorsStep } from './vendors-step.tsx';

const route = getRouteApi('/app/setup');

/** The set-up in five steps; each saves by itself, in any order, and may be left and taken up again. */
export function SetUpPage() {
  const { t } = useTranslation('setup');
  const { step } = route.useSearch();
  const { data, error } = useOperation('getFacility');
  const current = step ?? (data ? (openSteps(data)[0] ?? 'done') : undefined);
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={8} />}
      {data && current && (
        <>
          <StepList facility={data} current={current} />
          {current === 'done' ? <SetUpDone facility={data} /> : <Step step={current} facility={data} />}
        </>
      )}
    </>
  );
}

function Step({ step, facility }: { readonly step: SetUpStep; readonly facility: Facility }) {
  const { t } = useTranslation('setup');
  const { edit } = route.useSearch();
  const navigate = route.useNavigate();
  const panel = {
    edit,
    onEdit: (next: string | undefined) =>
      void navigate({ to: '/setup', search: { step, ...(next === undefined ? {} : { edit: next }) } }),
  };
  const bodies: Record<SetUpStep, React.ReactNode> = {
    facility: <FacilityStep facility={facility} />,
    systems: <SystemsPanel {...panel} />,
    vendors: <VendorsStep {...panel} />,
    people: <ResponsiblePanel {...panel} />,
    edition: <EditionStep facility={facility} />,
  };
  return (
    <div key={step} className="mt-8 flex flex-col gap-6">
      {edit === undefined && (
        <div>
          <PanelHeading>{t(`step.${step}.title`)}</PanelHeading>
          <p className="-mt-3 max-w-prose text-ink-soft">{t(`step.${step}.text`)}</p>
        </div>
      )}
      {bodies[step]}
      {edit === undefined && step !== 'facility' && <StepFoot step={step} />}
    </div>
  );
}
