import type { FindingCode } from '@mamori/core/people/finding';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { type Column, DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.tsx';
import { AccountCell, EvidenceList, PersonCell } from './account-cell.tsx';
import { AsideDialog } from './aside-dialog.tsx';
import { CHECK_READERS, type Finding } from './check-data.ts';
import type { FindingsSearch } from './check-search.ts';
import { useCheckWords } from './check-words.ts';
import { Pager } from './pager.tsx';
import { useChosen } from './use-chosen.ts';

interface FindingsTableProps {
  readonly code: FindingCode;
  readonly found: { readonly rows: readonly Finding[]; readonly total: number };
  readonly search: FindingsSearch;
  readonly onShow: (change: FindingsSearch) => void;
}

export function FindingsTable({ found: { rows, total }, search, onShow }: FindingsTableProps) {
  const { t } = useTranslation('accountCheck');
  const canEdit = useCan()('ledger.edit');
  const chosen = useChosen(rows.map(({ subject }) => subject));
  const isAside = search.state === 'aside';
  const offset = search.offset ?? 0;
  return (
    <div className="flex flex-col gap-4">
      {canEdit && rows.length > 0 && (
        <Actions rows={rows.filter(({ subject }) => chosen.has(subject))} chosen={chosen} isAside={isAside} />
      )}
      <DataTable
        caption={t('list.total', { count: total })}
        rows={rows}
        rowId={({ subject }) => subject}
        empty={<Empty isFiltered={Boolean(search.q || search.layer || search.certainty)} isAside={isAside} />}
        columns={useColumns(canEdit, chosen)}
      />
      <Pager
        offset={offset}
        shown={rows.length}
        total={total}
        onOffset={(next) => onShow({ offset: next })}
      />
    </div>
  );
}

function Empty({ isFiltered, isAside }: { readonly isFiltered: boolean; readonly isAside: boolean }) {
  const { t } = useTranslation('accountCheck');
  const id = isFiltered ? 'nothing' : isAside ? 'noAside' : 'allDone';
  return (
    <EmptyState icon={CircleCheck} title={t(`list.${id}`)}>
      {t(`list.${id}Text`)}
    </EmptyState>
  );
}

type Chosen = ReturnType<typeof useChosen>;

function useColumns(canEdit: boolean, chosen: Chosen): readonly Column<Finding>[] {
  const { t } = useTranslation('accountCheck');
  const words = useCheckWords();
  const nameOf = ({ account, place, params }: Finding) =>
    account?.name ?? t('list.export', { place, layer: words.layer(String(params.layer)) });
  const choose: Column<Finding> = {
    id: 'choose',
    header: '',
    width: '3rem',
    isScreenOnly: true,
    cell: (row) => (
      <Checkbox
        label={t('list.select', { name: nameOf(row) })}
        isLabelHidden
        isSelected={chosen.has(row.subject)}
        onChange={() => chosen.toggle(row.subject)}
      />
    ),
  };
  return [
    ...(canEdit ? [choose] : []),
    {
      id: 'account',
      header: t('list.account'),
      isRowHeader: true,
      width: '17rem',
      cell: (row) => (row.account ? <AccountCell account={row.account} /> : nameOf(row)),
    },
    {
      id: 'person',
      header: t('list.person'),
      width: '13rem',
      cell: ({ person }) => <PersonCell person={person} />,
    },
    { id: 'why', header: t('list.why'), cell: (row) => <Why finding={row} /> },
  ];
}

function Why({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation('accountCheck');
  const words = useCheckWords();
  const { certainty, params, evidence, aside, earlier, related, relatedCount } = finding;
  const because = words.because(params);
  return (
    <div className="flex flex-col gap-1.5">
      <p>
        {words.sentence(finding)}
        {certainty === 'ask' && (
          <span className="ms-2" title={t('list.askHint')}>
            <Badge tone="key">{t('list.ask')}</Badge>
          </span>
        )}
      </p>
      {because && <p className="text-ink-soft">{because}</p>}
      {aside && (
        <p className="rounded-lg bg-sunken px-3 py-2">
          {aside.reason}
          <span className="block text-ink-soft text-sm">
            {[
              t('asideDialog.byWhom', { by: aside.by, date: words.date(aside.at.slice(0, 10)) }),
              aside.until
                ? t('asideDialog.untilDate', { date: words.date(aside.until) })
                : t('asideDialog.untilChange'),
            ].join('　')}
          </span>
        </p>
      )}
      {earlier && (
        <p className="text-sm text-warning">
          {earlier.because === 'until'
            ? t('list.earlierUntil', { date: words.date(earlier.until), reason: earlier.reason })
            : t('list.earlierChanged', { reason: earlier.reason })}
        </p>
      )}
      {evidence.length > 0 && (
        <details className="text-sm" data-print="hide">
          <summary className="cursor-pointer text-key">{t('list.evidence')}</summary>
          <EvidenceList evidence={evidence} />
        </details>
      )}
      {related.length > 0 && (
        <p className="flex flex-wrap gap-x-3 text-sm">
          <span className="text-ink-soft">{t('list.related')}</span>
          {related.map(({ ledger, id, name }) => (
            <Link key={id} to="/ledgers/$ledger/rows/$rowId" params={{ ledger, rowId: id }}>
              {ledger === 'account' ? name : words.date(name)}
            </Link>
          ))}
          {relatedCount > related.length && (
            <span className="text-ink-soft">{t('list.more', { count: relatedCount - related.length })}</span>
          )}
        </p>
      )}
    </div>
  );
}

interface ActionsProps {
  readonly rows: readonly Finding[];
  readonly chosen: Chosen;
  readonly isAside: boolean;
}

/** What can be done with the rows that were chosen. */
function Actions({ rows, chosen, isAside }: ActionsProps) {
  const { t } = useTranslation('accountCheck');
  const [isOpen, setOpen] = useState(false);
  const end = useMutationOperation('endFindingsAside', {
    invalidates: CHECK_READERS,
    onSuccess: () => {
      chosen.clear();
      toast(t('asideDialog.ended'));
    },
  });
  const asideIds = rows.flatMap(({ aside }) => aside?.id ?? []);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2" data-print="hide">
      <Checkbox
        label={t('list.selectAll')}
        isSelected={chosen.isAll}
        isIndeterminate={rows.length > 0 && !chosen.isAll}
        onChange={chosen.toggleAll}
      />
      <span className="tabular-nums text-ink-soft">{t('list.selected', { count: rows.length })}</span>
      {isAside ? (
        <Button
          isDisabled={rows.length === 0}
          isPending={end.isPending}
          onPress={() => end.mutate({ body: { asideIds } })}
        >
          {t('asideDialog.end')}
        </Button>
      ) : (
        <Button isDisabled={rows.length === 0} onPress={() => setOpen(true)}>
          {t('asideDialog.open')}
        </Button>
      )}
      <ProblemAlert error={end.error} />
      {isOpen && (
        <AsideDialog
          findings={rows}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            chosen.clear();
          }}
        />
      )}
    </div>
  );
}
