import { FileSpreadsheet, Handshake, Plus } from 'lucide-react';
import { api, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import type { PanelProps } from '../../forms/panel-search.ts';
import { useRemoval } from '../../forms/use-removal.ts';
import { useStaleEdit } from '../../forms/use-stale-edit.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PanelHeading } from '../../ui/panel-heading.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { VendorForm } from './vendor-form.tsx';
import { VendorLine } from './vendor-line.tsx';
import { VENDOR_READERS } from './vendor-values.ts';
import { VendorsTable } from './vendors-table.tsx';

export interface VendorsPanelProps extends PanelProps {
  /** Vendors are added by their line above the list instead of the whole form. */
  readonly isInLines?: boolean;
}

/** The register of vendors: list and form. On the page of its own and as a step of the set-up. */
export function VendorsPanel({ edit, onEdit, isInLines = false }: VendorsPanelProps) {
  const { t } = useTranslation('vendors');
  const can = useCan();
  const canEdit = can('vendor.edit');
  const { data, error } = useOperation('listVendors');
  const remove = useRemoval({
    remove: (vendorId) => api.call('deleteVendor', { params: { vendorId } }),
    restore: (vendorId) => api.call('restoreVendor', { params: { vendorId } }),
    lists: VENDOR_READERS,
  });
  const open = data?.rows.find(({ id }) => id === edit);
  useStaleEdit(data !== undefined && edit !== undefined && edit !== 'new' && !open, onEdit);
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={6} />;
  if (canEdit && (edit === 'new' || open)) {
    return (
      <div className="max-w-3xl">
        <PanelHeading>{open ? t('editTitle', { name: open.name }) : t('addTitle')}</PanelHeading>
        <VendorForm
          key={open?.id ?? 'new'}
          vendor={open}
          onCancel={() => onEdit(undefined)}
          onSaved={({ name }) => {
            toast(t('saved', { name }));
            onEdit(undefined);
          }}
        />
      </div>
    );
  }
  const add = canEdit && !isInLines && (
    <div className="flex flex-wrap gap-3" data-print="hide">
      <Button variant="primary" icon={Plus} onPress={() => onEdit('new')}>
        {t('add')}
      </Button>
      <ButtonLink icon={FileSpreadsheet} to="/vendors/import">
        {t('import.action')}
      </ButtonLink>
    </div>
  );
  return (
    <div className="flex flex-col gap-5">
      {canEdit && isInLines && <VendorLine />}
      {data.rows.length === 0 ? (
        <EmptyState icon={Handshake} title={t('empty')} action={add}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <>
          {add}
          <VendorsTable
            rows={data.rows}
            canEdit={canEdit}
            onEdit={onEdit}
            onRemove={(row) => void remove(row.id, row.name)}
          />
        </>
      )}
    </div>
  );
}
