import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleMinus,
  CircleX,
  ClockAlert,
  FileClock,
  type LucideIcon,
  MessageSquareWarning,
  Send,
  TriangleAlert,
} from 'lucide-react';
import { useTranslation } from '../app/translation.ts';
import { Badge, type BadgeTone } from './badge.tsx';

const STATES = {
  yes: { tone: 'success', icon: CircleCheck },
  no: { tone: 'warning', icon: CircleX },
  notApplicable: { tone: 'neutral', icon: CircleMinus },
  unknown: { tone: 'neutral', icon: CircleHelp },
  missing: { tone: 'neutral', icon: CircleDashed },
  overdue: { tone: 'danger', icon: ClockAlert },
  proposed: { tone: 'key', icon: FileClock },
  error: { tone: 'danger', icon: CircleAlert },
  warning: { tone: 'warning', icon: TriangleAlert },
  question: { tone: 'key', icon: MessageSquareWarning },
  done: { tone: 'success', icon: CircleCheck },
  open: { tone: 'neutral', icon: CircleDashed },
  handedIn: { tone: 'success', icon: Send },
} as const satisfies Record<string, { tone: BadgeTone; icon: LucideIcon }>;

export type State = keyof typeof STATES;

/** A state of the product's own list, always with the same icon and word (`state-tag.…` in common.json). */
export function StateTag({ state }: { readonly state: State }) {
  const { t } = useTranslation();
  const { tone, icon } = STATES[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`stateTag.${state}`)}
    </Badge>
  );
}
