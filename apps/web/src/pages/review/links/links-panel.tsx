import { KeyRound, Link2 } from 'lucide-react';
import { useState } from 'react';
import { useOperation } from '../../../app/api.ts';
import { useCan } from '../../../app/session.ts';
import { useTranslation } from '../../../app/translation.ts';
import { AlertBanner } from '../../../ui/alert-banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Section } from '../../../ui/page-header.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Skeleton } from '../../../ui/spinner.tsx';
import type { RequestDetail } from '../review-data.ts';
import { LinkDialog } from './link-dialog.tsx';
import { LinksTable } from './links-table.tsx';

interface LinksPanelProps {
  readonly detail: RequestDetail;
}

/** Who can answer this request without an account, and since when (R-C2). */
export function LinksPanel(props: LinksPanelProps) {
  const can = useCan();
  return can('campaign.manage') ? <Panel {...props} /> : null;
}

function Panel({ detail }: LinksPanelProps) {
  const { t } = useTranslation('links');
  const [isMaking, setMaking] = useState(false);
  const { data, error } = useOperation('listGuestLinks', { params: { requestId: detail.request.id } });
  const isClosed = detail.campaign.closedAt !== null;
  const add = !isClosed && (
    <Button icon={KeyRound} onPress={() => setMaking(true)}>
      {t('link.add')}
    </Button>
  );
  const hasRows = (data?.rows.length ?? 0) > 0;
  return (
    <div className="mt-10">
      <Section title={t('link.title')} aside={hasRows && <div data-print="hide">{add}</div>}>
        {hasRows && <p className="mb-4 max-w-prose text-ink-soft">{t('link.text')}</p>}
        {hasRows && isClosed && <p className="mb-4">{t('link.closed')}</p>}
        {hasRows && data?.linksReach === false && !isClosed && (
          <div className="mb-4">
            <AlertBanner tone="warning">{t('link.notReached')}</AlertBanner>
          </div>
        )}
        <ProblemAlert error={error} />
        {!data && !error && <Skeleton lines={3} />}
        {data && !hasRows && (
          <EmptyState icon={Link2} title={t('link.empty')} action={add}>
            {t(isClosed ? 'link.closed' : data.linksReach ? 'link.emptyText' : 'link.notReached')}
          </EmptyState>
        )}
        {data && hasRows && <LinksTable rows={data.rows} />}
      </Section>
      {isMaking && <LinkDialog detail={detail} onClose={() => setMaking(false)} />}
    </div>
  );
}
