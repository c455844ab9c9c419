import { ArrowLeftRight, Pencil, Trash2 } from 'lucide-react';
import { api, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { LedgerPanel } from '../../forms/ledger-panel.tsx';
import type { PanelProps } from '../../forms/panel-search.ts';
import { useRemoval } from '../../forms/use-removal.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { IconButton } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { FlagsUntilEnd } from './flags.tsx';
import { PartnerForm } from './partner-form.tsx';
import { PARTNER_READERS, type PartnerRow } from './partner-values.ts';

function mutual(row: PartnerRow): 'both' | 'partly' | 'unknown' {
  const sides = [row.authenticatesPartner, row.authenticatedByPartner];
  if (sides.every((side) => side === 'yes')) return 'both';
  return sides.includes('unknown') ? 'unknown' : 'partly';
}

export function PartnersPanel({ edit, onEdit }: PanelProps) {
  const { t } = useTranslation('maintenance');
  const canEdit = useCan()('vendor.edit');
  const { data, error } = useOperation('listDataPartners');
  const remove = useRemoval({
    remove: (dataPartnerId) => api.call('deleteDataPartner', { params: { dataPartnerId } }),
    restore: (dataPartnerId) => api.call('restoreDataPartner', { params: { dataPartnerId } }),
    lists: PARTNER_READERS,
  });
  return (
    <LedgerPanel<PartnerRow>
      rows={data?.rows}
      error={error}
      canEdit={canEdit}
      edit={edit}
      onEdit={onEdit}
      icon={ArrowLeftRight}
      texts={{
        add: t('partnerAdd'),
        addTitle: t('partnerAddTitle'),
        editTitle: ({ name }) => t('partnerEditTitle', { name }),
        empty: t('partnerEmpty'),
        emptyText: t('partnerEmptyText'),
      }}
      form={(partner) => (
        <PartnerForm
          key={partner?.id ?? 'new'}
          partner={partner}
          onCancel={() => onEdit(undefined)}
          onSaved={({ name }) => {
            toast(t('partnerSaved', { name }));
            onEdit(undefined);
          }}
        />
      )}
      table={(rows) => (
        <DataTable
          caption={t('partners')}
          rows={rows}
          rowId={({ id }) => id}
          columns={[
            {
              id: 'partner',
              header: t('column.partner'),
              isRowHeader: true,
              width: '20%',
              sortBy: ({ name }) => name,
              cell: ({ name, kind }) => (
                <>
                  {name}
                  <span className="block text-sm font-normal text-ink-soft">{t(`partnerKind.${kind}`)}</span>
                </>
              ),
            },
            {
              id: 'data',
              header: t('column.data'),
              cell: ({ data: what, direction, method }) => (
                <>
                  {[what, t(`direction.${direction}`)].filter(Boolean).join(' · ')}
                  {method && <span className="block text-sm text-ink-soft">{method}</span>}
                </>
              ),
            },
            {
              id: 'demarcation',
              header: t('column.demarcation'),
              cell: ({ demarcation }) => demarcation || '—',
            },
            {
              id: 'authentication',
              header: t('column.authentication'),
              cell: (row) => (
                <>
                  {t(`authenticationState.${mutual(row)}`)}
                  {row.authentication && (
                    <span className="block text-sm text-ink-soft">{row.authentication}</span>
                  )}
                </>
              ),
            },
            {
              id: 'flags',
              header: t('column.flags'),
              width: '24%',
              cell: (row) => <FlagsUntilEnd row={row} />,
            },
            ...(canEdit
              ? [{ id: 'actions', header: t('column.actions'), isScreenOnly: true, cell: actions }]
              : []),
          ]}
        />
      )}
    />
  );

  function actions({ id, name }: PartnerRow) {
    return (
      <div className="flex">
        <IconButton icon={Pencil} label={t('edit', { name })} onPress={() => onEdit(id)} />
        <IconButton icon={Trash2} label={t('remove', { name })} onPress={() => void remove(id, name)} />
      </div>
    );
  }
}
