import { CalendarClock, Trash2 } from 'lucide-react';
import { api, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { LedgerPanel } from '../../forms/ledger-panel.tsx';
import type { PanelProps } from '../../forms/panel-search.ts';
import { useRemoval } from '../../forms/use-removal.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/button.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { Link } from '../../ui/link.tsx';
import { toast } from '../../ui/toast.tsx';
import { WorkForm } from './work-form.tsx';
import { WorkState } from './work-state.tsx';
import { WORK_READERS, type WorkRow } from './work-values.ts';

export function WorksPanel({ edit, onEdit }: PanelProps) {
  const { t } = useTranslation('maintenance');
  const canEdit = useCan()('vendor.edit');
  const { data, error } = useOperation('listMaintenanceWorks');
  const remove = useRemoval({
    remove: (maintenanceWorkId) => api.call('deleteMaintenanceWork', { params: { maintenanceWorkId } }),
    restore: (maintenanceWorkId) => api.call('restoreMaintenanceWork', { params: { maintenanceWorkId } }),
    lists: WORK_READERS,
  });
  return (
    <LedgerPanel<WorkRow>
      rows={data?.rows}
      error={error}
      canEdit={canEdit}
      edit={edit}
      onEdit={onEdit}
      icon={CalendarClock}
      texts={{
        add: t('workAdd'),
        addTitle: t('workAddTitle'),
        editTitle: ({ title }) => t('workEditTitle', { name: title }),
        empty: t('workEmpty'),
        emptyText: t('workEmptyText'),
      }}
      form={(work) => (
        <WorkForm
          key={work?.id ?? 'new'}
          work={work}
          onCancel={() => onEdit(undefined)}
          onSaved={({ title }) => {
            toast(t('workSaved', { name: title }));
            onEdit(undefined);
          }}
        />
      )}
      table={(rows) => (
        <DataTable
          caption={t('works')}
          rows={rows}
          rowId={({ id }) => id}
          columns={[
            {
              id: 'work',
              header: t('column.work'),
              isRowHeader: true,
              width: '34%',
              sortBy: ({ title }) => title,
              cell: (row) => (
                <>
                  <Link to="/remote-maintenance/works/$workId" params={{ workId: row.id }}>
                    {row.title}
                  </Link>
                  <span className="block text-sm font-normal text-ink-soft">
                    {[row.vendorName, t(`place.${row.place}`)].filter(Boolean).join(' · ')}
                  </span>
                </>
              ),
            },
            {
              id: 'when',
              header: t('column.when'),
              sortBy: ({ plan }) => plan.from,
              cell: ({ plan, emergency }) => (
                <>
                  {plan.from ? <InstantText at={plan.from} /> : '—'}
                  {emergency && <Badge tone="warning">{t('emergency')}</Badge>}
                </>
              ),
            },
            {
              id: 'state',
              header: t('column.state'),
              sortBy: ({ state }) => t(`state.${state}`),
              cell: ({ state }) => <WorkState state={state} />,
            },
            {
              id: 'deviations',
              header: t('column.deviations'),
              align: 'end',
              sortBy: ({ deviations }) => deviations.length,
              cell: ({ report, deviations }) => (report ? deviations.length : '—'),
            },
            ...(canEdit
              ? [{ id: 'actions', header: t('column.actions'), isScreenOnly: true, cell: actions }]
              : []),
          ]}
        />
      )}
    />
  );

  function actions({ id, title }: WorkRow) {
    return (
      <IconButton icon={Trash2} label={t('remove', { name: title })} onPress={() => void remove(id, title)} />
    );
  }
}
