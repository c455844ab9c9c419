import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  Inbox,
  type LucideIcon,
  Send,
  Undo2,
} from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import type { CustomerRow } from './vendor-data.ts';

const STATUS = {
  none: { tone: 'neutral', icon: CircleDashed },
  received: { tone: 'warning', icon: Inbox },
  needs_answers: { tone: 'warning', icon: CircleHelp },
  ready: { tone: 'key', icon: CircleCheck },
  sent: { tone: 'success', icon: Send },
  returned: { tone: 'danger', icon: Undo2 },
  accepted: { tone: 'success', icon: CircleCheck },
  refused: { tone: 'neutral', icon: CircleAlert },
} as const satisfies Record<string, { tone: BadgeTone; icon: LucideIcon }>;

export const STATUSES = Object.keys(STATUS) as (keyof typeof STATUS)[];

/** Where a customer's request stands, with what makes it urgent. */
export function RequestState({ request }: { readonly request: CustomerRow['request'] }) {
  const { t } = useTranslation('vendorSide');
  const status = request?.status ?? 'none';
  const { tone, icon } = STATUS[status];
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <Badge tone={tone} icon={icon}>
        {t(`status.${status}`)}
      </Badge>
      {request?.sending && <Badge icon={Send}>{t('status.sending')}</Badge>}
      {request?.overdue && (
        <Badge tone="danger" icon={CircleAlert}>
          {t('status.overdue')}
        </Badge>
      )}
      {request?.outdated && (request.status === 'sent' || request.status === 'accepted') && (
        <Badge tone="warning" icon={CircleAlert}>
          {t('status.outdated')}
        </Badge>
      )}
    </span>
  );
}

const SET = {
  draft: { tone: 'neutral', icon: CircleDashed },
  approved: { tone: 'success', icon: CircleCheck },
  correcting: { tone: 'warning', icon: CircleAlert },
} as const satisfies Record<string, { tone: BadgeTone; icon: LucideIcon }>;

export function SetStateTag({ state }: { readonly state: keyof typeof SET }) {
  const { t } = useTranslation('vendorSide');
  const { tone, icon } = SET[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`set.state.${state}`)}
    </Badge>
  );
}
