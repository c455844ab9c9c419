import { ListChecks } from 'lucide-react';
import { useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { BeginReview } from './begin-review.tsx';
import { OwnParts } from './own-parts.tsx';
import { type Review, reviewState, signedOf, sumOf } from './review-data.ts';
import { StateBadge } from './state-badge.tsx';

/** Reviews of accounts by the heads of departments (R-E3, R-E8; S2 退職者や使用していないアカウント, S0 6-2). */
export function ReviewsPage() {
  const { t } = useTranslation('accountReviews');
  const can = useCan();
  const seesAll = can('ledger.read');
  const { data, error } = useOperation('listAccountReviews');
  return (
    <>
      <PageHeader title={t('title')} description={seesAll ? t('text') : t('staffText')} />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={5} />}
      {data && (
        <div className="flex flex-col gap-10">
          {seesAll ? <AllReviews rows={data.rows} /> : <OwnParts rows={data.rows} />}
          {can('ledger.edit') && <BeginReview />}
          {seesAll && <SeeAlso />}
        </div>
      )}
    </>
  );
}

/** What is looked at before and after a review. */
function SeeAlso() {
  const { t } = useTranslation('accountReviews');
  return (
    <nav aria-label={t('seeAlso')} className="flex flex-wrap gap-x-8 gap-y-2" data-print="hide">
      <Link to="/account-check">{t('toCheck')}</Link>
      <Link to="/permission-matrix">{t('toMatrix')}</Link>
      <Link to="/ledgers/$ledger" params={{ ledger: 'account' }}>
        {t('toLedger')}
      </Link>
    </nav>
  );
}

function AllReviews({ rows }: { readonly rows: readonly Review[] }) {
  const { t } = useTranslation('accountReviews');
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowId={({ id }) => id}
      empty={
        <EmptyState icon={ListChecks} title={t('none')}>
          {t('noneText')}
        </EmptyState>
      }
      columns={[
        {
          id: 'name',
          header: t('column.name'),
          isRowHeader: true,
          cell: ({ id, name }) => (
            <Link to="/account-reviews/$reviewId" params={{ reviewId: id }}>
              {name}
            </Link>
          ),
        },
        {
          id: 'due',
          header: t('column.due'),
          width: '10rem',
          sortBy: ({ dueOn }) => dueOn,
          cell: ({ dueOn }) => <DateText date={dueOn} isShort />,
        },
        {
          id: 'parts',
          header: t('column.parts'),
          width: '12rem',
          cell: ({ parts }) => t('partsSigned', { count: signedOf(parts), total: parts.length }),
        },
        {
          id: 'decided',
          header: t('column.decided'),
          width: '12rem',
          cell: ({ parts }) => {
            const total = sumOf(parts, 'accounts');
            return t('decidedOf', { count: total - sumOf(parts, 'undecided'), total });
          },
        },
        {
          id: 'state',
          header: t('column.state'),
          width: '13rem',
          cell: (review) => <StateBadge state={reviewState(review)} />,
        },
      ]}
    />
  );
}
