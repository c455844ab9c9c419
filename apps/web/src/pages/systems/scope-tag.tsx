import { CircleCheck, CircleHelp, Eye } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import type { SystemRow } from './system-values.ts';

const LOOK = {
  checklist: { tone: 'success', icon: CircleCheck },
  governed: { tone: 'neutral', icon: Eye },
  undecided: { tone: 'warning', icon: CircleHelp },
} as const;

/** 対象・台帳で把握・未決定. */
export function ScopeTag({ register }: { readonly register: SystemRow['register'] }) {
  const { t } = useTranslation('systems');
  return <Badge {...LOOK[register]}>{t(`register.${register}`)}</Badge>;
}

/** Server, terminal, network device; a dash says that it is not known yet. */
export function DeviceClasses({ classes }: { readonly classes: SystemRow['deviceClasses'] }) {
  const { t } = useTranslation(['rules', 'systems']);
  if (classes.length === 0) return <span className="text-ink-soft">{t('systems:classUnknown')}</span>;
  return classes.map((one) => t(`rules:deviceClass.${one}`)).join(t('systems:listSeparator'));
}
