import { Cable, Pencil, Trash2 } from 'lucide-react';
import { api, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { LedgerPanel } from '../../forms/ledger-panel.tsx';
import type { PanelProps } from '../../forms/panel-search.ts';
import { useRemoval } from '../../forms/use-removal.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { IconButton } from '../../ui/button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { toast } from '../../ui/toast.tsx';
import { AccessForm } from './access-form.tsx';
import { ACCESS_READERS, type AccessRow } from './access-values.ts';
import { FlagsUntilEnd } from './flags.tsx';

export function AccessesPanel({ edit, onEdit }: PanelProps) {
  const { t } = useTranslation('maintenance');
  const canEdit = useCan()('vendor.edit');
  const { data, error } = useOperation('listRemoteAccesses');
  const remove = useRemoval({
    remove: (remoteAccessId) => api.call('deleteRemoteAccess', { params: { remoteAccessId } }),
    restore: (remoteAccessId) => api.call('restoreRemoteAccess', { params: { remoteAccessId } }),
    lists: ACCESS_READERS,
  });
  return (
    <LedgerPanel<AccessRow>
      rows={data?.rows}
      error={error}
      canEdit={canEdit}
      edit={edit}
      onEdit={onEdit}
      icon={Cable}
      texts={{
        add: t('accessAdd'),
        addTitle: t('accessAddTitle'),
        editTitle: ({ device }) => t('accessEditTitle', { name: device }),
        empty: t('accessEmpty'),
        emptyText: t('accessEmptyText'),
      }}
      form={(access) => (
        <AccessForm
          key={access?.id ?? 'new'}
          access={access}
          onCancel={() => onEdit(undefined)}
          onSaved={({ device }) => {
            toast(t('accessSaved', { name: device }));
            onEdit(undefined);
          }}
        />
      )}
      table={(rows) => (
        <DataTable
          caption={t('accessList')}
          rows={rows}
          rowId={({ id }) => id}
          columns={[
            {
              id: 'device',
              header: t('column.device'),
              isRowHeader: true,
              width: '18%',
              sortBy: ({ device }) => device,
              cell: ({ device, systemName }) => (
                <>
                  {device}
                  {systemName && (
                    <span className="block text-sm font-normal text-ink-soft">{systemName}</span>
                  )}
                </>
              ),
            },
            {
              id: 'vendor',
              header: t('column.vendor'),
              width: '16%',
              sortBy: ({ vendorName }) => vendorName,
              cell: ({ vendorName }) => vendorName ?? '—',
            },
            {
              id: 'method',
              header: t('column.method'),
              width: '16%',
              cell: ({ method, line }) => (
                <>
                  {t(`method.${method}`)}
                  {line && <span className="block text-sm text-ink-soft">{line}</span>}
                </>
              ),
            },
            {
              id: 'since',
              header: t('column.since'),
              width: '9rem',
              sortBy: ({ since }) => since,
              cell: ({ since }) => (since ? <DateText date={since} isShort /> : '—'),
            },
            {
              id: 'flags',
              header: t('column.flags'),
              width: '30%',
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

  function actions({ id, device }: AccessRow) {
    return (
      <div className="flex">
        <IconButton icon={Pencil} label={t('edit', { name: device })} onPress={() => onEdit(id)} />
        <IconButton
          icon={Trash2}
          label={t('remove', { name: device })}
          onPress={() => void remove(id, device)}
        />
      </div>
    );
  }
}
