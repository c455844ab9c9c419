import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { Pencil, Trash2, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import type { Selected } from './use-selected.ts';

const BulkDialog = lazy(() => import('./bulk-dialog.tsx').then((m) => ({ default: m.BulkDialog })));

interface SelectedBarProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly selected: Selected;
}

/** What can be done with the rows that are selected. */
export function SelectedBar({ definition, selected }: SelectedBarProps) {
  const { t } = useTranslation('ledgerPages');
  const [isOpen, setOpen] = useState<'bulk' | 'remove' | null>(null);
  const close = () => setOpen(null);
  return (
    <div
      role="toolbar"
      aria-label={t('selected.label')}
      className="flex flex-wrap items-center gap-3 rounded-lg bg-key-soft px-4 py-2"
    >
      <span className="font-bold tabular-nums">{t('selected.count', { count: selected.count })}</span>
      <Button size="small" icon={Pencil} onPress={() => setOpen('bulk')}>
        {t('bulk.open')}
      </Button>
      <Button size="small" icon={Trash2} onPress={() => setOpen('remove')}>
        {t('remove.open')}
      </Button>
      <Button variant="quiet" size="small" icon={X} onPress={selected.clear}>
        {t('selected.clear')}
      </Button>
      <Suspense>
        {isOpen === 'bulk' && <BulkDialog definition={definition} selected={selected} onClose={close} />}
      </Suspense>
      {isOpen === 'remove' && (
        <RemoveDialog
          definition={definition}
          title={t('remove.title', { count: selected.count })}
          selection={selected.selection}
          onRemoved={selected.clear}
          onClose={close}
        />
      )}
    </div>
  );
}
