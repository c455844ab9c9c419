import type { CallOutput } from '@mamori/contract/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, Clock, Inbox, PhoneCall } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { useDocumentWords } from './document-words.ts';
import { InboxDetail } from './inbox-detail.tsx';

type Row = CallOutput<'listInbox'>['rows'][number];

const STATES = {
  new: { tone: 'key', icon: Clock },
  waiting: { tone: 'warning', icon: PhoneCall },
  handled: { tone: 'success', icon: CircleCheck },
  refused: { tone: 'danger', icon: CircleAlert },
} as const;

/** What came, and what became of it. */
export function InboxPanel() {
  const { t } = useTranslation(['exchange', 'common']);
  const words = useDocumentWords();
  const [opened, setOpened] = useState<Row | null>(null);
  const inbox = useInfiniteQuery({
    queryKey: ['listInbox'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.call('listInbox', { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    getNextPageParam: (page) => page.next,
  });
  const rows = inbox.data?.pages.flatMap((page) => page.rows);
  return (
    <div className="flex flex-col gap-4">
      <ProblemAlert error={inbox.error} />
      {!rows && !inbox.error && <Skeleton lines={6} />}
      {rows && (
        <DataTable
          caption={t('exchange:tab.inbox')}
          rows={rows}
          rowId={({ id }) => id}
          empty={
            <EmptyState icon={Inbox} title={t('exchange:inbox.empty')}>
              {t('exchange:inbox.emptyText')}
            </EmptyState>
          }
          columns={[
            {
              id: 'at',
              header: t('exchange:inbox.column.at'),
              cell: (row) => <InstantText at={row.receivedAt} />,
            },
            {
              id: 'type',
              header: t('exchange:inbox.column.type'),
              isRowHeader: true,
              cell: (row) => (
                <Button variant="quiet" size="small" onPress={() => setOpened(row)}>
                  {words.type(row.type)}
                </Button>
              ),
            },
            { id: 'sender', header: t('exchange:inbox.column.sender'), cell: (row) => row.senderName },
            {
              id: 'number',
              header: t('exchange:inbox.column.number'),
              align: 'end',
              cell: (row) => row.sequence,
            },
            {
              id: 'state',
              header: t('exchange:inbox.column.state'),
              cell: ({ state, problem }) => (
                <>
                  <Badge {...STATES[state]}>{t(`exchange:state.${state}`)}</Badge>
                  {problem && <span className="block text-sm">{words.problem(problem)}</span>}
                </>
              ),
            },
          ]}
        />
      )}
      {inbox.hasNextPage && (
        <div>
          <Button isPending={inbox.isFetchingNextPage} onPress={() => void inbox.fetchNextPage()}>
            {t('common:action.showMore')}
          </Button>
        </div>
      )}
      {opened && (
        <LazyDialog isOpen size="wide" title={words.type(opened.type)} onClose={() => setOpened(null)}>
          <InboxDetail inboxId={opened.id} />
        </LazyDialog>
      )}
    </div>
  );
}
