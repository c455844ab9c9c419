import { CircleX, Clock, Hourglass } from 'lucide-react';
import { useTranslation } from '../../../app/translation.ts';
import { Badge } from '../../../ui/badge.tsx';

const LOOK = {
  open: { tone: 'key', icon: Hourglass },
  expired: { tone: 'neutral', icon: Clock },
  revoked: { tone: 'neutral', icon: CircleX },
} as const;

/** Whether a link or a token still opens anything. */
export function LinkState({ state }: { readonly state: keyof typeof LOOK }) {
  const { t } = useTranslation('links');
  return <Badge {...LOOK[state]}>{t(`state.${state}`)}</Badge>;
}
