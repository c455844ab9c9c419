import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { type Column, DataTable } from '../../tables/data-table.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { DisclosureRow } from './disclosure-values.ts';
import { StateBadge } from './state-badge.tsx';

interface DisclosuresTableProps {
  readonly rows: readonly DisclosureRow[];
  readonly canEdit: boolean;
  readonly onEdit: (id: string) => void;
  readonly onRemove: (row: DisclosureRow) => void;
}

const STATES = ['overdue', 'requested', 'received', 'old', 'expired', 'replaced'] as const;

export function DisclosuresTable({ rows, canEdit, onEdit, onRemove }: DisclosuresTableProps) {
  const { t } = useTranslation('disclosures');
  const [state, setState] = useState<DisclosureRow['state'] | ''>('');
  const [search, setSearch] = useState('');
  const shown = rows.filter((row) => (state === '' || row.state === state) && matches(row, search));
  return (
    <div className="mb-10 flex flex-col gap-4">
      <div className="grid max-w-3xl gap-4 sm:grid-cols-2" data-print="hide">
        <TextField label={t('filter.search')} value={search} onChange={setSearch} type="search" />
        <Select
          label={t('filter.state')}
          emptyLabel={t('filter.all')}
          value={state}
          options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={setState}
        />
      </div>
      <DataTable
        caption={t('title')}
        rows={shown}
        rowId={({ id }) => id}
        empty={<p className="text-ink-soft">{t('noMatch')}</p>}
        columns={[...useColumns(), ...(canEdit ? [actions()] : [])]}
      />
    </div>
  );

  function actions(): Column<DisclosureRow> {
    return {
      id: 'actions',
      header: t('column.actions'),
      isScreenOnly: true,
      width: '7rem',
      cell: (row) => (
        <div className="flex items-center">
          <IconButton
            icon={Pencil}
            label={t('edit', { name: row.vendorName })}
            onPress={() => onEdit(row.id)}
          />
          <IconButton
            icon={Trash2}
            label={t('remove', { name: row.vendorName })}
            onPress={() => onRemove(row)}
          />
        </div>
      ),
    };
  }
}

function matches({ vendorName, systemName, product, issuerName }: DisclosureRow, search: string): boolean {
  const text = [vendorName, systemName, product, issuerName].join(' ').normalize('NFKC').toLowerCase();
  return text.includes(search.trim().normalize('NFKC').toLowerCase());
}

function useColumns(): Column<DisclosureRow>[] {
  const { t } = useTranslation('disclosures');
  return [
    {
      id: 'vendor',
      header: t('column.vendor'),
      isRowHeader: true,
      width: '22%',
      sortBy: ({ vendorName }) => vendorName,
      cell: (row) => (
        <>
          <Link to="/disclosures/$disclosureId" params={{ disclosureId: row.id }}>
            {row.vendorName}
          </Link>
          <span className="block text-sm font-normal text-ink-soft">
            {[row.systemName, row.product].filter(Boolean).join(' / ')}
          </span>
        </>
      ),
    },
    {
      id: 'kind',
      header: t('column.kind'),
      width: '14%',
      sortBy: ({ kind }) => kind,
      cell: ({ kind }) => t(`kind.${kind}`),
    },
    {
      id: 'versions',
      header: t('column.versions'),
      width: '16%',
      cell: ({ formVersion, guidelineVersion }) => (
        <>
          {guidelineVersion && (
            <span className="block">{t('guideline', { version: versionOf(guidelineVersion) })}</span>
          )}
          {formVersion && <span className="block">{t('form', { version: formVersion })}</span>}
        </>
      ),
    },
    {
      id: 'state',
      header: t('column.state'),
      sortBy: ({ state }) => state,
      cell: ({ state }) => <StateBadge state={state} />,
    },
    {
      id: 'todo',
      header: t('column.todo'),
      width: '26%',
      cell: ({ advice }) => advice[0]?.text ?? <span className="text-ink-soft">{t('nothingToDo')}</span>,
    },
  ];
}

/** 「第5.2版」 and 「5.2」 alike. */
export const versionOf = (text: string): string => text.replace(/^第|版$/gu, '');
