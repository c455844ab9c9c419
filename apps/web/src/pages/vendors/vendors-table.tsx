import { Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { IconButton } from '../../ui/button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Link } from '../../ui/link.tsx';
import { ExpiryBadge, FormNeed } from './state-badges.tsx';
import type { VendorRow } from './vendor-values.ts';

export interface VendorsTableProps {
  readonly rows: readonly VendorRow[];
  readonly canEdit: boolean;
  readonly onEdit: (id: string) => void;
  readonly onRemove: (row: VendorRow) => void;
}

export function VendorsTable({ rows, canEdit, onEdit, onRemove }: VendorsTableProps) {
  const { t } = useTranslation('vendors');
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: t('column.name'),
          isRowHeader: true,
          width: '32%',
          sortBy: ({ name }) => name,
          cell: (row) => <NameCell row={row} />,
        },
        {
          id: 'contract',
          header: t('field.contractKind'),
          width: '32%',
          sortBy: ({ contractKind }) => t(`contract.${contractKind}`),
          cell: (row) => (
            <div className="flex flex-col items-start gap-1">
              {t(`contract.${row.contractKind}`)}
              <FormNeed need={row.vendorForm} />
              <ContractEnd row={row} />
            </div>
          ),
        },
        {
          id: 'certificates',
          header: t('column.certificates'),
          cell: ({ certificates }) =>
            certificates ? <ExpiryBadge expiry={certificates} /> : <Soft>{t('expiry.none')}</Soft>,
        },
        {
          id: 'systems',
          header: t('column.systems'),
          sortBy: ({ systemCount }) => systemCount,
          cell: ({ systemCount }) => t('systemCount', { count: systemCount }),
        },
        ...(canEdit
          ? [{ id: 'actions', header: t('column.actions'), isScreenOnly: true, cell: actions }]
          : []),
      ]}
    />
  );

  function actions(row: VendorRow) {
    return (
      <div className="-mx-3 flex items-center sm:mx-0">
        <IconButton icon={Pencil} label={t('edit', { name: row.name })} onPress={() => onEdit(row.id)} />
        <IconButton icon={Trash2} label={t('remove', { name: row.name })} onPress={() => onRemove(row)} />
      </div>
    );
  }
}

function NameCell({ row }: { readonly row: VendorRow }) {
  const { t } = useTranslation('vendors');
  const contact = [row.contactName, row.phone].filter(Boolean).join(' ');
  return (
    <>
      <Link to="/vendors/$vendorId" params={{ vendorId: row.id }} search={{}}>
        {row.name}
      </Link>
      {contact && <span className="block text-sm font-normal text-ink-soft">{contact}</span>}
      {row.primeVendorName && (
        <span className="block text-sm font-normal text-ink-soft">
          {t('via', { name: row.primeVendorName })}
        </span>
      )}
      {row.subVendorCount > 0 && (
        <span className="block text-sm font-normal text-ink-soft">
          {t('collectsFor', { count: row.subVendorCount })}
        </span>
      )}
    </>
  );
}

function ContractEnd({ row }: { readonly row: VendorRow }) {
  const { t } = useTranslation('vendors');
  if (row.contractExpiry === null) return null;
  return (
    <>
      {row.contractEndsOn && (
        <span className="text-sm text-ink-soft">
          {t('column.contractEnd')} <DateText date={row.contractEndsOn} isShort />
        </span>
      )}
      {(row.contractExpiry === 'soon' || row.contractExpiry === 'expired') && (
        <ExpiryBadge expiry={row.contractExpiry} />
      )}
    </>
  );
}

function Soft({ children }: { readonly children: string }) {
  return <span className="text-ink-soft">{children}</span>;
}
