import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import type { Session } from './work-values.ts';

/** Who was connected when, from where. */
export function SessionsTable({ sessions }: { readonly sessions: readonly Session[] }) {
  const { t } = useTranslation('maintenance');
  const rows = sessions.map((session, index) => ({ ...session, id: String(index) }));
  return (
    <DataTable
      caption={t('reportField.sessions')}
      rows={rows}
      rowId={({ id }) => id}
      isDense
      empty={<p className="text-ink-soft">{t('sessionsNone')}</p>}
      columns={[
        {
          id: 'from',
          header: t('session.from'),
          isRowHeader: true,
          sortBy: ({ from }) => from,
          cell: ({ from }) => <InstantText at={from} />,
        },
        {
          id: 'to',
          header: t('session.to'),
          cell: ({ to }) => (to ? <InstantText at={to} /> : t('sessionOpen')),
        },
        { id: 'account', header: t('session.account'), cell: ({ account }) => account || '—' },
        { id: 'device', header: t('session.device'), cell: ({ device }) => device || '—' },
        { id: 'source', header: t('session.source'), cell: ({ source }) => source || '—' },
      ]}
    />
  );
}
