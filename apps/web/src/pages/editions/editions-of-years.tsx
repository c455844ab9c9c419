import type { CallOutput } from '@mamori/contract/client';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { type Column, DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/page-header.tsx';
import { partsOf } from './edition-items.ts';

type Row = CallOutput<'listEditions'>['rows'][number];

export function EditionsOfYears({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('editions');
  const years = [...Map.groupBy(rows, (row) => row.fiscalYear)];
  return years.map(([fiscalYear, own]) => {
    const title = t('year', { year: fiscalYear - 2018, western: fiscalYear });
    return (
      <Section key={fiscalYear} title={title}>
        <EditionTable caption={title} rows={own} />
      </Section>
    );
  });
}

function EditionTable({ caption, rows }: { readonly caption: string; readonly rows: readonly Row[] }) {
  const { t } = useTranslation('editions');
  const columns: readonly Column<Row>[] = [
    {
      id: 'name',
      header: t('column.name'),
      isRowHeader: true,
      cell: (row) => {
        const { fiscal, audience } = partsOf(row.id);
        return (
          <Link to="/editions/$fiscal/$audience" params={{ fiscal, audience }}>
            {currentLocale() === 'en' ? row.english : row.title}
          </Link>
        );
      },
    },
    {
      id: 'items',
      header: t('column.items'),
      align: 'end',
      width: '7rem',
      cell: (row) => row.itemCount,
    },
    {
      id: 'wording',
      header: t('column.wording'),
      width: '14rem',
      cell: (row) => (
        <Badge tone={row.verified ? 'success' : 'warning'} icon={row.verified ? CircleCheck : CircleAlert}>
          {row.verified ? t('verified') : t('unverified')}
        </Badge>
      ),
    },
    {
      id: 'origin',
      header: t('column.origin'),
      width: '9rem',
      cell: (row) => (row.imported ? t('imported') : t('built')),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowId={(row) => row.id} />;
}
