import { CalendarX2, CircleCheck, Clock, History, Mail, TriangleAlert } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import type { DisclosureRow } from './disclosure-values.ts';

const LOOKS = {
  replaced: { tone: 'neutral', icon: History },
  overdue: { tone: 'danger', icon: CalendarX2 },
  requested: { tone: 'key', icon: Mail },
  expired: { tone: 'warning', icon: TriangleAlert },
  old: { tone: 'warning', icon: Clock },
  received: { tone: 'success', icon: CircleCheck },
} as const;

export function StateBadge({ state }: Pick<DisclosureRow, 'state'>) {
  const { t } = useTranslation('disclosures');
  return <Badge {...LOOKS[state]}>{t(`state.${state}`)}</Badge>;
}
