import { TASK_SHARES, type TaskShare } from '@mamori/core/vendor/demarcation';
import { ArrowDown, ArrowUp, MoreHorizontal, Trash2 } from 'lucide-react';
import { useTranslation } from '../../../app/translation.ts';
import { DataTable } from '../../../tables/data-table.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { ContractRow } from './contract-values.ts';

export type TaskRow = ContractRow['demarcation']['rows'][number];
const PARTIES = ['facility', 'vendor', 'subVendor'] as const;
type Party = (typeof PARTIES)[number];

interface DemarcationTableProps {
  readonly rows: readonly TaskRow[];
  readonly canEdit: boolean;
  readonly onChange: (rows: readonly TaskRow[]) => void;
}

export function DemarcationTable({ rows, canEdit, onChange }: DemarcationTableProps) {
  const { t } = useTranslation('contracts');
  const change = (id: string, next: Partial<TaskRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...next } : row)));
  const move = (from: number, to: number) => {
    const next = [...rows];
    const [row] = next.splice(from, 1);
    if (row) next.splice(to, 0, row);
    onChange(next);
  };
  const remove = (row: TaskRow) => {
    onChange(rows.filter(({ id }) => id !== row.id));
    toast(t('demarcation.removed', { task: row.task }), { undo: () => onChange(rows) });
  };
  const placeOf = (row: TaskRow) => rows.findIndex(({ id }) => id === row.id);
  const partyColumn = (party: Party) => ({
    id: party,
    header: t(`demarcation.${party}`),
    width: '9rem',
    cell: (row: TaskRow) =>
      canEdit ? (
        <Select
          label={t('demarcation.shareOf', { task: row.task, party: t(`demarcation.${party}`) })}
          isLabelHidden
          isRequired
          value={row[party]}
          options={TASK_SHARES.map((share) => ({ value: share, label: t(`share.${share}`) }))}
          onChange={(share: TaskShare | '') => share !== '' && change(row.id, { [party]: share })}
        />
      ) : (
        t(`share.${row[party]}`)
      ),
  });
  const actions = (row: TaskRow) => {
    const place = placeOf(row);
    return (
      <Menu
        label={t('demarcation.actionsOf', { task: row.task })}
        trigger={<MoreHorizontal aria-hidden className="size-5" />}
        entries={[
          {
            id: 'up',
            label: t('demarcation.up', { task: row.task }),
            icon: ArrowUp,
            isDisabled: place === 0,
            onAction: () => move(place, place - 1),
          },
          {
            id: 'down',
            label: t('demarcation.down', { task: row.task }),
            icon: ArrowDown,
            isDisabled: place === rows.length - 1,
            onAction: () => move(place, place + 1),
          },
          {
            id: 'remove',
            label: t('demarcation.remove', { task: row.task }),
            icon: Trash2,
            isDanger: true,
            onAction: () => remove(row),
          },
        ]}
      />
    );
  };
  return (
    <DataTable
      caption={t('demarcation.title')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'task',
          header: t('demarcation.task'),
          isRowHeader: true,
          width: '26%',
          cell: (row) =>
            canEdit ? (
              <TextArea
                rows={1}
                label={t('demarcation.taskOf', { number: placeOf(row) + 1 })}
                isLabelHidden
                value={row.task}
                maxLength={200}
                onChange={(task) => change(row.id, { task })}
              />
            ) : (
              row.task
            ),
        },
        ...PARTIES.map(partyColumn),
        {
          id: 'note',
          header: t('demarcation.note'),
          cell: (row) =>
            canEdit ? (
              <TextArea
                rows={1}
                label={t('demarcation.noteOf', { task: row.task })}
                isLabelHidden
                value={row.note}
                maxLength={1000}
                onChange={(note) => change(row.id, { note })}
              />
            ) : (
              row.note
            ),
        },
        ...(canEdit
          ? [{ id: 'actions', header: t('demarcation.rowActions'), isScreenOnly: true, cell: actions }]
          : []),
      ]}
    />
  );
}
