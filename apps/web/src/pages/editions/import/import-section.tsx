import type { CallOutput } from '@mamori/contract/client';
import { useNavigate } from '@tanstack/react-router';
import { useMutationOperation, useOperation } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { type Column, DataTable } from '../../../tables/data-table.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { InstantText } from '../../../ui/date-text.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { Link } from '../../../ui/link.tsx';
import { listText } from '../../../ui/list-text.ts';
import { Section } from '../../../ui/page-header.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { SpinnerMark } from '../../../ui/spinner.tsx';

type Row = CallOutput<'listEditionImports'>['rows'][number];
const LARGEST = 60 * 1024 * 1024;

/** Workbooks in, and the drafts that wait for a person. */
export function ImportSection() {
  const { t } = useTranslation('editions');
  const navigate = useNavigate();
  const drafts = useOperation('listEditionImports');
  const read = useMutationOperation('createEditionImport', {
    invalidates: ['listEditionImports'],
    onSuccess: ({ id }) => void navigate({ to: '/editions/import/$importId', params: { importId: id } }),
  });
  return (
    <Section title={t('import.title')}>
      <p className="mb-4 max-w-prose text-ink-soft">{t('import.text')}</p>
      <div className="mb-6 flex max-w-3xl flex-col gap-4">
        <ProblemAlert error={read.error ?? drafts.error} />
        {read.isPending ? (
          <p role="status" className="flex items-center gap-3 py-8">
            <SpinnerMark className="size-6 text-key" /> {t('import.reading')}
          </p>
        ) : (
          <FileDrop
            label={t('import.drop')}
            accept={['.xlsx']}
            maximumBytes={LARGEST}
            isMultiple
            onFiles={(files) => read.mutate({ files })}
          />
        )}
      </div>
      {drafts.data && drafts.data.rows.length > 0 && <Drafts rows={drafts.data.rows} />}
    </Section>
  );
}

const TONES = { draft: 'key', published: 'success', discarded: 'neutral' } as const;

function Drafts({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('editions');
  const columns: readonly Column<Row>[] = [
    {
      id: 'files',
      header: t('import.column.files'),
      isRowHeader: true,
      cell: (row) => (
        <Link to="/editions/import/$importId" params={{ importId: row.id }}>
          {listText(row.fileNames)}
        </Link>
      ),
    },
    { id: 'when', header: t('import.column.when'), cell: (row) => <InstantText at={row.createdAt} /> },
    { id: 'who', header: t('import.column.who'), cell: (row) => row.createdBy },
    {
      id: 'state',
      header: t('import.column.state'),
      cell: (row) => <Badge tone={TONES[row.state]}>{t(`import.state.${row.state}`)}</Badge>,
    },
  ];
  return (
    <DataTable
      caption={t('import.drafts')}
      isCaptionShown
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
    />
  );
}
