import { useNavigate } from '@tanstack/react-router';
import { FileText, Plus, Trash2 } from 'lucide-react';
import { api } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { useRemoval } from '../../../forms/use-removal.ts';
import { DataTable } from '../../../tables/data-table.tsx';
import { AlertBanner } from '../../../ui/alert-banner.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Link } from '../../../ui/link.tsx';
import { PanelHeading } from '../../../ui/panel-heading.tsx';
import { toast } from '../../../ui/toast.tsx';
import { ExpiryBadge } from '../state-badges.tsx';
import type { VendorPanelProps } from '../vendor-panel-props.ts';
import { ContractForm } from './contract-form.tsx';
import { CONTRACT_READERS, type ContractSummaryRow } from './contract-values.ts';
import { Period } from './period.tsx';

export function ContractsPanel({ detail, canEdit, edit, onEdit }: VendorPanelProps) {
  const { t } = useTranslation('contracts');
  const navigate = useNavigate();
  const rows = detail.contracts;
  const vendorId = detail.vendor.id;
  if (canEdit && edit === 'new') {
    return (
      <div className="max-w-3xl">
        <PanelHeading>{t('addTitle')}</PanelHeading>
        <ContractForm
          vendorId={vendorId}
          contract={undefined}
          onCancel={() => onEdit(undefined)}
          onSaved={({ id, title }) => {
            toast(t('saved', { title }));
            void navigate({
              to: '/vendors/$vendorId/contracts/$contractId',
              params: { vendorId, contractId: id },
              search: {},
            });
          }}
        />
      </div>
    );
  }
  const add = canEdit && (
    <Button variant="primary" icon={Plus} onPress={() => onEdit('new')}>
      {t('add')}
    </Button>
  );
  if (rows.length === 0) {
    return (
      <EmptyState icon={FileText} title={t('empty')} action={add}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      {add && <div data-print="hide">{add}</div>}
      {detail.vendor.contractKind === 'purchase_only' && (
        <AlertBanner tone="info" title={t('noVendorForm')}>
          {t('kindHint.purchase_only')}
        </AlertBanner>
      )}
      <ContractsTable rows={rows} canEdit={canEdit} />
    </div>
  );
}

interface TableProps {
  readonly rows: readonly ContractSummaryRow[];
  readonly canEdit: boolean;
}

function ContractsTable({ rows, canEdit }: TableProps) {
  const { t } = useTranslation(['contracts', 'vendors']);
  const remove = useRemoval({
    remove: (contractId) => api.call('deleteContract', { params: { contractId } }),
    restore: (contractId) => api.call('restoreContract', { params: { contractId } }),
    lists: CONTRACT_READERS,
  });
  const actions = (row: ContractSummaryRow) => (
    <IconButton
      icon={Trash2}
      label={t('contracts:remove', { title: row.title })}
      onPress={() => void remove(row.id, row.title)}
    />
  );
  return (
    <DataTable
      caption={t('contracts:title')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'title',
          header: t('contracts:field.title'),
          isRowHeader: true,
          cell: (row) => (
            <Link
              to="/vendors/$vendorId/contracts/$contractId"
              params={{ vendorId: row.vendorId, contractId: row.id }}
              search={{}}
            >
              {row.title}
            </Link>
          ),
        },
        { id: 'kind', header: t('contracts:field.kind'), cell: ({ kind }) => t(`contracts:kind.${kind}`) },
        {
          id: 'period',
          header: t('contracts:field.period'),
          cell: (row) => (
            <div className="flex flex-col items-start gap-1">
              <Period startsOn={row.startsOn} endsOn={row.endsOn} />
              {(row.expiry === 'soon' || row.expiry === 'expired') && <ExpiryBadge expiry={row.expiry} />}
            </div>
          ),
        },
        {
          id: 'systems',
          header: t('contracts:field.systems'),
          cell: ({ systems }) => systems.map(({ name }) => name).join(' / '),
        },
        {
          id: 'clauses',
          header: t('contracts:field.clauses'),
          cell: ({ clauseCounts: counts }) =>
            t('contracts:clausesOf', {
              yes: counts.yes,
              total: counts.yes + counts.no + counts.unknown,
            }),
        },
        ...(canEdit
          ? [{ id: 'actions', header: t('vendors:column.actions'), isScreenOnly: true, cell: actions }]
          : []),
      ]}
    />
  );
}
