import type { ReactNode } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { type Column, DataTable } from '../../tables/data-table.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/page-header.tsx';
import type { Entry } from './stock-take-data.ts';

interface EntriesSectionProps {
  readonly title: string;
  readonly entries: readonly Entry[];
  /** Columns beside those of every table. */
  readonly more?: readonly Column<Entry>[];
  readonly children?: ReactNode;
}

/** Devices with the same fate. Nothing where there are none. */
export function EntriesSection({ title, entries, more = [], children }: EntriesSectionProps) {
  const { t } = useTranslation('stockTakes');
  if (entries.length === 0) return null;
  const columns: readonly Column<Entry>[] = [
    {
      id: 'device',
      header: t('device'),
      isRowHeader: true,
      sortBy: ({ expected, code }) => expected?.name ?? code,
      cell: (entry) => <DeviceLink entry={entry} />,
    },
    {
      id: 'expected',
      header: t('expectedPlace'),
      width: '11rem',
      sortBy: ({ expected }) => expected?.place ?? '',
      cell: ({ expected }) => expected?.place ?? '',
    },
    {
      id: 'place',
      header: t('seenPlace'),
      width: '11rem',
      sortBy: ({ place }) => place,
      cell: ({ place }) => place,
    },
    {
      id: 'by',
      header: t('seenBy'),
      width: '9rem',
      sortBy: ({ seenBy }) => seenBy,
      cell: ({ seenBy }) => seenBy,
    },
    { id: 'note', header: t('note'), width: '11rem', cell: ({ note }) => note },
  ];
  // A column in which nothing stands is nothing to read.
  const filled = new Set(
    entries.flatMap(({ expected, place, seenBy, note }) =>
      Object.entries({ expected: expected?.place, place, by: seenBy, note }).flatMap(([id, text]) =>
        text ? [id] : [],
      ),
    ),
  );
  return (
    <Section title={t('sectionCount', { title, count: entries.length })}>
      {children}
      <DataTable
        caption={title}
        rows={entries}
        rowId={({ id }) => id}
        isDense
        columns={[...columns.filter(({ id }) => id === 'device' || filled.has(id)), ...more]}
      />
    </Section>
  );
}

function DeviceLink({ entry: { deviceId, expected, code } }: { readonly entry: Entry }) {
  const { t } = useTranslation('stockTakes');
  if (!deviceId) return code || t('noCode');
  return (
    <Link to="/ledgers/$ledger/rows/$rowId" params={{ ledger: 'device', rowId: deviceId }}>
      {[expected?.name ?? code, expected?.number].filter(Boolean).join(' ') || t('noCode')}
    </Link>
  );
}
