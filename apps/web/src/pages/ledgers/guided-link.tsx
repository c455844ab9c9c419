import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Link } from '../../ui/link.tsx';
import { type GuidedLedger, guideOf } from './ledger-tasks.ts';

/** To the page that leads through what the ledger is about; nothing for a ledger without one. */
export function GuidedLink({ ledger }: { readonly ledger: LedgerId }) {
  const { t } = useTranslation('ledgerPages');
  const guide = guideOf(ledger);
  if (!guide) return null;
  return (
    <Link to={guide.to} icon={ArrowRight} className="min-h-8">
      {t(`guided.${ledger as GuidedLedger}`)}
    </Link>
  );
}
