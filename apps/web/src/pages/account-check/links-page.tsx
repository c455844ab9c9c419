import { useNavigate, useSearch } from '@tanstack/react-router';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { invalidate, useMutationOperation, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { type Column, DataTable } from '../../tables/data-table.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { LEDGER_READERS, useUndoable } from '../ledgers/use-undoable.ts';
import { AccountCell, EvidenceLine, PersonCell } from './account-cell.tsx';
import { AT_ONCE, CHECK_READERS, type Link } from './check-data.ts';
import type { LinksSearch } from './check-search.ts';
import { Pager } from './pager.tsx';
import { useChosen } from './use-chosen.ts';
import { isChangedMeanwhile, useAnswer } from './use-decisions.ts';

type Sureness = 'sure' | 'likely';

/** People that were found are written into the account ledger, after a look, in one press and undoable (R-E3). */
export function LinksPage() {
  const { t } = useTranslation('accountCheck');
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as LinksSearch;
  const sureness: Sureness = search.sureness ?? 'sure';
  const show = (next: LinksSearch) =>
    void navigate({ to: '/account-check/links', search: next, replace: true, resetScroll: false });
  const content = (
    <Links
      key={`${sureness} ${search.offset ?? 0}`}
      sureness={sureness}
      offset={search.offset ?? 0}
      onOffset={(offset) => show({ ...search, offset })}
    />
  );
  return (
    <>
      <PageHeader
        title={t('links.title')}
        description={t('links.text')}
        back={{ to: '/account-check', label: t('list.back') }}
      />
      <Tabs
        label={t('list.certainty')}
        selected={sureness}
        onSelect={(id) => show(id === 'likely' ? { sureness: 'likely' } : {})}
        items={[
          { id: 'sure', label: t('work.sure'), content },
          { id: 'likely', label: t('work.likely'), content },
        ]}
      />
    </>
  );
}

interface LinksProps {
  readonly sureness: Sureness;
  readonly offset: number;
  readonly onOffset: (offset: number) => void;
}

function Links({ sureness, offset, onOffset }: LinksProps) {
  const { t } = useTranslation('accountCheck');
  const canEdit = useCan()('ledger.edit');
  const { data, error } = useOperation('listAccountLinks', { query: { sureness, offset, limit: AT_ONCE } });
  const chosen = useChosen((data?.rows ?? []).map(({ account }) => account.id));
  const columns = useColumns(canEdit, chosen);
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={6} />;
  if (data.all === 0)
    return (
      <EmptyState icon={Link2} title={t('links.none')}>
        {t('links.noneText')}
      </EmptyState>
    );
  const chosenIds = data.rows.map(({ account }) => account.id).filter(chosen.has);
  return (
    <div className="flex flex-col gap-4">
      {sureness === 'likely' && <p className="max-w-prose text-ink-soft">{t('links.likelyText')}</p>}
      {canEdit && (
        <TakeOver sureness={sureness} total={data.all} chosenIds={chosenIds} onDone={chosen.clear} />
      )}
      <DataTable
        caption={t('list.total', { count: data.total })}
        rows={data.rows}
        rowId={({ account }) => account.id}
        columns={columns}
      />
      <Pager offset={offset} shown={data.rows.length} total={data.total} onOffset={onOffset} />
    </div>
  );
}

function useColumns(canEdit: boolean, chosen: ReturnType<typeof useChosen>): readonly Column<Link>[] {
  const { t } = useTranslation('accountCheck');
  const choose: Column<Link> = {
    id: 'choose',
    header: '',
    width: '3rem',
    isScreenOnly: true,
    cell: ({ account }) => (
      <Checkbox
        label={t('list.select', { name: account.name })}
        isLabelHidden
        isSelected={chosen.has(account.id)}
        onChange={() => chosen.toggle(account.id)}
      />
    ),
  };
  const notThis: Column<Link> = {
    id: 'not',
    header: '',
    width: '10rem',
    isScreenOnly: true,
    cell: (link) => <NotThis link={link} />,
  };
  return [
    ...(canEdit ? [choose] : []),
    {
      id: 'account',
      header: t('list.account'),
      isRowHeader: true,
      width: '16rem',
      cell: ({ account }) => <AccountCell account={account} />,
    },
    {
      id: 'person',
      header: t('list.person'),
      width: '13rem',
      cell: ({ person }) => <PersonCell person={person} />,
    },
    {
      id: 'evidence',
      header: t('links.evidence'),
      cell: ({ evidence }) => <EvidenceLine evidence={evidence} />,
    },
    ...(canEdit ? [notThis] : []),
  ];
}

function NotThis({ link: { account, person } }: { readonly link: Link }) {
  const { t } = useTranslation('accountCheck');
  const again = () => void invalidate(CHECK_READERS);
  const { answer, isPending, error } = useAnswer({
    onAnswered: again,
    onUndone: again,
    onChanged: again,
  });
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        isPending={isPending}
        onPress={() =>
          answer(
            account,
            { answer: 'nobody', staffIds: [person.id] },
            t('links.notThisDone', { account: account.name, name: person.name }),
          )
        }
      >
        {t('links.notThis')}
      </Button>
      <ProblemAlert error={error} />
    </>
  );
}

interface TakeOverProps {
  readonly sureness: Sureness;
  readonly total: number;
  readonly chosenIds: readonly string[];
  readonly onDone: () => void;
}

function TakeOver({ sureness, total, chosenIds, onDone }: TakeOverProps) {
  const { t } = useTranslation('accountCheck');
  const undoable = useUndoable('account');
  const [isAsking, setAsking] = useState(false);
  const save = useMutationOperation('takeOverAccountLinks', {
    invalidates: LEDGER_READERS,
    onSuccess: async ({ rowCount, changeSetId }) => {
      setAsking(false);
      onDone();
      await undoable.done(t('links.done', { count: rowCount }), changeSetId);
    },
  });
  const isChanged = isChangedMeanwhile(save.error);
  const count = chosenIds.length > 0 ? chosenIds.length : total;
  const body = chosenIds.length > 0 ? { accountIds: [...chosenIds] } : { sureness, total };
  return (
    <div className="flex flex-col gap-3">
      {isChanged ? <p role="alert">{t('links.changed')}</p> : <ProblemAlert error={save.error} />}
      <div>
        <Button variant="primary" icon={Link2} isPending={save.isPending} onPress={() => setAsking(true)}>
          {chosenIds.length > 0 ? t('links.selected', { count }) : t('links.all', { count })}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('links.confirm', { count })}
        confirmLabel={t('links.all', { count })}
        isPending={save.isPending}
        onConfirm={() =>
          save.mutate(
            { body },
            {
              onError: () => {
                setAsking(false);
                void invalidate(CHECK_READERS);
              },
            },
          )
        }
        onCancel={() => setAsking(false)}
      >
        {t('links.confirmText')}
      </ConfirmDialog>
    </div>
  );
}
