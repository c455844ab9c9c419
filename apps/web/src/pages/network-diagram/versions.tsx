import { Save } from 'lucide-react';
import { useState } from 'react';
import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Button } from '../../ui/button.tsx';
import { formatInstant } from '../../ui/date-text.tsx';
import { DownloadLink, Link } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Diagram } from './diagram.ts';

/** Asks what the version is about, and keeps the picture as it is now. */
export function Keep() {
  const { t } = useTranslation('networkDiagram');
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  async function keep() {
    setError(null);
    try {
      const { number } = await api.call('keepNetworkDiagram', { body: { note } });
      await invalidate(['getNetworkDiagram']);
      setNote('');
      toast(t('saved', { number }));
    } catch (cause) {
      setError(cause);
    }
  }
  return (
    <div className="flex flex-col gap-3">
      <ProblemAlert error={error} />
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-full sm:w-96">
          <TextField
            label={t('saveNote')}
            hint={t('saveHint')}
            value={note}
            onChange={setNote}
            maxLength={500}
            isOptional
          />
        </div>
        <Button icon={Save} onPress={() => void keep()}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}

/** What was kept, by whom and when. */
export function Versions({ versions }: { readonly versions: Diagram['versions'] }) {
  const { t, i18n } = useTranslation('networkDiagram');
  if (versions.length === 0) return <p className="text-ink-soft">{t('noVersions')}</p>;
  return (
    <DataTable
      caption={t('versions')}
      rows={versions}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'number',
          header: t('headings.version'),
          isRowHeader: true,
          width: '8rem',
          cell: ({ number }) => t('version', { number }),
        },
        {
          id: 'made',
          header: t('made'),
          width: '14rem',
          cell: ({ madeAt }) => formatInstant(madeAt, i18n.language),
        },
        { id: 'by', header: t('by'), width: '10rem', cell: ({ madeBy }) => madeBy },
        { id: 'note', header: t('what'), cell: ({ note }) => note },
        {
          id: 'compare',
          header: t('compare.title'),
          width: '11rem',
          isScreenOnly: true,
          cell: ({ id }) => (
            <Link to="/network-diagram/compare" search={{ from: id }}>
              {t('compareWithNow')}
            </Link>
          ),
        },
        {
          id: 'get',
          header: t('export'),
          width: '9rem',
          isScreenOnly: true,
          cell: ({ id }) => (
            <DownloadLink
              variant="quiet"
              href={api.url('exportNetworkDiagram', { query: { format: 'pdf', version: id } })}
            >
              {t('pdfA3')}
            </DownloadLink>
          ),
        },
      ]}
    />
  );
}
