import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Link } from '../../ui/link.tsx';
import type { RequestDetail } from './review-data.ts';

interface EarlierProps {
  readonly detail: RequestDetail;
  readonly shownId: string;
}

/** Every answer that came, the latest first; each can be looked at. */
export function Earlier({ detail, shownId }: EarlierProps) {
  const { t } = useTranslation('review');
  const { responses, campaign, request } = detail;
  if (responses.length < 2) return null;
  return (
    <div className="mb-10">
      <Disclosure level={2} title={t('response.choose')} isInitiallyOpen={responses[0]?.id !== shownId}>
        <ul className="flex flex-col gap-2">
          {responses.map((one, place) => (
            <li key={one.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {one.id === shownId ? (
                <strong>{t('response.named', { number: one.number })}</strong>
              ) : (
                <Link
                  to="/campaigns/$campaignId/requests/$requestId"
                  params={{ campaignId: campaign.id, requestId: request.id }}
                  search={{ response: one.id }}
                >
                  {t('response.named', { number: one.number })}
                </Link>
              )}
              <InstantText at={one.receivedAt} />
              <span className="text-ink-soft">{t(`way.${one.way}`)}</span>
              {place === 0 && <Badge tone="key">{t('response.latest')}</Badge>}
              {one.accepted && <Badge tone="success">{t('response.accepted')}</Badge>}
              {one.late && <Badge tone="warning">{t('response.late')}</Badge>}
              {one.duplicateOf !== null && (
                <Badge>{t('response.duplicate', { number: one.duplicateOf })}</Badge>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
