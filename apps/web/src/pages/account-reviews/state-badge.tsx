import { CircleCheck, CircleDashed, ClockAlert, type LucideIcon, PenLine } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import type { PartState, ReviewState } from './review-data.ts';

const LOOK: Record<PartState | ReviewState, { readonly tone: BadgeTone; readonly icon: LucideIcon }> = {
  closed: { tone: 'success', icon: CircleCheck },
  signed: { tone: 'success', icon: CircleCheck },
  ready: { tone: 'key', icon: CircleCheck },
  overdue: { tone: 'danger', icon: ClockAlert },
  toSign: { tone: 'warning', icon: PenLine },
  open: { tone: 'key', icon: CircleDashed },
  inWork: { tone: 'key', icon: CircleDashed },
  notBegun: { tone: 'neutral', icon: CircleDashed },
};

export function StateBadge({ state }: { readonly state: PartState | ReviewState }) {
  const { t } = useTranslation('accountReviews');
  const { tone, icon } = LOOK[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}
