import { Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { RemoveSettlement } from './contradiction-notice.tsx';
import type { Settlement } from './review-data.ts';

const SettleDialog = lazy(() =>
  import('./settle-dialog.tsx').then((module) => ({ default: module.SettleDialog })),
);

interface RowSettlementProps {
  readonly place: { readonly assessmentId: string; readonly itemId: string };
  readonly settlement: Settlement | null;
  /** Number of the item, read aloud with the buttons. */
  readonly label: string;
  readonly canSettle: boolean;
}

/** Who does what the vendor denies, stated where the answer is read (R-B8). */
export function RowSettlement({ place, settlement, label, canSettle }: RowSettlementProps) {
  const { t } = useTranslation('review');
  const [isOpen, setOpen] = useState(false);
  if (!canSettle && settlement === null) return null;
  return (
    <div className="flex flex-col gap-2 md:col-span-full">
      {settlement && (
        <div className="border-s-4 border-line-strong ps-3">
          <p className="font-bold">{t('settle.by', { performer: settlement.performer })}</p>
          <p className="whitespace-pre-wrap">{settlement.basis}</p>
        </div>
      )}
      {canSettle && (
        <div className="flex flex-wrap gap-3" data-print="hide">
          <Button size="small" icon={Pencil} onPress={() => setOpen(true)}>
            {t(settlement ? 'settle.edit' : 'settle.action')}
            <span className="sr-only">{label}</span>
          </Button>
          {settlement && <RemoveSettlement place={place} />}
        </div>
      )}
      {isOpen && (
        <Suspense>
          <SettleDialog place={place} settlement={settlement} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
