import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { useState } from 'react';
import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { useRequired } from '../../forms/use-required.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import type { LedgerSearch } from './ledger-search.ts';

interface SaveViewDialogProps {
  readonly ledger: LedgerId;
  readonly search: LedgerSearch;
  readonly columns: readonly string[];
  readonly onClose: () => void;
}

/** Keeps columns, filter and order under a name. */
export function SaveViewDialog({ ledger, search, columns, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation(['ledgerPages', 'common']);
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(true);
  const [error, setError] = useState<unknown>(null);
  const required = useRequired({ name: name.trim() === '' });
  async function save() {
    try {
      const { q = '', where = [], order = null, descending = false } = search;
      const view = { columns: [...columns], q, where, order, descending };
      await api.call('saveLedgerView', { params: { ledger }, body: { name, isShared, view } as never });
      await invalidate(['listLedgerViews']);
      toast(t('ledgerPages:views.saved', { name }));
      onClose();
    } catch (cause) {
      setError(cause);
    }
  }
  return (
    <Dialog
      isOpen
      title={t('ledgerPages:views.save')}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={() => required.press(save)}>
            {t('common:action.save')}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label={t('ledgerPages:views.name')}
          hint={t('ledgerPages:views.nameHint')}
          value={name}
          onChange={setName}
          maxLength={200}
          isRequired
          error={required.problem('name')}
        />
        <Checkbox label={t('ledgerPages:views.shared')} isSelected={isShared} onChange={setShared} />
        <ProblemAlert error={error} />
      </div>
    </Dialog>
  );
}
