import type { CallOutput } from '@mamori/contract/client';
import { useTranslation } from '../../app/translation.ts';
import { type Column, DataTable } from '../../tables/data-table.tsx';
import { Link } from '../../ui/link.tsx';
import { type EditionItems, labelOf } from '../editions/edition-items.ts';
import { ChangeValue, FieldName } from './change-value.tsx';

type Change = CallOutput<'getHandIn'>['changes'][number];

interface ChangeTableProps {
  readonly assessmentId: string;
  readonly changes: readonly Change[];
  readonly items: EditionItems;
}

/** From the handed-in copy to today, item by item. */
export function ChangeTable({ assessmentId, changes, items }: ChangeTableProps) {
  const { t } = useTranslation('handIn');
  const columns: readonly Column<Change>[] = [
    {
      id: 'item',
      header: t('change.item'),
      isRowHeader: true,
      cell: (row) => (
        <Link to="/checklists/$assessmentId" params={{ assessmentId }} search={{ item: row.itemId }}>
          {labelOf(items, row.itemId)}
        </Link>
      ),
    },
    { id: 'field', header: t('change.field'), cell: (row) => <FieldName field={row.field} /> },
    {
      id: 'before',
      header: t('change.handedIn'),
      cell: (row) => <ChangeValue value={row.before} field={row.field} />,
    },
    {
      id: 'after',
      header: t('change.today'),
      cell: (row) => <ChangeValue value={row.after} field={row.field} />,
    },
  ];
  return (
    <DataTable
      caption={t('one.changes')}
      columns={columns}
      rows={changes}
      rowId={(row) => `${row.itemId} ${row.systemId} ${row.field}`}
    />
  );
}
