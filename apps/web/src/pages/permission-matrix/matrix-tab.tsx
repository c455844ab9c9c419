import { type InformationClass, JOBS, type Job } from '@mamori/core/ledger/ledgers/people';
import { Eye, Scale, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { ChoiceControl } from '../../ui/choice-control.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { keyOf, type Matrix, useMatrixWords, type View } from './matrix-data.ts';
import { MatrixGrid } from './matrix-grid.tsx';
import { StartMatrix } from './start-matrix.tsx';
import { type CellEdits, useCellEdits } from './use-cell-edits.ts';

/** The matrix of one system: decided, as set, and compared with accounts. */
export function MatrixTab({ matrix }: { readonly matrix: Matrix }) {
  const { t } = useTranslation('permissions');
  const canEdit = useCan()('ledger.edit');
  const [view, setView] = useState<View>('level');
  const [added, setAdded] = useState<readonly Job[]>([]);
  const edits = useCellEdits(matrix);
  const jobs = JOBS.filter((job) => added.includes(job) || hasCells(job, matrix, edits));
  const isEmpty = jobs.length === 0;
  const choices = [
    { value: 'level', icon: Scale, tone: 'key', label: t('view.level') },
    { value: 'actual', icon: Settings2, tone: 'key', label: t('view.actual') },
    { value: 'accounts', icon: Eye, tone: 'key', label: t('view.accounts') },
  ] as const;
  return (
    <div className="flex flex-col gap-5">
      <ProblemAlert error={edits.error} />
      {isEmpty ? (
        <StartMatrix matrix={matrix} edits={edits} />
      ) : (
        <>
          <div data-print="hide">
            <ChoiceControl
              label={t('view.label')}
              isLabelHidden
              size="compact"
              value={view}
              onChange={setView}
              choices={choices}
            />
          </div>
          <p className="max-w-prose text-ink-soft" data-print="hide">
            {t(`viewText.${view}`)}
            {canEdit && view !== 'accounts' && (
              <span className="block text-sm max-sm:hidden">{t('keys')}</span>
            )}
          </p>
          <MatrixGrid
            matrix={matrix}
            view={view}
            jobs={jobs}
            edits={edits}
            canEdit={canEdit}
            onRemove={(job) => setAdded((known) => known.filter((one) => one !== job))}
          />
          <p className="text-sm text-ink-soft">{t(view === 'accounts' ? 'comparedLegend' : 'legend')}</p>
          <Remarks matrix={matrix} view={view} />
        </>
      )}
      {canEdit && (
        <AddJob jobs={jobs} onAdd={(job) => setAdded((known) => [...known, job])} isFirst={isEmpty} />
      )}
    </div>
  );
}

const hasCells = (job: Job, { cells }: Matrix, { pending }: CellEdits): boolean =>
  cells.some((cell) => cell.job === job && stays(cell.informationClass, job, pending)) ||
  [...pending.values()].some((one) => one.job === job && one.to.level !== null);
const stays = (one: InformationClass, job: Job, pending: CellEdits['pending']): boolean =>
  pending.get(keyOf(job, one))?.to.level !== null;

function Remarks({ matrix, view }: { readonly matrix: Matrix; readonly view: View }) {
  const { t } = useTranslation('permissions');
  const { comparison, systemId, systems } = matrix;
  const counts = systems.find(({ id }) => id === systemId);
  if (view !== 'accounts')
    return (
      counts && (
        <p className="tabular-nums">
          {t('counts', { cells: counts.cells, differing: counts.differing, unchecked: counts.unchecked })}
        </p>
      )
    );
  const untold = comparison.jobs.reduce((sum, one) => sum + one.untold, 0);
  return (
    <>
      {untold > 0 && (
        <AlertBanner
          action={
            <Link to="/permission-matrix" search={{ tab: 'roles', ...(systemId && { system: systemId }) }}>
              {t('toRoles')}
            </Link>
          }
        >
          {t('untold', { count: untold })}
        </AlertBanner>
      )}
      {comparison.withoutJob > 0 && (
        <p>
          {t('withoutJob', { count: comparison.withoutJob })} <Link to="/account-check">{t('toCheck')}</Link>
        </p>
      )}
    </>
  );
}

interface AddJobProps {
  readonly jobs: readonly Job[];
  readonly isFirst: boolean;
  readonly onAdd: (job: Job) => void;
}

function AddJob({ jobs, isFirst, onAdd }: AddJobProps) {
  const { t } = useTranslation('permissions');
  const words = useMatrixWords();
  const rest = JOBS.filter((job) => !jobs.includes(job));
  return (
    <div className="max-w-xs" data-print="hide">
      <Select
        label={t('addJob')}
        hint={isFirst ? t('start.orEmpty') : undefined}
        value=""
        emptyLabel={t('addJobChoose')}
        onChange={(job) => job && onAdd(job)}
        options={rest.map((job) => ({ value: job, label: words.job(job) }))}
      />
    </div>
  );
}
