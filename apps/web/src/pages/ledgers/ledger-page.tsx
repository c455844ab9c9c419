import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FileCheck, FileInput, Filter, NotebookText, Plus } from 'lucide-react';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { DownloadState } from './download-state.tsx';
import { FilterChips } from './filter-chips.tsx';
import { Grid } from './grid.tsx';
import { GuidedLink } from './guided-link.tsx';
import { type LedgerSearch, ledgerSearch, narrows } from './ledger-search.ts';
import { Tools } from './ledger-tools.tsx';
import { useLedger, useLedgerWords } from './ledger-words.ts';
import { SelectedBar } from './selected-bar.tsx';
import { type Downloading, useDownload } from './use-download.ts';
import { useRows } from './use-rows.ts';
import { useSelected } from './use-selected.ts';

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
  const selected = useSelected(total ?? 0, search, () => toast(t('selected.lost'), { tone: 'info' }));
  const download = useDownload();
  const columns = (search.columns ?? definition.shown).filter((key) => key in definition.columns);
  const isEmpty = total === 0 && !narrows(search);
  return (
    <>
      <PageHeader
        title={words.title}
        description={
          <>
            <p>{words.lead}</p>
            <GuidedLink ledger={definition.id} />
          </>
        }
        back={{ to: '/ledgers', label: t('title') }}
        action={
          <>
            {definition.id === 'device' && !isEmpty && <CopyNow download={download} />}
            {canEdit && <NewRow definition={definition} label={t('new', { row: words.row })} />}
          </>
        }
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
          <Tools
            definition={definition}
            search={search}
            columns={columns}
            total={total}
            selected={selected}
            download={download}
            onShow={show}
          />
          <DownloadState download={download} />
          <div className="flex flex-wrap items-center gap-3">
            <FilterChips definition={definition} search={search} onShow={show} />
            {total !== null && (
              <span role="status" className="ms-auto text-ink-soft tabular-nums">
                {t('total', { count: total })}
              </span>
            )}
          </div>
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

/** The device ledger is what an inspector asks to see: all of it, in one step. */
function CopyNow({ download }: { readonly download: Downloading }) {
  const { t } = useTranslation('ledgerPrint');
  return (
    <Button
      icon={FileCheck}
      isPending={download.doing !== null}
      onPress={() =>
        void download.fetchFile(t('copy.pdf'), 'getLedgerCopy', {
          params: { ledger: 'device' },
          query: { format: 'pdf' },
        })
      }
    >
      {t('copyNow')}
    </Button>
  );
}

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
