import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Link } from '../../ui/link.tsx';
import { isOvertaken, SelectionProblem } from './selection-problem.tsx';
import type { Selected } from './use-selected.ts';
import { useUndoable } from './use-undoable.ts';

interface RemoveDialogProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly title: string;
  readonly selection: Selected['selection'];
  /** Before what was done is said: to leave the page of a row that is gone. */
  readonly onRemoved: () => void | Promise<void>;
  readonly onClose: () => void;
}

/** Takes rows out of the ledger, which can be taken back; why they were not stands where it was asked for. */
export function RemoveDialog({ definition, title, selection, onRemoved, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('ledgerPages');
  const undoable = useUndoable(definition.id);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function remove() {
    setPending(true);
    setError(null);
    try {
      const body = { selection: selection(isOvertaken(error)) } as never;
      const written = await api.call('removeLedgerRows', { params: { ledger: definition.id }, body });
      onClose();
      await onRemoved();
      await undoable.done(t('remove.done', { count: written.rowCount }), written.changeSetId);
    } catch (cause) {
      setError(cause);
      setPending(false);
    }
  }
  return (
    <ConfirmDialog
      isOpen
      isDanger
      isPending={isPending}
      title={title}
      confirmLabel={t(isOvertaken(error) ? 'remove.confirmAnyway' : 'remove.confirm')}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      <p>{t('remove.text')}</p>
      {definition.id === 'device' && (
        <p>
          {t('remove.device')}{' '}
          <Link to="/ledgers/$ledger" params={{ ledger: 'disposal' }}>
            {t('remove.disposal')}
          </Link>
        </p>
      )}
      <SelectionProblem error={error} />
    </ConfirmDialog>
  );
}
