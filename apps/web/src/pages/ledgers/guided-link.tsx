import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Link } from '../../ui/link.tsx';

/** Pages that lead through what a ledger is about; its grid shows the same rows. */
const GUIDED = {
  disposal: '/disposals',
  take_out: '/take-outs',
  patient_loan: '/take-outs',
  private_device: '/take-outs',
  media_permission: '/take-outs',
  backup: '/backup-overview',
  device: '/support-ends',
  product_end: '/support-ends',
} as const satisfies { readonly [Id in LedgerId]?: string };

/** Nothing for a ledger without such a page. */
export function GuidedLink({ ledger }: { readonly ledger: LedgerId }) {
  const { t } = useTranslation('ledgerPages');
  if (!isGuided(ledger)) return null;
  return (
    <Link to={GUIDED[ledger]} icon={ArrowRight} className="min-h-8">
      {t(`guided.${ledger}`)}
    </Link>
  );
}

const isGuided = (ledger: LedgerId): ledger is keyof typeof GUIDED => ledger in GUIDED;
