import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { useNavigate, useSearch } from '@tanstack/react-router';
import {
  Columns3,
  Download,
  FileInput,
  Filter,
  History,
  NotebookText,
  Pencil,
  Plus,
  Trash2,
  X,
} from 'lucide-react';
import { lazy, Suspense, useDeferredValue, useEffect, useState } from 'react';
import { api } from '../../app/api.ts';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { Menu } from '../../ui/menu.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FilterChips } from './filter-chips.tsx';
import { Grid } from './grid.tsx';
import { filterQuery, type LedgerSearch, ledgerSearch } from './ledger-search.ts';
import { tasksOf } from './ledger-tasks.ts';
import { useLedger, useLedgerWords } from './ledger-words.ts';
import { useRows } from './use-rows.ts';
import { type Selected, useSelected } from './use-selected.ts';
import { useUndoable } from './use-undoable.ts';
import { ViewsMenu } from './views-menu.tsx';

const FilterDialog = lazy(() => import('./filter-dialog.tsx').then((m) => ({ default: m.FilterDialog })));
const ColumnsDialog = lazy(() => import('./columns-dialog.tsx').then((m) => ({ default: m.ColumnsDialog })));
const BulkDialog = lazy(() => import('./bulk-dialog.tsx').then((m) => ({ default: m.BulkDialog })));

export function LedgerPage() {
  const definition = useLedger();
  return definition ? <Ledger key={definition.id} definition={definition} /> : <NotFoundPage />;
}

interface LedgerProps {
  readonly definition: LedgerDefinition<LedgerId>;
}

function Ledger({ definition }: LedgerProps) {
  const { t } = useTranslation('ledgerPages');
  const words = useLedgerWords(definition);
  const search = ledgerSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const show = (next: LedgerSearch) =>
    void navigate({ to: '/ledgers/$ledger', params: { ledger: definition.id }, search: next, replace: true });
  const canEdit = useCan()('ledger.edit');
  const { total, error } = useRows(definition.id, search, [0, 0]);
  const selected = useSelected(total ?? 0, search);
  const columns = (search.columns ?? definition.shown).filter((key) => key in definition.columns);
  const isFiltered = Boolean(search.q || search.where || search.finding);
  const isEmpty = total === 0 && !isFiltered;
  return (
    <>
      <PageHeader
        title={words.title}
        description={words.lead}
        back={{ to: '/ledgers', label: t('title') }}
        action={canEdit && <NewRow definition={definition} label={t('new', { row: words.row })} />}
      />
      <ProblemAlert error={error} />
      {isEmpty ? (
        <EmptyState
          icon={NotebookText}
          title={words.empty}
          action={canEdit && <EmptyActions definition={definition} />}
        >
          {t(definition.id === 'device' ? 'emptyDevices' : 'emptyText', { row: words.row })}
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-3">
          <Tools definition={definition} search={search} columns={columns} total={total} onShow={show} />
          <FilterChips definition={definition} search={search} onShow={show} />
          {canEdit && selected.count > 0 && <SelectedBar definition={definition} selected={selected} />}
          {total === null ? (
            <Skeleton lines={8} />
          ) : total === 0 ? (
            <EmptyState
              icon={Filter}
              title={t('nothing')}
              action={<Button onPress={() => show({})}>{t('filter.none')}</Button>}
            >
              {t('nothingText')}
            </EmptyState>
          ) : (
            <Grid
              key={JSON.stringify([search.q, search.where, search.order, search.descending, search.finding])}
              definition={definition}
              search={search}
              columns={columns}
              selected={selected}
              canEdit={canEdit}
              onOrder={(column) =>
                show({ ...search, order: column, descending: search.order === column && !search.descending })
              }
            />
          )}
        </div>
      )}
    </>
  );
}

const NewRow = ({ definition, label }: LedgerProps & { readonly label: string }) => (
  <ButtonLink variant="primary" icon={Plus} to="/ledgers/$ledger/new" params={{ ledger: definition.id }}>
    {label}
  </ButtonLink>
);

function EmptyActions({ definition }: LedgerProps) {
  const { t } = useTranslation('ledgerPages');
  const words = useLedgerWords(definition);
  return (
    <div className="flex flex-wrap justify-center gap-3">
      <NewRow definition={definition} label={t('new', { row: words.row })} />
      <ButtonLink icon={FileInput} to={`/ledgers/${definition.id}/import`}>
        {t('import')}
      </ButtonLink>
      {definition.id === 'device' && <ButtonLink to="/start-kit">{t('startKit')}</ButtonLink>}
    </div>
  );
}

interface ToolsProps extends LedgerProps {
  readonly search: LedgerSearch;
  readonly columns: readonly string[];
  readonly total: number | null;
  readonly onShow: (search: LedgerSearch) => void;
}

/** Words, filter, columns, views, and what leads out of the grid. */
function Tools({ definition, search, columns, total, onShow }: ToolsProps) {
  const { t } = useTranslation('ledgerPages');
  const navigate = useNavigate();
  const canEdit = useCan()('ledger.edit');
  const [isOpen, setOpen] = useState<'filter' | 'columns' | null>(null);
  const params = { ledger: definition.id };
  const download = (format: 'csv' | 'xlsx', encoding: 'utf-8' | 'shift_jis') =>
    window.location.assign(
      api.url('exportLedger', { params, query: { ...filterQuery(search), format, encoding } as never }),
    );
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-2" data-print="hide">
      <Words search={search} onShow={onShow} />
      <Button size="small" icon={Filter} onPress={() => setOpen('filter')}>
        {t('filter.open')}
      </Button>
      <Button size="small" icon={Columns3} onPress={() => setOpen('columns')}>
        {t('columns.open')}
      </Button>
      <ViewsMenu definition={definition} search={search} columns={columns} onShow={onShow} />
      <Menu
        label={t('more')}
        entries={[
          ...(canEdit
            ? [
                {
                  id: 'import',
                  label: t('import'),
                  icon: FileInput,
                  onAction: () => void navigate({ to: `/ledgers/${definition.id}/import` }),
                },
              ]
            : []),
          ...tasksOf(definition.id, canEdit).map(({ id, to, icon }) => ({
            id,
            label: t(`task.${id}.title`),
            icon,
            onAction: () => void navigate({ to }),
          })),
          { id: 'xlsx', label: t('export.xlsx'), icon: Download, onAction: () => download('xlsx', 'utf-8') },
          { id: 'csv', label: t('export.csv'), icon: Download, onAction: () => download('csv', 'utf-8') },
          {
            id: 'sjis',
            label: t('export.sjis'),
            icon: Download,
            onAction: () => download('csv', 'shift_jis'),
          },
          {
            id: 'changes',
            label: t('changes.open'),
            icon: History,
            onAction: () => void navigate({ to: '/ledgers/$ledger/changes', params }),
          },
        ]}
      />
      {total !== null && (
        <span className="ms-auto text-ink-soft tabular-nums">{t('total', { count: total })}</span>
      )}
      <Suspense>
        {isOpen === 'filter' && (
          <FilterDialog
            definition={definition}
            where={search.where ?? []}
            onClose={() => setOpen(null)}
            onApply={(where) => {
              setOpen(null);
              const { where: _, ...rest } = search;
              onShow(where.length > 0 ? { ...rest, where } : rest);
            }}
          />
        )}
        {isOpen === 'columns' && (
          <ColumnsDialog
            definition={definition}
            columns={columns}
            onClose={() => setOpen(null)}
            onApply={(next) => {
              setOpen(null);
              const { columns: _, ...rest } = search;
              onShow(next ? { ...rest, columns: next } : rest);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

/** What is typed is looked for as soon as the browser has time. */
function Words({ search, onShow }: Pick<ToolsProps, 'search' | 'onShow'>) {
  const { t } = useTranslation('ledgerPages');
  const [text, setText] = useState(search.q ?? '');
  const wanted = useDeferredValue(text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed leads to another address
  useEffect(() => {
    if (wanted === (search.q ?? '')) return;
    const timer = window.setTimeout(() => {
      const { q: _, ...rest } = search;
      onShow(wanted === '' ? rest : { ...rest, q: wanted });
    }, 250);
    return () => window.clearTimeout(timer);
  }, [wanted]);
  return (
    <div className="w-full sm:w-64">
      <TextField type="search" label={t('search')} value={text} onChange={setText} maxLength={200} />
    </div>
  );
}

function SelectedBar({ definition, selected }: LedgerProps & { readonly selected: Selected }) {
  const { t } = useTranslation('ledgerPages');
  const undoable = useUndoable(definition.id);
  const [isOpen, setOpen] = useState<'bulk' | 'remove' | null>(null);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function remove() {
    setPending(true);
    setError(null);
    try {
      const body = { selection: selected.selection() } as never;
      const written = await api.call('removeLedgerRows', { params: { ledger: definition.id }, body });
      selected.clear();
      await undoable.done(t('remove.done', { count: written.rowCount }), written.changeSetId);
    } catch (cause) {
      setError(cause);
    } finally {
      setPending(false);
      setOpen(null);
    }
  }
  return (
    <div
      role="toolbar"
      aria-label={t('selected.label')}
      className="flex flex-wrap items-center gap-3 rounded-lg bg-key-soft px-4 py-2"
    >
      <span className="font-bold tabular-nums">{t('selected.count', { count: selected.count })}</span>
      <Button size="small" icon={Pencil} onPress={() => setOpen('bulk')}>
        {t('bulk.open')}
      </Button>
      <Button size="small" icon={Trash2} onPress={() => setOpen('remove')}>
        {t('remove.open')}
      </Button>
      <Button variant="quiet" size="small" icon={X} onPress={selected.clear}>
        {t('selected.clear')}
      </Button>
      <ProblemAlert error={error} />
      <Suspense>
        {isOpen === 'bulk' && (
          <BulkDialog definition={definition} selected={selected} onClose={() => setOpen(null)} />
        )}
      </Suspense>
      <ConfirmDialog
        isOpen={isOpen === 'remove'}
        isDanger
        isPending={isPending}
        title={t('remove.title', { count: selected.count })}
        confirmLabel={t('remove.confirm')}
        onConfirm={() => void remove()}
        onCancel={() => setOpen(null)}
      >
        <p>{t('remove.text')}</p>
        {definition.id === 'device' && (
          <p className="mt-2">
            {t('remove.device')}{' '}
            <Link to="/ledgers/$ledger" params={{ ledger: 'disposal' }}>
              {t('remove.disposal')}
            </Link>
          </p>
        )}
      </ConfirmDialog>
    </div>
  );
}
