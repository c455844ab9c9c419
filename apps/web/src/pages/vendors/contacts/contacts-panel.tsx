import { Pencil, PhoneCall, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useRemoval } from '../../../forms/use-removal.ts';
import { DataTable } from '../../../tables/data-table.tsx';
import { AlertBanner } from '../../../ui/alert-banner.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PanelHeading } from '../../../ui/panel-heading.tsx';
import { toast } from '../../../ui/toast.tsx';
import { useStaleEdit } from '../../setup-wizard/use-stale-edit.ts';
import type { VendorPanelProps } from '../vendor-panel-props.ts';
import { ContactForm } from './contact-form.tsx';
import { CONTACT_READERS, type ContactRow } from './contact-values.ts';

export function ContactsPanel({ detail, canEdit, edit, onEdit }: VendorPanelProps) {
  const { t } = useTranslation('vendors');
  const rows = detail.contacts;
  const open = rows.find(({ id }) => id === edit);
  useStaleEdit(edit !== undefined && edit !== 'new' && !open, onEdit);
  if (canEdit && (edit === 'new' || open)) {
    return (
      <div className="max-w-3xl">
        <PanelHeading>{open ? t('contacts.editTitle') : t('contacts.addTitle')}</PanelHeading>
        <ContactForm
          key={open?.id ?? 'new'}
          vendorId={detail.vendor.id}
          contact={open}
          onCancel={() => onEdit(undefined)}
          onSaved={({ name }) => {
            toast(t('contacts.saved', { name }));
            onEdit(undefined);
          }}
        />
      </div>
    );
  }
  const add = canEdit && (
    <Button variant="primary" icon={Plus} onPress={() => onEdit('new')}>
      {t('contacts.add')}
    </Button>
  );
  if (rows.length === 0) {
    return (
      <EmptyState icon={PhoneCall} title={t('contacts.empty')} action={add}>
        {t('contacts.emptyText')}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      {add && <div data-print="hide">{add}</div>}
      {rows.every(({ availability }) => availability === 'day') && (
        <AlertBanner tone="warning" title={t('contacts.noNight')}>
          {t('contacts.noNightText')}
        </AlertBanner>
      )}
      <ContactsTable rows={rows} canEdit={canEdit} onEdit={onEdit} />
    </div>
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
