import type { CallOutput } from '@mamori/contract/client';
import { useTranslation } from '../../app/translation.ts';
import { type Column, DataTable } from '../../tables/data-table.tsx';
import { Section } from '../../ui/page-header.tsx';

type Diagnostic = CallOutput<'createFormImport'>['diagnostics'][number];
interface Row extends Diagnostic {
  readonly number: number;
}

/** What could not be read or needs a look: sheet, cell, content, message. */
export function Diagnostics({ rows }: { readonly rows: readonly Diagnostic[] }) {
  const { t } = useTranslation('imports');
  if (rows.length === 0) return null;
  const columns: readonly Column<Row>[] = [
    {
      id: 'where',
      header: t('form.diagnostics.where'),
      width: '12rem',
      cell: ({ sheet, cell }) =>
        sheet || cell
          ? t('form.diagnostics.cell', { sheet: sheet ?? '', cell: cell ?? '' }).trim()
          : t('form.diagnostics.whole'),
    },
    {
      id: 'message',
      header: t('form.diagnostics.message'),
      isRowHeader: true,
      cell: (row) => (
        <span className="font-normal">
          {row.message}
          {row.content && <span className="block break-words text-ink-soft">{row.content}</span>}
        </span>
      ),
    },
  ];
  return (
    <Section title={t('form.diagnostics.title', { count: rows.length })}>
      <p className="mb-4 max-w-prose text-ink-soft">{t('form.diagnostics.text')}</p>
      <DataTable
        caption={t('form.diagnostics.title', { count: rows.length })}
        columns={columns}
        rows={rows.map((row, number) => ({ ...row, number }))}
        rowId={(row) => String(row.number)}
      />
    </Section>
  );
}
