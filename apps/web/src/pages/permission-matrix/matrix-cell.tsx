// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
// biome-ignore-all lint/a11y/useFocusableInteractive: what stands in the cell takes the focus
import type { InformationClass, Job, PermissionLevel } from '@mamori/core/ledger/ledgers/people';
import { nextLevel } from '@mamori/core/permissions/matrix';
import type { KeyboardEvent } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { cx } from '../../ui/cx.ts';
import { type CellState, type Compared, useMatrixWords, type View } from './matrix-data.ts';

interface MatrixCellProps {
  /** `row column`, for the arrow keys. */
  readonly place: string;
  readonly isInTabOrder: boolean;
  readonly onFocus: () => void;
  readonly job: Job;
  readonly informationClass: InformationClass;
  readonly view: View;
  readonly state: CellState;
  readonly isPending: boolean;
  readonly compared: Compared | undefined;
  /** Null: only to be read. */
  readonly onChange: ((to: CellState) => void) | null;
}

const KEYS: Readonly<Record<string, PermissionLevel | null>> = {
  1: 'enter',
  2: 'view',
  3: 'none',
  Delete: null,
  Backspace: null,
};

export function MatrixCell(props: MatrixCellProps) {
  const { view, state, onChange } = props;
  // How a system is set says nothing where nobody decided what it should be.
  const isLocked = view === 'actual' && state.level === null;
  const set = (value: PermissionLevel | null) => {
    if (!onChange || isLocked) return;
    onChange(view === 'level' ? leveled(state, value) : { ...state, actual: value });
  };
  function press(event: KeyboardEvent): void {
    if (!(event.key in KEYS)) return;
    event.preventDefault();
    set(KEYS[event.key] ?? null);
  }
  const label = useCellLabel(props);
  const shared = {
    'data-cell': props.place,
    'aria-label': label,
    title: label,
    tabIndex: props.isInTabOrder ? 0 : -1,
    onFocus: props.onFocus,
    className: cx(
      'flex min-h-12 w-full flex-col items-center justify-center px-1 leading-tight tabular-nums focus-visible:-outline-offset-3',
      props.isPending && 'bg-key-soft',
      differs(state) && view !== 'accounts' && 'bg-danger-soft text-danger',
    ),
  } as const;
  return (
    <td role="gridcell" className="border-s border-line p-0">
      {onChange ? (
        <button
          type="button"
          {...shared}
          aria-disabled={isLocked || undefined}
          onKeyDown={press}
          onClick={() => set(nextLevel(view === 'level' ? state.level : state.actual))}
        >
          <Inside {...props} />
        </button>
      ) : (
        <div role="img" {...shared}>
          <Inside {...props} />
        </div>
      )}
    </td>
  );
}

const differs = ({ level, actual }: CellState): boolean =>
  actual !== null && level !== null && actual !== level;
/** What the system is set to goes with the decision: without one there is no cell. */
const leveled = ({ actual }: CellState, level: PermissionLevel | null): CellState => ({
  level,
  actual: level === null ? null : actual,
});

function useCellLabel({ job, informationClass, view, state, compared }: MatrixCellProps): string {
  const { t } = useTranslation('permissions');
  const words = useMatrixWords();
  const named = { job: words.job(job), informationClass: words.informationClass(informationClass) };
  const level = t(`level.${state.level ?? 'blank'}`);
  if (view === 'accounts') return [t('cell', { ...named, level }), ...comparisonWords(compared, t)].join(' ');
  if (view === 'level' && !differs(state)) return t('cell', { ...named, level });
  const actual = state.actual === null ? t('notLooked') : t(`level.${state.actual}`);
  return t('cellActual', { ...named, level, actual });
}

type T = ReturnType<typeof useTranslation<'permissions'>>['t'];

const MARKS = [
  ['same', '＝'],
  ['more', '＋'],
  ['less', '−'],
  ['unknown', '？'],
] as const;

function comparisonWords(compared: Compared | undefined, t: T): string[] {
  if (!compared) return [t('compared.none')];
  return MARKS.filter(([key]) => compared[key] > 0).map(([key]) =>
    t(`compared.${key}`, { count: compared[key] }),
  );
}

function Inside({ view, state, compared }: MatrixCellProps) {
  const { t } = useTranslation('permissions');
  if (view === 'accounts')
    return (
      <span className="flex flex-col text-sm" aria-hidden>
        {compared &&
          MARKS.filter(([key]) => compared[key] > 0).map(([key, mark]) => (
            <span
              key={key}
              className={cx(
                key === 'more' && 'font-bold text-danger',
                key === 'less' && 'font-bold text-warning',
                key === 'unknown' && 'text-ink-soft',
              )}
            >
              {mark}
              {compared[key]}
            </span>
          ))}
      </span>
    );
  const shown = view === 'level' ? state.level : state.actual;
  const other = view === 'level' ? state.actual : state.level;
  return (
    <span aria-hidden className="flex flex-col items-center">
      <span className="text-lg leading-none font-bold">{shown && t(`sign.${shown}`)}</span>
      {view === 'level' && differs(state) && other && (
        <span className="mt-0.5 text-xs whitespace-nowrap">
          {t('isReally', { sign: t(`sign.${other}`) })}
        </span>
      )}
      {view === 'actual' && shown === null && state.level !== null && (
        <span className="text-xs text-ink-soft">{t('notLooked')}</span>
      )}
    </span>
  );
}
