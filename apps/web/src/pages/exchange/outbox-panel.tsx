import type { CallOutput } from '@mamori/contract/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, Clock, Download, HandHelping, RotateCcw, Send } from 'lucide-react';
import { api, useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DownloadLink } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { useDocumentWords } from './document-words.ts';

type Row = CallOutput<'listOutbox'>['rows'][number];

const STATES = {
  waiting: { tone: 'key', icon: Clock },
  delivered: { tone: 'success', icon: CircleCheck },
  failed: { tone: 'danger', icon: CircleAlert },
  by_hand: { tone: 'neutral', icon: HandHelping },
} as const;

/** What was sent, whether it arrived, and the files that are handed over. */
export function OutboxPanel() {
  const { t } = useTranslation(['exchange', 'common']);
  const words = useDocumentWords();
  const retry = useMutationOperation('retryOutboxDocument', {
    invalidates: ['listOutbox'],
    onSuccess: () => toast(t('exchange:outbox.retried')),
  });
  const outbox = useInfiniteQuery({
    queryKey: ['listOutbox'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.call('listOutbox', { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    getNextPageParam: (page) => page.next,
  });
  const rows = outbox.data?.pages.flatMap((page) => page.rows);
  return (
    <div className="flex flex-col gap-4">
      <ProblemAlert error={outbox.error ?? retry.error} />
      {!rows && !outbox.error && <Skeleton lines={6} />}
      {rows && (
        <DataTable
          caption={t('exchange:tab.outbox')}
          rows={rows}
          rowId={({ id }) => id}
          empty={
            <EmptyState icon={Send} title={t('exchange:outbox.empty')}>
              {t('exchange:outbox.emptyText')}
            </EmptyState>
          }
          columns={[
            {
              id: 'at',
              header: t('exchange:outbox.column.at'),
              cell: (row) => <InstantText at={row.createdAt} />,
            },
            {
              id: 'type',
              header: t('exchange:outbox.column.type'),
              isRowHeader: true,
              cell: (row) => words.type(row.type),
            },
            {
              id: 'recipient',
              header: t('exchange:outbox.column.recipient'),
              cell: (row) => row.recipientName,
            },
            {
              id: 'number',
              header: t('exchange:outbox.column.number'),
              align: 'end',
              cell: (row) => row.sequence,
            },
            { id: 'state', header: t('exchange:outbox.column.state'), cell: (row) => <State row={row} /> },
            {
              id: 'actions',
              header: t('exchange:outbox.download'),
              isScreenOnly: true,
              cell: (row) => (
                <div className="flex flex-wrap items-center">
                  <DownloadLink
                    variant="quiet"
                    icon={Download}
                    href={api.url('downloadOutboxDocument', { params: { outboxId: row.id } })}
                  >
                    <span className="sr-only">{`${t('exchange:outbox.download')} ${row.recipientName}`}</span>
                  </DownloadLink>
                  {row.state !== 'delivered' && (
                    <IconButton
                      icon={RotateCcw}
                      label={`${t('exchange:outbox.retry')} ${row.recipientName}`}
                      onPress={() => retry.mutate({ params: { outboxId: row.id } })}
                    />
                  )}
                </div>
              ),
            },
          ]}
        />
      )}
      {outbox.hasNextPage && (
        <div>
          <Button isPending={outbox.isFetchingNextPage} onPress={() => void outbox.fetchNextPage()}>
            {t('common:action.showMore')}
          </Button>
        </div>
      )}
    </div>
  );
}

function State({ row }: { readonly row: Row }) {
  const { t } = useTranslation('exchange');
  const words = useDocumentWords();
  return (
    <>
      <Badge {...STATES[row.state]}>{t(`sentState.${row.state}`)}</Badge>
      {row.state === 'by_hand' && <span className="block text-sm">{t('outbox.byHandHint')}</span>}
      {row.lastError && (
        <span className="block text-sm">
          {words.delivery(row.lastError)} {t('outbox.attempts', { count: row.attempts })}
        </span>
      )}
      {row.state === 'waiting' && row.lastError && (
        <span className="block text-sm text-ink-soft">
          {t('outbox.nextAttempt')} <InstantText at={row.nextAttemptAt} />
        </span>
      )}
    </>
  );
}
