import type { CallOutput } from '@mamori/contract/client';
import { useTranslation } from '../../app/translation.ts';
import { type Column, DataTable } from '../../tables/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Link } from '../../ui/link.tsx';
import { EditionName } from './edition-name.tsx';

export type HandInRow = CallOutput<'listHandIns'>['rows'][number];

export function HandInTable({ rows }: { readonly rows: readonly HandInRow[] }) {
  const { t } = useTranslation('handIn');
  const columns: readonly Column<HandInRow>[] = [
    {
      id: 'date',
      header: t('list.column.date'),
      isRowHeader: true,
      sortBy: (row) => row.handedInOn,
      cell: (row) => (
        <Link to="/hand-ins/$handInId" params={{ handInId: row.id }}>
          <DateText date={row.handedInOn} />
        </Link>
      ),
    },
    {
      id: 'what',
      header: t('list.column.what'),
      sortBy: (row) => row.editionId,
      cell: (row) => <EditionName editionId={row.editionId} />,
    },
    {
      id: 'how',
      header: t('list.column.how'),
      cell: (row) => t('list.how', howOf(row, t)),
    },
    { id: 'recipient', header: t('list.column.recipient'), cell: (row) => row.recipient },
    { id: 'by', header: t('list.column.by'), cell: (row) => row.by },
  ];
  return <DataTable caption={t('list.title')} columns={columns} rows={rows} rowId={(row) => row.id} />;
}

export function howOf(
  row: Pick<HandInRow, 'method' | 'timing'>,
  t: ReturnType<typeof useTranslation<'handIn'>>['t'],
) {
  return { method: t(`record.methods.${row.method}`), timing: t(`record.timings.${row.timing}`) };
}
