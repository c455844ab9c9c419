import type { CallOutput } from '@mamori/contract/client';
import { CircleCheck, CircleX, Clock, MinusCircle } from 'lucide-react';
import { useOperation, useOperationWith } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import type { RequestRow } from './campaign-data.ts';

interface TimelineDialogProps {
  readonly request: RequestRow;
  readonly onClose: () => void;
}

/** What happened to one request, and whether its mails went out. */
export function TimelineDialog({ request, onClose }: TimelineDialogProps) {
  const { t } = useTranslation('campaigns');
  const can = useCan();
  const params = { requestId: request.id };
  const events = useOperation('listVendorRequestEvents', { params });
  const mails = useOperationWith(
    'listVendorRequestMails',
    { params },
    { enabled: can('campaign.manage'), refetchInterval: 10_000 },
  );
  return (
    <LazyDialog
      isOpen
      onClose={onClose}
      title={t('timeline.title', { vendor: request.vendorName })}
      shape="sheet"
    >
      <ProblemAlert error={events.error ?? mails.error} />
      {!events.data && !events.error && <Skeleton lines={6} />}
      <h3 className="text-base font-bold">{t('timeline.events')}</h3>
      {events.data?.rows.length === 0 && <p>{t('timeline.noEvents')}</p>}
      <ol className="flex flex-col gap-3">
        {events.data?.rows.map((event) => (
          <li key={`${event.at}${event.kind}`} className="border-s-4 border-key-line ps-3">
            <p className="whitespace-pre-wrap">{event.text}</p>
            <p className="text-sm text-ink-soft">
              <InstantText at={event.at} />　{event.by || t('timeline.nobody')}
            </p>
          </li>
        ))}
      </ol>
      {mails.data && (
        <>
          <h3 className="mt-3 text-base font-bold">{t('timeline.mails')}</h3>
          {mails.data.rows.length === 0 && <p>{t('timeline.noMails')}</p>}
          <ul className="flex flex-col gap-4">
            {mails.data.rows.map((mail) => (
              <MailLine key={mail.id} mail={mail} />
            ))}
          </ul>
        </>
      )}
    </LazyDialog>
  );
}

type Mail = CallOutput<'listVendorRequestMails'>['rows'][number];
const STATES = {
  waiting: { tone: 'key', icon: Clock },
  sent: { tone: 'success', icon: CircleCheck },
  failed: { tone: 'danger', icon: CircleX },
  cancelled: { tone: 'neutral', icon: MinusCircle },
} as const;
const PURPOSES = ['request', 'reminder', 'code', 'returned'] as const;

function MailLine({ mail }: { readonly mail: Mail }) {
  const { t } = useTranslation('campaigns');
  const purpose = PURPOSES.find((one) => one === mail.purpose) ?? 'other';
  return (
    <li>
      <p className="flex flex-wrap items-center gap-2">
        <Badge {...STATES[mail.state]}>{t(`timeline.state.${mail.state}`)}</Badge>
        <span>{t(`timeline.purpose.${purpose}`)}</span>
      </p>
      <p className="break-all">{mail.recipient}</p>
      <p className="text-sm text-ink-soft">
        <InstantText at={mail.sentAt ?? mail.createdAt} />
        {mail.attempts > 1 && `　${t('timeline.attempts', { count: mail.attempts })}`}
      </p>
      {mail.lastError && <p className="text-sm break-all text-danger">{mail.lastError}</p>}
    </li>
  );
}
