import type { LucideIcon } from 'lucide-react';
import { CircleCheck, CircleHelp, Clock, ClockAlert, FileCheck2, FileQuestion, FileX2 } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import type { VendorRow } from './vendor-values.ts';

const FORM = {
  yes: { tone: 'key', icon: FileCheck2, word: 'needed' },
  no: { tone: 'neutral', icon: FileX2, word: 'notNeeded' },
  unknown: { tone: 'warning', icon: FileQuestion, word: 'unknown' },
} as const;

/** Whether the vendor has to fill in its form (S2: not without a contract, not with a purchase only). */
export function FormNeed({ need }: { readonly need: VendorRow['vendorForm'] }) {
  const { t } = useTranslation('vendors');
  const { tone, icon, word } = FORM[need];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`form.${word}`)}
    </Badge>
  );
}

export type Expiry = 'expired' | 'soon' | 'valid' | 'unknown';
const EXPIRY: Record<Expiry, { readonly tone: BadgeTone; readonly icon: LucideIcon }> = {
  expired: { tone: 'danger', icon: ClockAlert },
  soon: { tone: 'warning', icon: Clock },
  valid: { tone: 'success', icon: CircleCheck },
  unknown: { tone: 'neutral', icon: CircleHelp },
};

export function ExpiryBadge({ expiry }: { readonly expiry: Expiry }) {
  const { t } = useTranslation('vendors');
  return (
    <Badge tone={EXPIRY[expiry].tone} icon={EXPIRY[expiry].icon}>
      {t(`expiry.${expiry}`)}
    </Badge>
  );
}
