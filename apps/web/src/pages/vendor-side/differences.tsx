import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { labelOf, useEditionItems } from '../editions/edition-items.ts';
import { ChangeValue, FieldName } from '../hand-in/change-value.tsx';

interface Row {
  readonly itemId: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Customers for whom this differs; missing on the page of one customer. */
  readonly count?: number;
}

/** What differs from what was sent. */
export function Differences({
  editionId,
  rows,
}: {
  readonly editionId: string;
  readonly rows: readonly Row[];
}) {
  const { t } = useTranslation('vendorSide');
  const items = useEditionItems(editionId);
  const isCounted = rows.some(({ count }) => count !== undefined);
  return (
    <DataTable
      caption={t('difference.title')}
      isCaptionShown
      rows={rows}
      rowId={(row) => JSON.stringify(row)}
      columns={[
        {
          id: 'item',
          header: t('difference.item'),
          isRowHeader: true,
          cell: ({ itemId }) => labelOf(items, itemId),
        },
        { id: 'field', header: t('difference.field'), cell: ({ field }) => <FieldName field={field} /> },
        {
          id: 'before',
          header: t('difference.before'),
          cell: ({ before }) => <ChangeValue value={before} />,
        },
        { id: 'after', header: t('difference.after'), cell: ({ after }) => <ChangeValue value={after} /> },
        ...(isCounted
          ? [
              {
                id: 'count',
                header: t('difference.count'),
                cell: ({ count = 0 }: Row) => t('home.customersCount', { count }),
              },
            ]
          : []),
      ]}
    />
  );
}
