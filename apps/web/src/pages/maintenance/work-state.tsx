import { CircleAlert, CircleCheck, CircleDot, ClipboardCheck, Clock, Hourglass } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import type { WorkRow } from './work-values.ts';

const STATE = {
  requested: { tone: 'warning', icon: Hourglass },
  approved: { tone: 'key', icon: Clock },
  running: { tone: 'key', icon: CircleDot },
  'report-missing': { tone: 'danger', icon: CircleAlert },
  reported: { tone: 'warning', icon: ClipboardCheck },
  closed: { tone: 'success', icon: CircleCheck },
} as const;

export function WorkState({ state }: Pick<WorkRow, 'state'>) {
  const { t } = useTranslation('maintenance');
  const { tone, icon } = STATE[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}
