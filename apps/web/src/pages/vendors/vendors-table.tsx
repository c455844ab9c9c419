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
          width: '15rem',
          sortBy: ({ name }) => name,
          cell: (row) => <NameCell row={row} />,
        },
        {
          id: 'contract',
          header: t('field.contractKind'),
          sortBy: ({ contractKind }) => t(`contract.${contractKind}`),
          cell: ({ contractKind }) => t(`contract.${contractKind}`),
        },
        {
          id: 'form',
          header: t('column.form'),
          cell: ({ vendorForm }) => <FormNeed need={vendorForm} />,
        },
        {
          id: 'end',
          header: t('column.contractEnd'),
          sortBy: ({ contractEndsOn }) => contractEndsOn,
          cell: (row) => <ContractEnd row={row} />,
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
  if (row.contractExpiry === null) return <Soft>{t('noContracts')}</Soft>;
  return (
    <div className="flex flex-col items-start gap-1">
      {row.contractEndsOn ? <DateText date={row.contractEndsOn} isShort /> : null}
      {row.contractExpiry === 'unknown' && <Soft>{t('noEnd')}</Soft>}
      {(row.contractExpiry === 'soon' || row.contractExpiry === 'expired') && (
        <ExpiryBadge expiry={row.contractExpiry} />
      )}
    </div>
  );
}

function Soft({ children }: { readonly children: string }) {
  return <span className="text-ink-soft">{children}</span>;
}
