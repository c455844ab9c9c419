import type { CallOutput } from '@mamori/contract/client';
import { Download, FileText } from 'lucide-react';
import { useState } from 'react';
import { api, useMutationOperation, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Button } from '../../ui/button.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.tsx';
import { AcknowledgeDialog } from './acknowledge-dialog.tsx';
import { useCheckWords } from './check-words.ts';

export type Report = CallOutput<'listAccountCheckReports'>['rows'][number];

/** The result as it was reported to the management, and who saw it (R-E8; S0 6-3). */
export function ReportsSection() {
  const { t } = useTranslation('accountCheck');
  const canEdit = useCan()('ledger.edit');
  const { data } = useOperation('listAccountCheckReports');
  const make = useMutationOperation('createAccountCheckReport', {
    invalidates: ['listAccountCheckReports'],
    onSuccess: ({ number }) => toast(t('report.made', { number })),
  });
  return (
    <Section
      title={t('report.title')}
      aside={
        canEdit && (
          <Button icon={FileText} isPending={make.isPending} onPress={() => make.mutate({})}>
            {t('report.make')}
          </Button>
        )
      }
    >
      <p className="mb-3 max-w-prose text-ink-soft">{t('report.text')}</p>
      <ProblemAlert error={make.error} />
      {data && (data.rows.length === 0 ? <p>{t('report.none')}</p> : <Reports reports={data.rows} />)}
    </Section>
  );
}

function Reports({ reports }: { readonly reports: readonly Report[] }) {
  const { t } = useTranslation('accountCheck');
  return (
    <DataTable
      caption={t('report.title')}
      rows={reports}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'number',
          header: t('report.number'),
          isRowHeader: true,
          width: '7rem',
          cell: ({ number }) => t('report.numberOf', { number }),
        },
        {
          id: 'made',
          header: t('report.madeOn'),
          cell: ({ madeAt, madeBy }) => (
            <div>
              <InstantText at={madeAt} />
              <span className="block text-ink-soft text-sm">{madeBy}</span>
            </div>
          ),
        },
        {
          id: 'found',
          header: t('report.found'),
          width: '14rem',
          cell: ({ open, high }) => t('report.foundOf', { count: open, high }),
        },
        {
          id: 'seen',
          header: t('report.acknowledged'),
          width: '15rem',
          cell: (report) => <Acknowledged report={report} />,
        },
        {
          id: 'get',
          header: '',
          width: '8rem',
          isScreenOnly: true,
          cell: (report) => <Get report={report} />,
        },
      ]}
    />
  );
}

function Acknowledged({ report }: { readonly report: Report }) {
  const { t } = useTranslation('accountCheck');
  const words = useCheckWords();
  const canEdit = useCan()('ledger.edit');
  const [isOpen, setOpen] = useState(false);
  const seen = report.acknowledgement;
  return (
    <span className="flex flex-col items-start gap-1">
      {seen === null ? (
        <span className="text-ink-soft">{t('report.notYet')}</span>
      ) : (
        <>
          <span>
            {t('report.acknowledgedOf', {
              date: words.date(seen.on),
              name: [seen.post, seen.name].filter(Boolean).join(' '),
            })}
          </span>
          {seen.note && <span className="text-ink-soft text-sm">{seen.note}</span>}
        </>
      )}
      {canEdit && (
        <Button size="small" variant="quiet" onPress={() => setOpen(true)}>
          {t(seen === null ? 'report.record' : 'report.change')}
        </Button>
      )}
      {isOpen && <AcknowledgeDialog report={report} onClose={() => setOpen(false)} />}
    </span>
  );
}

function Get({ report: { id } }: { readonly report: Report }) {
  const { t } = useTranslation('accountCheck');
  const get = (format: 'pdf' | 'xlsx') =>
    window.location.assign(
      api.url('printAccountCheckReport', { params: { accountCheckReportId: id }, query: { format } }),
    );
  return (
    <Menu
      label={t('report.get')}
      icon={Download}
      entries={[
        { id: 'pdf', label: t('report.pdf'), onAction: () => get('pdf') },
        { id: 'xlsx', label: t('report.xlsx'), onAction: () => get('xlsx') },
      ]}
    />
  );
}
