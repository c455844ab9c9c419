import { Pencil, Plus, Power, Trash2, UserCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useRemoval } from '../../forms/use-removal.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PanelHeading } from '../../ui/panel-heading.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import type { PanelProps } from '../setup-wizard/panel-search.ts';
import { useStaleEdit } from '../setup-wizard/use-stale-edit.ts';
import { ResponsibleForm } from './responsible-form.tsx';
import { RESPONSIBLE_READERS, type ResponsibleRow } from './responsible-values.ts';

/** The responsible people: list and form. On the page of its own and as a step of the set-up. */
export function ResponsiblePanel({ edit, onEdit }: PanelProps) {
  const { t } = useTranslation('people');
  const can = useCan();
  const canEdit = can('facility.edit');
  const { data, error } = useOperation('listResponsiblePeople');
  const open = data?.rows.find(({ id }) => id === edit);
  useStaleEdit(data !== undefined && edit !== undefined && edit !== 'new' && !open, onEdit);
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={6} />;
  const { rows } = data;
  if (canEdit && (edit === 'new' || open)) {
    return (
      <div className="max-w-3xl">
        <PanelHeading>{open ? t('editTitle', { name: open.name }) : t('addTitle')}</PanelHeading>
        <ResponsibleForm
          key={open?.id ?? 'new'}
          person={open}
          onCancel={() => onEdit(undefined)}
          onSaved={({ name }) => {
            toast(t('saved', { name }));
            onEdit(undefined);
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
      <EmptyState icon={UserCheck} title={t('empty')} action={add}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      {add && <div>{add}</div>}
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
    </div>
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
