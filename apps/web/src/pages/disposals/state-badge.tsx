import { CircleCheck, CircleDashed, ClipboardCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import type { Disposal } from './disposal-data.ts';

const LOOKS = {
  open: { tone: 'neutral', icon: CircleDashed },
  ready: { tone: 'key', icon: ClipboardCheck },
  done: { tone: 'success', icon: CircleCheck },
  incomplete: { tone: 'warning', icon: TriangleAlert },
} as const;

export function StateBadge({ state }: Pick<Disposal, 'state'>) {
  const { t } = useTranslation('disposals');
  return <Badge {...LOOKS[state]}>{t(`state.${state}`)}</Badge>;
}
