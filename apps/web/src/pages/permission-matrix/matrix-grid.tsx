// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a grid whose cells take the keys, as ARIA describes it
import { INFORMATION_CLASSES, type Job } from '@mamori/core/ledger/ledgers/people';
import { CheckCheck, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { IconButton } from '../../ui/button.tsx';
import { MatrixCell } from './matrix-cell.tsx';
import { keyOf, type Matrix, useMatrixWords, type View } from './matrix-data.ts';
import type { CellEdits } from './use-cell-edits.ts';

interface MatrixGridProps {
  readonly matrix: Matrix;
  readonly view: View;
  readonly jobs: readonly Job[];
  readonly edits: CellEdits;
  readonly canEdit: boolean;
  /** The job leaves the table. */
  readonly onRemove: (job: Job) => void;
}

const MOVES: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Jobs as rows, classes as columns (S2 アクセス利用権限). One cell is in the tab order; arrow keys move among them. */
export function MatrixGrid({ matrix, view, jobs, edits, canEdit, onRemove }: MatrixGridProps) {
  const { t } = useTranslation('permissions');
  const words = useMatrixWords();
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const compared = new Map(matrix.comparison.cells.map((one) => [keyOf(one.job, one.informationClass), one]));
  const isEditing = canEdit && view !== 'accounts';
  function move(event: KeyboardEvent<HTMLTableElement>): void {
    const step = MOVES[event.key];
    const from = event.target as HTMLElement;
    if (!step || !from.dataset.cell) return;
    event.preventDefault();
    const [row, column] = from.dataset.cell.split(' ').map(Number) as [number, number];
    const next = `${row + step[0]} ${column + step[1]}`;
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next}"]`)?.focus();
  }
  return (
    <div className="overflow-x-auto rounded-xl border border-line bg-raised">
      <table
        role="grid"
        aria-label={t('tab.matrix')}
        className="w-full border-collapse text-center"
        onKeyDown={move}
      >
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky start-0 z-1 min-w-32 bg-sunken px-3 py-2 text-start sm:min-w-40"
            >
              {t('job')}
            </th>
            {INFORMATION_CLASSES.map((one) => (
              <th
                key={one}
                scope="col"
                className="min-w-20 bg-sunken px-1 py-2 text-sm leading-tight wrap-normal sm:min-w-16"
              >
                {words.informationClass(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {jobs.map((job, row) => (
            <tr key={job} className="border-t border-line">
              <th
                scope="row"
                className="sticky start-0 z-1 bg-raised px-3 py-1 text-start leading-tight wrap-normal"
              >
                <JobHead
                  job={job}
                  matrix={matrix}
                  view={view}
                  edits={edits}
                  isEditing={isEditing}
                  onRemove={onRemove}
                />
              </th>
              {INFORMATION_CLASSES.map((informationClass, column) => (
                <MatrixCell
                  key={informationClass}
                  place={`${row} ${column}`}
                  isInTabOrder={Math.min(at[0], jobs.length - 1) === row && at[1] === column}
                  onFocus={() => setAt([row, column])}
                  job={job}
                  informationClass={informationClass}
                  view={view}
                  state={edits.stateOf(job, informationClass)}
                  isPending={edits.pending.has(keyOf(job, informationClass))}
                  compared={compared.get(keyOf(job, informationClass))}
                  onChange={isEditing ? (to) => edits.change([{ job, informationClass, to }]) : null}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface JobHeadProps extends Pick<MatrixGridProps, 'matrix' | 'view' | 'edits' | 'onRemove'> {
  readonly job: Job;
  readonly isEditing: boolean;
}

/** The job, what can be done with its row, or how many accounts it has. */
function JobHead({ job, matrix, view, edits, isEditing, onRemove }: JobHeadProps) {
  const { t } = useTranslation('permissions');
  const words = useMatrixWords();
  const name = words.job(job);
  const counts = matrix.comparison.jobs.find((one) => one.job === job);
  const all = INFORMATION_CLASSES.map((informationClass) => ({
    job,
    informationClass,
    state: edits.stateOf(job, informationClass),
  }));
  const asDecided = () =>
    edits.change(
      all
        .filter(({ state }) => state.level !== null)
        .map(({ state, ...cell }) => ({ ...cell, to: { ...state, actual: state.level } })),
      true,
    );
  const remove = () => {
    edits.change(
      all.map(({ state: _, ...cell }) => ({ ...cell, to: { level: null, actual: null } })),
      true,
    );
    onRemove(job);
  };
  return (
    <span className="flex items-center justify-between gap-1">
      <span>
        {name}
        {view === 'accounts' && counts && (
          <span className="block text-sm font-normal whitespace-nowrap text-ink-soft">
            {t('jobAccounts', { count: counts.accounts })}
            {counts.administrators > 0 && (
              <span className="block">{t('jobAdministrators', { count: counts.administrators })}</span>
            )}
          </span>
        )}
      </span>
      {isEditing && view === 'actual' && (
        <IconButton
          className="max-sm:hidden"
          icon={CheckCheck}
          label={t('asDecidedFor', { job: name })}
          onPress={asDecided}
        />
      )}
      {isEditing && view === 'level' && (
        <IconButton
          className="max-sm:hidden"
          icon={Trash2}
          label={t('removeJob', { job: name })}
          onPress={remove}
        />
      )}
    </span>
  );
}
