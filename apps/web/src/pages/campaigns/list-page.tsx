import { CircleCheck, Clock, ClockAlert, MailQuestion, Plus } from 'lucide-react';
import { useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { type CampaignRow, yearWords } from './campaign-data.ts';

/** All requests to vendors, newest fiscal year first. */
export function CampaignsPage() {
  const { t } = useTranslation('campaigns');
  const can = useCan();
  const { data, error } = useOperation('listCampaigns');
  const add = can('campaign.manage') && (
    <ButtonLink variant="primary" icon={Plus} to="/campaigns/new">
      {t('add')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('text')}
        action={data && data.rows.length > 0 ? add : undefined}
      />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={6} />}
      {data?.rows.length === 0 && (
        <EmptyState icon={MailQuestion} title={t('empty')} action={add}>
          {t('emptyText')}
        </EmptyState>
      )}
      {data && data.rows.length > 0 && <CampaignTable rows={data.rows} />}
    </>
  );
}

function CampaignTable({ rows }: { readonly rows: readonly CampaignRow[] }) {
  const { t } = useTranslation('campaigns');
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'title',
          header: t('column.title'),
          isRowHeader: true,
          cell: ({ id, title, fiscalYear }) => (
            <>
              <Link to="/campaigns/$campaignId" params={{ campaignId: id }}>
                {title}
              </Link>
              <span className="block text-sm font-normal text-ink-soft">
                {t('fiscalYear', yearWords(fiscalYear))}
              </span>
            </>
          ),
        },
        {
          id: 'due',
          header: t('column.due'),
          sortBy: ({ dueOn }) => dueOn,
          cell: ({ dueOn }) => <DateText date={dueOn} isShort />,
        },
        {
          id: 'answered',
          header: t('column.answered'),
          cell: ({ counts }) => {
            const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
            const answered = (counts.answered ?? 0) + (counts.accepted ?? 0);
            return t('answeredOf', { answered, all });
          },
        },
        { id: 'state', header: t('column.state'), cell: (row) => <CampaignState campaign={row} /> },
      ]}
    />
  );
}

export function CampaignState({
  campaign,
}: {
  readonly campaign: Pick<CampaignRow, 'closedAt' | 'overdue'>;
}) {
  const { t } = useTranslation('campaigns');
  if (campaign.closedAt) return <Badge icon={CircleCheck}>{t('closed')}</Badge>;
  if (campaign.overdue > 0) {
    return (
      <Badge tone="danger" icon={ClockAlert}>
        {t('overdueCount', { count: campaign.overdue })}
      </Badge>
    );
  }
  return (
    <Badge tone="key" icon={Clock}>
      {t('open')}
    </Badge>
  );
}
