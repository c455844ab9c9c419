import type { CallOutput } from '@mamori/contract/client';
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { History, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useOperation } from '../../app/api.ts';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Button } from '../../ui/button.tsx';
import { formatInstant } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { useLedger, useLedgerWords } from './ledger-words.ts';
import { useUndoable } from './use-undoable.ts';

type ChangeSet = CallOutput<'listLedgerChanges'>['rows'][number];

export function ChangesPage() {
  const definition = useLedger();
  return definition ? <Changes definition={definition} /> : <NotFoundPage />;
}

/** Every write to a ledger, the newest first; each can be taken back as a whole. */
function Changes({ definition }: { readonly definition: LedgerDefinition<LedgerId> }) {
  const { t, i18n } = useTranslation('ledgerPages');
  const words = useLedgerWords(definition);
  const undoable = useUndoable(definition.id);
  const canEdit = useCan()('ledger.edit');
  const [limit, setLimit] = useState(50);
  const { data, error } = useOperation('listLedgerChanges', {
    params: { ledger: definition.id },
    query: { limit },
  });
  const source = ({ summary }: ChangeSet) =>
    typeof summary.fileName === 'string' ? `（${summary.fileName}）` : '';
  return (
    <>
      <PageHeader
        title={t('changes.title', { ledger: words.title })}
        description={t('changes.text')}
        back={{ to: `/ledgers/${definition.id}`, label: words.title }}
      />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <DataTable
          caption={t('changes.title', { ledger: words.title })}
          rows={data.rows}
          rowId={({ id }) => id}
          empty={
            <EmptyState icon={History} title={t('changes.none')}>
              {t('changes.noneText')}
            </EmptyState>
          }
          columns={[
            {
              id: 'at',
              header: t('changes.at'),
              width: '14rem',
              cell: ({ at }) => formatInstant(at, i18n.language),
            },
            { id: 'who', header: t('changes.who'), width: '11rem', cell: ({ personName }) => personName },
            {
              id: 'what',
              header: t('changes.what'),
              isRowHeader: true,
              cell: (set) => `${t(`change.${set.kind}`)}${source(set)}`,
            },
            {
              id: 'rows',
              header: t('changes.rows'),
              width: '6rem',
              align: 'end',
              cell: ({ rowCount }) => rowCount.toLocaleString(i18n.language),
            },
            {
              id: 'undo',
              header: t('changes.undo'),
              width: '11rem',
              isScreenOnly: true,
              cell: ({ id, isUndone, kind }) =>
                isUndone
                  ? t('change.undone')
                  : canEdit &&
                    kind !== 'undo' && (
                      <Button
                        variant="quiet"
                        size="small"
                        icon={Undo2}
                        onPress={() => void undoable.undo(id)}
                      >
                        {t('undo.action')}
                      </Button>
                    ),
            },
          ]}
        />
      )}
      {data?.next && limit < 200 && (
        <div className="mt-4">
          <Button onPress={() => setLimit(200)}>{t('history.more')}</Button>
        </div>
      )}
    </>
  );
}
