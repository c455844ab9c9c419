import type { ReactNode } from 'react';
import { useTranslation } from '../app/translation.ts';
import { TONES } from './tone.ts';

interface ToneLineProps {
  readonly tone: keyof typeof TONES;
  readonly children: ReactNode;
}

/** A line of a list with the mark of its tone, which is also said. */
export function ToneLine({ tone, children }: ToneLineProps) {
  const { t } = useTranslation();
  const { icon: Icon, mark } = TONES[tone];
  return (
    <li className="flex items-start gap-2">
      <Icon role="img" aria-label={t(`tone.${tone}`)} className={`mt-1 size-5 shrink-0 ${mark}`} />
      {children}
    </li>
  );
}
