import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useLedgerWords } from './ledger-words.ts';

interface ColumnsDialogProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly columns: readonly string[];
  readonly onApply: (columns: readonly string[] | undefined) => void;
  readonly onClose: () => void;
}

/** Which columns the grid shows, and in which order. */
export function ColumnsDialog({ definition, columns, onApply, onClose }: ColumnsDialogProps) {
  const { t } = useTranslation(['ledgerPages', 'common']);
  const words = useLedgerWords(definition);
  const [shown, setShown] = useState(columns);
  const others = Object.keys(definition.columns).filter((key) => !shown.includes(key));
  const move = (key: string, by: -1 | 1) => {
    const at = shown.indexOf(key);
    const next = [...shown];
    next.splice(at, 1);
    next.splice(at + by, 0, key);
    setShown(next);
  };
  return (
    <Dialog
      isOpen
      title={t('ledgerPages:columns.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isDisabled={shown.length === 0} onPress={() => onApply(shown)}>
            {t('ledgerPages:columns.apply')}
          </Button>
          <Button onPress={() => onApply(undefined)}>{t('ledgerPages:columns.usual')}</Button>
          <Button variant="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
        </>
      }
    >
      <ul className="flex flex-col">
        {shown.map((key, at) => (
          <li key={key} className="flex items-center justify-between gap-2 border-b border-line">
            <Checkbox
              label={words.column(key)}
              isSelected
              onChange={() => setShown(shown.filter((one) => one !== key))}
            />
            <span className="flex">
              <IconButton
                icon={ArrowUp}
                label={t('ledgerPages:columns.up', { column: words.column(key) })}
                isDisabled={at === 0}
                onPress={() => move(key, -1)}
              />
              <IconButton
                icon={ArrowDown}
                label={t('ledgerPages:columns.down', { column: words.column(key) })}
                isDisabled={at === shown.length - 1}
                onPress={() => move(key, 1)}
              />
            </span>
          </li>
        ))}
      </ul>
      {others.length > 0 && <h3 className="mt-6 mb-1 text-base">{t('ledgerPages:columns.others')}</h3>}
      <ul className="flex flex-col">
        {others.map((key) => (
          <li key={key}>
            <Checkbox
              label={words.column(key)}
              isSelected={false}
              onChange={() => setShown([...shown, key])}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
