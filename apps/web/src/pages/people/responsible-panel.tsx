import { Pencil, Power, Trash2, UserCheck } from 'lucide-react';
import { api, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { LedgerPanel } from '../../forms/ledger-panel.tsx';
import type { PanelProps } from '../../forms/panel-search.ts';
import { useRemoval } from '../../forms/use-removal.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { ResponsibleForm } from './responsible-form.tsx';
import { RESPONSIBLE_READERS, type ResponsibleRow } from './responsible-values.ts';

/** The responsible people: list and form. On the page of its own and as a step of the set-up. */
export function ResponsiblePanel({ edit, onEdit }: PanelProps) {
  const { t } = useTranslation('people');
  const can = useCan();
  const canEdit = can('facility.edit');
  const { data, error } = useOperation('listResponsiblePeople');
  return (
    <LedgerPanel
      rows={data?.rows}
      error={error}
      canEdit={canEdit}
      edit={edit}
      onEdit={onEdit}
      icon={UserCheck}
      texts={{
        add: t('add'),
        addTitle: t('addTitle'),
        editTitle: ({ name }) => t('editTitle', { name }),
        empty: t('empty'),
        emptyText: t('emptyText'),
      }}
      form={(person) => (
        <ResponsibleForm
          key={person?.id ?? 'new'}
          person={person}
          onCancel={() => onEdit(undefined)}
          onSaved={({ name }) => {
            toast(t('saved', { name }));
            onEdit(undefined);
          }}
        />
      )}
      table={(rows) => (
        <>
          {!rows.some(({ role }) => role === 'safety_manager') && (
            <AlertBanner tone="warning" title={t('noSafetyManager')}>
              {t('noSafetyManagerText')}
            </AlertBanner>
          )}
          {!rows.some(({ mayStopSystems }) => mayStopSystems) && (
            <AlertBanner tone="info" title={t('nobodyMayStop')}>
              {t('nobodyMayStopText')}
            </AlertBanner>
          )}
          <ResponsibleTable rows={rows} canEdit={canEdit} onEdit={onEdit} />
        </>
      )}
    />
  );
}

interface TableProps {
  readonly rows: readonly ResponsibleRow[];
  readonly canEdit: boolean;
  readonly onEdit: (id: string) => void;
}

function ResponsibleTable({ rows, canEdit, onEdit }: TableProps) {
  const { t } = useTranslation('people');
  const remove = useRemoval({
    remove: (responsiblePersonId) => api.call('deleteResponsiblePerson', { params: { responsiblePersonId } }),
    restore: (responsiblePersonId) =>
      api.call('restoreResponsiblePerson', { params: { responsiblePersonId } }),
    lists: RESPONSIBLE_READERS,
  });
  const actions = (row: ResponsibleRow) => (
    <div className="flex items-center gap-1">
      <IconButton icon={Pencil} label={t('edit', { name: row.name })} onPress={() => onEdit(row.id)} />
      <IconButton
        icon={Trash2}
        label={t('remove', { name: row.name })}
        onPress={() => void remove(row.id, row.name)}
      />
    </div>
  );
  return (
    <DataTable
      caption={t('tab.responsible')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: t('field.name'),
          isRowHeader: true,
          sortBy: ({ name }) => name,
          cell: (row) => (
            <>
              {row.name}
              {row.post && <span className="block text-sm font-normal text-ink-soft">{row.post}</span>}
            </>
          ),
        },
        { id: 'role', header: t('field.role'), cell: ({ role }) => t(`responsible.${role}`) },
        {
          id: 'stop',
          header: t('column.mayStop'),
          cell: ({ mayStopSystems }) =>
            mayStopSystems ? (
              <Badge tone="key" icon={Power}>
                {t('mayStop.yes')}
              </Badge>
            ) : (
              <span className="text-ink-soft">{t('mayStop.no')}</span>
            ),
        },
        {
          id: 'phone',
          header: t('field.phone'),
          cell: ({ phone }) => phone || <span className="text-ink-soft">{t('notGiven')}</span>,
        },
        ...(canEdit
          ? [{ id: 'actions', header: t('column.actions'), isScreenOnly: true, cell: actions }]
          : []),
      ]}
    />
  );
}
