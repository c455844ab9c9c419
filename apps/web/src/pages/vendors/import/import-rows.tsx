import { CircleCheck, CircleMinus, CirclePlus, CircleX } from 'lucide-react';
import { useTranslation } from '../../../app/translation.ts';
import { DataTable } from '../../../tables/data-table.tsx';
import { AlertBanner } from '../../../ui/alert-banner.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Section } from '../../../ui/page-header.tsx';
import { StateTag } from '../../../ui/state-tag.tsx';
import type { Found } from './import-data.ts';

type Row = Found['rows'][number];
const ACTIONS = {
  create: { tone: 'key', icon: CirclePlus },
  update: { tone: 'success', icon: CircleCheck },
  unchanged: { tone: 'neutral', icon: CircleMinus },
  refused: { tone: 'danger', icon: CircleX },
} as const;

/** What the import does with every row, the wrong ones first. */
export function ImportRows({ found }: { readonly found: Found }) {
  const { t } = useTranslation('vendors');
  if (!found.columns.some(({ field }) => field === 'name')) {
    return <AlertBanner tone="warning">{t('import.noName')}</AlertBanner>;
  }
  const rows = [...found.rows].sort(
    (a, b) => Number(b.action === 'refused') - Number(a.action === 'refused'),
  );
  return (
    <Section title={t('import.result')}>
      <p className="mb-4 font-bold">{t('import.counts', { ...found.counts })}</p>
      <DataTable
        caption={t('import.result')}
        rows={rows}
        rowId={({ line }) => String(line)}
        columns={[
          {
            id: 'line',
            header: t('import.line'),
            width: '6rem',
            sortBy: ({ line }) => line,
            cell: ({ line }) => t('import.lineNumber', { line }),
          },
          { id: 'name', header: t('column.name'), isRowHeader: true, cell: ({ name }) => name },
          {
            id: 'action',
            header: t('import.what'),
            cell: ({ action }) => (
              <Badge tone={ACTIONS[action].tone} icon={ACTIONS[action].icon}>
                {t(`import.actionWord.${action}`)}
              </Badge>
            ),
          },
          { id: 'changes', header: t('import.changes'), cell: (row) => <Changes row={row} /> },
          { id: 'remarks', header: t('import.remarks'), cell: (row) => <Remarks row={row} /> },
        ]}
      />
    </Section>
  );
}

function Changes({ row }: { readonly row: Row }) {
  const { t } = useTranslation('vendors');
  return row.changes
    .filter(({ field }) => field !== 'name')
    .map(({ field, before, after }) => (
      <span key={field} className="block break-words">
        {before
          ? t('import.change', { field: t(`import.field.${field}`), before, after })
          : t('import.set', { field: t(`import.field.${field}`), after })}
      </span>
    ));
}

function Remarks({ row }: { readonly row: Row }) {
  const { t } = useTranslation('vendors');
  return row.remarks.map(({ severity, code, column, value, message }) => (
    <span key={`${code} ${column} ${value}`} className="mb-1 flex flex-wrap items-start gap-2">
      <StateTag state={severity} />
      <span>{column ? t('import.atColumn', { column, message }) : message}</span>
    </span>
  ));
}
