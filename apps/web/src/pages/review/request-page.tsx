import { getRouteApi } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { useOperation, useOperationWith } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Badge } from '../../ui/badge.tsx';
import { formatDate } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { useEdition } from '../editions/edition-items.ts';
import { AcceptButton } from './accept-button.tsx';
import { Changes } from './changes.tsx';
import { Earlier } from './earlier.tsx';
import { LinksPanel } from './links/links-panel.tsx';
import { Proof } from './proof.tsx';
import { ReturnButton } from './return-button.tsx';
import { type RequestDetail, type ResponseDetail, reviewRows } from './review-data.ts';
import { ReviewTable } from './review-table.tsx';
import { ThreadButton } from './thread.tsx';

const route = getRouteApi('/app/campaigns/$campaignId/requests/$requestId');

/** What one vendor answered, beside the facility's answers; here a person accepts it or returns it (R-C2). */
export function RequestPage() {
  const { requestId } = route.useParams();
  const { response } = route.useSearch();
  const { data, error } = useOperation('getVendorRequest', { params: { requestId } });
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={10} />;
  const shown = data.responses.find((one) => one.id === response) ?? data.responses[0];
  return shown ? <WithResponse detail={data} responseId={shown.id} /> : <WithoutResponse detail={data} />;
}

function WithoutResponse({ detail }: { readonly detail: RequestDetail }) {
  const { t } = useTranslation('review');
  return (
    <>
      <Head detail={detail} />
      <EmptyState icon={Inbox} title={t('empty.title')}>
        {t('empty.text')}
      </EmptyState>
      <div className="mt-6">
        <ThreadButton detail={detail} itemId="" label={t('thread.whole')} />
      </div>
      <LinksPanel detail={detail} />
    </>
  );
}

interface ShownProps {
  readonly detail: RequestDetail;
  readonly responseId: string;
}

/** Rows are shown once the facility's answers and the items' words are there: they neither move nor change their names. */
function WithResponse({ detail, responseId }: ShownProps) {
  const response = useOperation('getVendorResponse', { params: { responseId } });
  const { assessmentId } = detail.campaign;
  const can = useCan();
  const assessment = useOperationWith(
    'getAssessment',
    { params: { assessmentId } },
    { enabled: can('assessment.read') },
  );
  const edition = useEdition(detail.campaign.vendorEditionId);
  const isComplete = !assessment.isLoading && !edition.isLoading;
  if (!response.data || !isComplete) {
    return (
      <>
        <Head detail={detail} />
        {response.error ? <ProblemAlert error={response.error} /> : <Skeleton lines={10} />}
      </>
    );
  }
  const rows = reviewRows(response.data, assessment.data);
  return (
    <>
      <Head detail={detail} actions={<Actions detail={detail} response={response.data} rows={rows} />} />
      <div className="mb-8 flex flex-col gap-4">
        <Notices detail={detail} response={response.data} />
        <Proof response={response.data} />
      </div>
      <ReviewTable
        detail={detail}
        rows={rows}
        canSettle={can('answer.edit') && assessment.data !== undefined && assessment.data.status !== 'closed'}
      />
      <Changes detail={detail} response={response.data} />
      <Earlier detail={detail} shownId={responseId} />
      <ThreadButton detail={detail} itemId="" label={detail.request.vendorName} />
      <LinksPanel detail={detail} />
    </>
  );
}

function Head({ detail, actions }: { readonly detail: RequestDetail; readonly actions?: React.ReactNode }) {
  const { t, i18n } = useTranslation('review');
  const { request, campaign } = detail;
  const tone = request.status === 'accepted' ? 'success' : request.status === 'answered' ? 'key' : 'neutral';
  return (
    <PageHeader
      title={t('title', { vendor: request.vendorName })}
      description={
        <>
          {campaign.title}
          {request.contractTitle && `・${request.contractTitle}`}
          <span className="ms-3 whitespace-nowrap">
            {t('due', { date: formatDate(request.dueOn, i18n.language) })}
          </span>
        </>
      }
      back={{ to: `/campaigns/${campaign.id}`, label: t('back') }}
      tags={<Badge tone={tone}>{t(`status.${request.status}`)}</Badge>}
      action={actions}
    />
  );
}

interface ResponseProps {
  readonly detail: RequestDetail;
  readonly response: ResponseDetail;
}

function Actions({
  detail,
  response,
  rows,
}: ResponseProps & { readonly rows: ReturnType<typeof reviewRows> }) {
  const can = useCan();
  if (!can('campaign.manage')) return null;
  return (
    <>
      {!response.accepted && <AcceptButton detail={detail} response={response} />}
      {detail.request.status !== 'returned' && detail.request.status !== 'refused' && (
        <ReturnButton detail={detail} rows={rows} />
      )}
    </>
  );
}

function Notices({ detail, response }: ResponseProps) {
  const { t } = useTranslation('review');
  const { request } = detail;
  return (
    <>
      {request.newerAnswer && request.status === 'accepted' && (
        <AlertBanner tone="warning" title={t('newer.title')}>
          {t('newer.text')}
        </AlertBanner>
      )}
      {request.status === 'returned' && (
        <AlertBanner tone="info" title={t('returned.title')}>
          {t('returned.text')}
        </AlertBanner>
      )}
      {request.status === 'answered' && <p className="max-w-prose text-ink-soft">{t('accept.what')}</p>}
      {(response.late || response.duplicateOf !== null) && (
        <p className="flex flex-wrap gap-2">
          {response.late && <Badge tone="warning">{t('response.late')}</Badge>}
          {response.duplicateOf !== null && (
            <Badge>{t('response.duplicate', { number: response.duplicateOf })}</Badge>
          )}
        </p>
      )}
    </>
  );
}
