import type { CallOutput } from '@mamori/contract/client';
import { useNavigate } from '@tanstack/react-router';
import { ClipboardCheck, Plus } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation, useOperation } from '../../app/api.ts';
import { currentLocale } from '../../app/i18n.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { StateTag } from '../../ui/state-tag.tsx';

/** The facility's checklists, one per fiscal year and form. */
export function ChecklistsPage() {
  const { t } = useTranslation('checklist');
  const can = useCan();
  const [isStarting, setStarting] = useState(false);
  const { data, error } = useOperation('listAssessments');
  const start = can('assessment.manage') && (
    <Button variant="primary" icon={Plus} onPress={() => setStarting(true)}>
      {t('list.start')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('list.title')}
        description={t('list.text')}
        action={data && data.rows.length > 0 && start}
      />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={5} />}
      {data?.rows.length === 0 && (
        <EmptyState icon={ClipboardCheck} title={t('list.empty')} action={start}>
          {t('list.emptyText')}
        </EmptyState>
      )}
      <ul className="grid gap-4 lg:grid-cols-2">
        {data?.rows.map((row) => (
          <li key={row.id} className="flex flex-col gap-3 rounded-xl border border-line bg-raised p-5">
            <div className="flex flex-wrap items-start justify-between gap-2">
              <h2 className="text-lg">
                <Link to="/checklists/$assessmentId" params={{ assessmentId: row.id }} search={{}}>
                  {t('list.year', { year: row.fiscalYear - 2018, western: row.fiscalYear })}
                </Link>
              </h2>
              <StateTag
                state={row.status === 'handedIn' ? 'handedIn' : row.answered === row.total ? 'done' : 'open'}
              />
            </div>
            <p className="text-ink-soft">{row.title}</p>
            <ProgressBar label={t('progress')} value={row.answered} maximum={row.total} />
            <p className="text-sm text-ink-soft">
              {t('list.updated')} <InstantText at={row.updatedAt} />
            </p>
          </li>
        ))}
      </ul>
      {isStarting && <StartDialog onClose={() => setStarting(false)} existing={data?.rows ?? []} />}
    </>
  );
}

interface StartDialogProps {
  readonly existing: CallOutput<'listAssessments'>['rows'];
  readonly onClose: () => void;
}

function StartDialog({ existing, onClose }: StartDialogProps) {
  const { t } = useTranslation(['checklist', 'common']);
  const navigate = useNavigate();
  const facility = useOperation('getFacility');
  const editions = useOperation('listEditions');
  const audience = facility.data?.kind === 'pharmacy' ? 'pharmacy' : 'facility';
  const options = (editions.data?.rows ?? [])
    .filter((edition) => edition.audience === audience)
    .map((edition) => ({
      value: edition.id,
      label:
        currentLocale() === 'ja'
          ? t('checklist:list.option', {
              year: edition.fiscalYear - 2018,
              western: edition.fiscalYear,
              title: edition.title,
            })
          : edition.english,
      isDisabled: existing.some((row) => row.editionId === edition.id),
      fiscalYear: edition.fiscalYear,
    }));
  const [chosen, setChosen] = useState('');
  // Suggested is only what is newer than everything begun: nobody starts an old form by mistake.
  const newestBegun = Math.max(0, ...existing.map(({ fiscalYear }) => fiscalYear));
  const editionId = chosen || (options.find(({ fiscalYear }) => fiscalYear > newestBegun)?.value ?? '');
  const create = useMutationOperation('createAssessment', {
    invalidates: ['listAssessments', 'getDashboard'],
    onSuccess: ({ id }) =>
      void navigate({ to: '/checklists/$assessmentId', params: { assessmentId: id }, search: {} }),
  });
  return (
    <LazyDialog
      isOpen
      onClose={onClose}
      title={t('checklist:list.start')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            isPending={create.isPending}
            isDisabled={editionId === ''}
            onPress={() => create.mutate({ body: { editionId } })}
          >
            {t('checklist:list.begin')}
          </Button>
        </>
      }
    >
      <ProblemAlert error={create.error ?? editions.error ?? facility.error} />
      {editions.data?.newer && (
        <div className="mb-4">
          <AlertBanner
            tone="info"
            title={t('common:banner.newerEdition', {
              year: editions.data.newer.fiscalYear - 2018,
              western: editions.data.newer.fiscalYear,
            })}
            action={<Link to="/editions">{t('common:banner.newerEditionAction')}</Link>}
          >
            {t('checklist:list.notImported')}
          </AlertBanner>
        </div>
      )}
      <Select
        label={t('checklist:list.which')}
        hint={t('checklist:list.whichHint')}
        value={editionId}
        options={options}
        onChange={setChosen}
      />
    </LazyDialog>
  );
}
