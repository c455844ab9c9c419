import {
  Ban,
  CircleCheck,
  CircleDashed,
  ClockAlert,
  FilePen,
  Inbox,
  type LucideIcon,
  MailOpen,
  PhoneCall,
  Send,
  Undo2,
} from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import type { RequestRow } from './campaign-data.ts';

const STATUSES: Record<RequestRow['status'], { tone: BadgeTone; icon: LucideIcon }> = {
  not_sent: { tone: 'neutral', icon: CircleDashed },
  sent: { tone: 'key', icon: Send },
  opened: { tone: 'key', icon: MailOpen },
  draft: { tone: 'key', icon: FilePen },
  answered: { tone: 'warning', icon: Inbox },
  returned: { tone: 'warning', icon: Undo2 },
  accepted: { tone: 'success', icon: CircleCheck },
  refused: { tone: 'danger', icon: Ban },
};

/** Where a request stands, in word and icon. */
export function RequestStatus({ status }: { readonly status: RequestRow['status'] }) {
  const { t } = useTranslation('campaigns');
  const { tone, icon } = STATUSES[status];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`status.${status}`)}
    </Badge>
  );
}

export function Lateness({
  request,
  escalateAfterDays,
}: {
  readonly request: RequestRow;
  readonly escalateAfterDays: number;
}) {
  const { t } = useTranslation('campaigns');
  if (!request.overdue) return null;
  const days = Math.floor((Date.now() - Date.parse(`${request.dueOn}T00:00:00+09:00`)) / 86_400_000);
  const escalated = days >= escalateAfterDays;
  return (
    <Badge tone="danger" icon={escalated ? PhoneCall : ClockAlert}>
      {t('page.late', { count: days, days })}
      {escalated && `・${t('page.escalated')}`}
    </Badge>
  );
}
