import { Pencil, PhoneCall, Trash2 } from 'lucide-react';
import { api } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { LedgerPanel } from '../../../forms/ledger-panel.tsx';
import { useRemoval } from '../../../forms/use-removal.ts';
import { DataTable } from '../../../tables/data-table.tsx';
import { AlertBanner } from '../../../ui/alert-banner.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { VendorPanelProps } from '../vendor-panel-props.ts';
import { ContactForm } from './contact-form.tsx';
import { CONTACT_READERS, type ContactRow } from './contact-values.ts';

export function ContactsPanel({ detail, canEdit, edit, onEdit }: VendorPanelProps) {
  const { t } = useTranslation('vendors');
  return (
    <LedgerPanel
      rows={detail.contacts}
      error={null}
      canEdit={canEdit}
      edit={edit}
      onEdit={onEdit}
      icon={PhoneCall}
      texts={{
        add: t('contacts.add'),
        addTitle: t('contacts.addTitle'),
        editTitle: () => t('contacts.editTitle'),
        empty: t('contacts.empty'),
        emptyText: t('contacts.emptyText'),
      }}
      form={(contact) => (
        <ContactForm
          key={contact?.id ?? 'new'}
          vendorId={detail.vendor.id}
          contact={contact}
          onCancel={() => onEdit(undefined)}
          onSaved={({ name }) => {
            toast(t('contacts.saved', { name }));
            onEdit(undefined);
          }}
        />
      )}
      table={(rows) => (
        <>
          {rows.every(({ availability }) => availability === 'day') && (
            <AlertBanner tone="warning" title={t('contacts.noNight')}>
              {t('contacts.noNightText')}
            </AlertBanner>
          )}
          <ContactsTable rows={rows} canEdit={canEdit} onEdit={onEdit} />
        </>
      )}
    />
  );
}

interface TableProps extends Pick<VendorPanelProps, 'canEdit' | 'onEdit'> {
  readonly rows: readonly ContactRow[];
}

function ContactsTable({ rows, canEdit, onEdit }: TableProps) {
  const { t } = useTranslation('vendors');
  const remove = useRemoval({
    remove: (vendorContactId) => api.call('deleteVendorContact', { params: { vendorContactId } }),
    restore: (vendorContactId) => api.call('restoreVendorContact', { params: { vendorContactId } }),
    lists: CONTACT_READERS,
  });
  const actions = (row: ContactRow) => (
    <div className="flex items-center gap-1">
      <IconButton
        icon={Pencil}
        label={t('contacts.edit', { name: row.name })}
        onPress={() => onEdit(row.id)}
      />
      <IconButton
        icon={Trash2}
        label={t('contacts.remove', { name: row.name })}
        onPress={() => void remove(row.id, row.name)}
      />
    </div>
  );
  return (
    <DataTable
      caption={t('tab.contacts')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: t('contacts.field.name'),
          isRowHeader: true,
          cell: (row) => (
            <>
              {row.name}
              {row.department && (
                <span className="block text-sm font-normal text-ink-soft">{row.department}</span>
              )}
            </>
          ),
        },
        {
          id: 'purpose',
          header: t('contacts.field.purpose'),
          cell: (row) => t(`contacts.purpose.${row.purpose}`),
        },
        {
          id: 'availability',
          header: t('contacts.field.availability'),
          cell: (row) => (
            <>
              {t(`contacts.availability.${row.availability}`)}
              {row.hours && <span className="block text-sm text-ink-soft">{row.hours}</span>}
            </>
          ),
        },
        {
          id: 'reach',
          header: t('contacts.reach'),
          cell: (row) =>
            [row.phone, row.email].filter(Boolean).map((one) => (
              <span key={one} className="block break-all">
                {one}
              </span>
            )),
        },
        ...(canEdit
          ? [{ id: 'actions', header: t('column.actions'), isScreenOnly: true, cell: actions }]
          : []),
      ]}
    />
  );
}
