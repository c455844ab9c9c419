import { useParams } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { api } from '../../app/api.ts';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { formatDate, formatInstant } from '../../ui/date-text.tsx';
import { DownloadLink } from '../../ui/link.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { CloseReview } from './close-review.tsx';
import { Departments } from './departments.tsx';
import { FollowUpSection } from './follow-up.tsx';
import { RemoveReview } from './remove-review.tsx';
import { hasSignature, keptOf, type Review, reviewState, signedOf, sumOf, useReview } from './review-data.ts';
import { StateBadge } from './state-badge.tsx';

export function ReviewPage() {
  const { reviewId = '' } = useParams({ strict: false }) as { reviewId?: string };
  const { review, error } = useReview(reviewId);
  if (error) return <ProblemAlert error={error} />;
  if (review === undefined) return <Skeleton lines={8} />;
  return review === null ? <NotFoundPage /> : <Shown review={review} />;
}

/** The departments with what they decided and who signed, what follows from it, and the end. */
function Shown({ review }: { readonly review: Review }) {
  const { t, i18n } = useTranslation('accountReviews');
  const can = useCan();
  const { parts } = review;
  const seesAll = can('ledger.read');
  return (
    <>
      <PageHeader
        title={review.name}
        description={
          <>
            {t('startedBy', { date: formatInstant(review.startedAt, i18n.language), name: review.startedBy })}
            <br />
            {t('dueBy', { date: formatDate(review.dueOn, i18n.language) })}
          </>
        }
        tags={<StateBadge state={reviewState(review)} />}
        back={{ to: '/account-reviews', label: t('title') }}
        action={
          <DownloadLink
            icon={FileText}
            href={api.url('printAccountReview', { params: { reviewId: review.id } })}
          >
            {t('record')}
          </DownloadLink>
        }
      />
      <div className="flex flex-col gap-2">
        {review.closedAt && <Closed review={review} />}
        <Summary review={review} />
        <Section title={t('departments')}>
          <Departments review={review} />
        </Section>
        {seesAll && signedOf(parts) > 0 && <FollowUpSection review={review} />}
        {can('ledger.edit') && !review.closedAt && <CloseReview review={review} />}
        {can('ledger.edit') && !hasSignature(parts) && <RemoveReview review={review} />}
      </div>
    </>
  );
}

function Closed({ review }: { readonly review: Review }) {
  const { t, i18n } = useTranslation('accountReviews');
  const { closedAt, closedBy: name, reportedTo, reportedOn } = review;
  const reported = reportedOn
    ? t('close.reported', { name: reportedTo, date: formatDate(reportedOn, i18n.language) })
    : t('close.reportedNoDay', { name: reportedTo });
  return (
    <div className="mb-6">
      <AlertBanner
        tone="success"
        title={t('close.closedBy', { name, date: formatInstant(closedAt ?? '', i18n.language) })}
      >
        {reportedTo === '' && !reportedOn ? t('close.notReported') : reported}
      </AlertBanner>
    </div>
  );
}

function Summary({ review: { parts } }: { readonly review: Review }) {
  const { t } = useTranslation('accountReviews');
  const figures = [
    ['accounts', sumOf(parts, 'accounts')],
    ['undecided', sumOf(parts, 'undecided')],
    ['keep', keptOf(parts)],
    ['disable', sumOf(parts, 'disable')],
    ['change', sumOf(parts, 'change')],
  ] as const;
  return (
    <dl className="mb-8 grid grid-cols-2 gap-3 sm:grid-cols-5">
      {figures.map(([key, value]) => (
        <div key={key} className="rounded-xl border border-line bg-raised p-4">
          <dt className="text-sm text-ink-soft">{t(`summary.${key}`)}</dt>
          <dd className="text-2xl font-bold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
