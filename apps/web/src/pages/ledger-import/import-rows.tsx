import { CircleCheck, CircleMinus, CirclePlus, CircleX } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Section } from '../../ui/page-header.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import type { Found } from './import-data.ts';

type Row = Found['rows'][number];
const ACTIONS = {
  create: { tone: 'key', icon: CirclePlus },
  update: { tone: 'success', icon: CircleCheck },
  unchanged: { tone: 'neutral', icon: CircleMinus },
  refused: { tone: 'danger', icon: CircleX },
} as const;
const SHOWN_CHANGES = 6;

/** What the import does with the rows: the wrong ones first. */
export function ImportRows({ found }: { readonly found: Found }) {
  const { t } = useTranslation('ledgerImport');
  const { create, update, unchanged, refused } = found.counts;
  const total = create + update + unchanged + refused;
  return (
    <Section title={t('result')}>
      <p className="mb-1 font-bold">{t('counts', { ...found.counts })}</p>
      {found.rows.length < total && (
        <p className="mb-3 text-ink-soft">{t('shownOf', { count: found.rows.length, total })}</p>
      )}
      <DataTable
        caption={t('result')}
        rows={found.rows}
        rowId={({ line }) => String(line)}
        isDense
        columns={[
          { id: 'line', header: t('line'), width: '6rem', align: 'end', cell: ({ line }) => line },
          { id: 'name', header: t('name'), isRowHeader: true, width: '16rem', cell: ({ name }) => name },
          {
            id: 'action',
            header: t('what'),
            width: '9rem',
            cell: ({ action }) => (
              <Badge tone={ACTIONS[action].tone} icon={ACTIONS[action].icon}>
                {t(`action.${action}`)}
              </Badge>
            ),
          },
          { id: 'changes', header: t('changes'), cell: (row) => <Changes row={row} /> },
        ]}
      />
    </Section>
  );
}

/** What is wrong, then what changes. */
function Changes({ row }: { readonly row: Row }) {
  const { t } = useTranslation('ledgerImport');
  const shown = row.action === 'refused' ? [] : row.changes.slice(0, SHOWN_CHANGES);
  return (
    <div className="min-w-0">
      {row.remarks.map(({ severity, code, column, message }) => (
        <span key={`${code} ${column}`} className="mb-1 flex flex-wrap items-start gap-2">
          <StateTag state={severity} />
          <span>{column ? t('atColumn', { column, message }) : message}</span>
        </span>
      ))}
      {shown.map(({ column, before, after }) => (
        <span key={column} className="block break-words">
          {before ? t('change', { column, before, after: after || t('blank') }) : t('set', { column, after })}
        </span>
      ))}
      {row.action !== 'refused' && row.changes.length > shown.length && (
        <span className="text-ink-soft">{t('more', { count: row.changes.length - shown.length })}</span>
      )}
    </div>
  );
}
