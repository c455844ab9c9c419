import { checkValues } from '@mamori/core/ledger/check-values';
import { blank, type LedgerValue } from '@mamori/core/ledger/column';
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { useEffect, useState } from 'react';
import { api } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Link } from '../../ui/link.tsx';
import { Select } from '../../ui/select.tsx';
import { useLedgerWords } from './ledger-words.ts';
import { isOvertaken, SelectionProblem } from './selection-problem.tsx';
import type { Selected } from './use-selected.ts';
import { useUndoable } from './use-undoable.ts';
import { ValueField } from './value-field.tsx';

interface BulkDialogProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly selected: Selected;
  readonly onClose: () => void;
}

/** One column of many rows at once; it can be taken back as a whole. */
export function BulkDialog({ definition, selected, onClose }: BulkDialogProps) {
  const { t } = useTranslation(['ledgerPages', 'common']);
  const words = useLedgerWords(definition);
  const undoable = useUndoable(definition.id);
  const keys = Object.keys(definition.columns).filter((key) => !definition.title.includes(key));
  const [key, setKey] = useState('');
  const [value, setValue] = useState<LedgerValue>(null);
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const isDisposing = definition.id === 'device' && key === 'status' && value === 'disposed';
  const [isSeen, setSeen] = useState(false);
  const [wasPressed, setPressed] = useState(false);
  const column = key === '' ? undefined : definition.columns[key];
  const checked = column ? checkValues(definition, { [key]: value }, { patch: true }) : null;
  const problem = checked && !checked.ok ? checked.problems[0] : undefined;
  const isOverwriting = isOvertaken(error) && !selected.isAll;
  async function apply() {
    setPressed(true);
    if (!checked?.ok || (isDisposing && !isSeen)) return;
    setPending(true);
    setError(null);
    try {
      const body = { selection: selected.selection(isOverwriting), values: { [key]: value } } as never;
      const written = await api.call('changeLedgerRows', { params: { ledger: definition.id }, body });
      await undoable.done(t('ledgerPages:bulk.done', { count: written.rowCount }), written.changeSetId);
      selected.clear();
      onClose();
    } catch (cause) {
      setError(cause);
    } finally {
      setPending(false);
    }
  }
  return (
    <Dialog
      isOpen
      title={t('ledgerPages:bulk.title', { count: selected.count })}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={!column || problem !== undefined}
            isPending={isPending}
            onPress={() => void apply()}
          >
            {t(isOverwriting ? 'ledgerPages:bulk.applyAnyway' : 'ledgerPages:bulk.apply', {
              count: selected.count,
            })}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <p>{t('ledgerPages:bulk.text')}</p>
        <Select
          label={t('ledgerPages:bulk.column')}
          value={key}
          onChange={(next) => {
            setKey(next);
            const chosen = next === '' ? undefined : definition.columns[next];
            setValue(chosen ? blank(chosen) : null);
          }}
          options={keys.map((one) => ({ value: one, label: words.column(one) }))}
          isRequired
        />
        {column && (
          <ValueField
            key={key}
            label={t('ledgerPages:bulk.value', { column: words.column(key) })}
            name={key}
            column={column}
            value={value}
            onChange={setValue}
            words={words}
            names={{}}
            error={problem ? words.problem(problem.code, problem.params) : undefined}
          />
        )}
        {isDisposing && (
          <Disposing
            isSeen={isSeen}
            onSeen={setSeen}
            error={wasPressed && !isSeen ? t('ledgerPages:bulk.disposedUnseen') : undefined}
          />
        )}
        <SelectionProblem error={error} />
      </div>
    </Dialog>
  );
}

interface DisposingProps {
  readonly isSeen: boolean;
  readonly onSeen: (isSeen: boolean) => void;
  readonly error: string | undefined;
}

/** The status alone is no record of a disposal; who sets it for many devices has read that (R-D3). */
function Disposing({ isSeen, onSeen, error }: DisposingProps) {
  const { t } = useTranslation('ledgerPages');
  useEffect(() => {
    // On a phone it appears below what is seen of the dialog.
    if (error) document.getElementById('bulk-disposed-error')?.scrollIntoView({ block: 'center' });
  }, [error]);
  return (
    <>
      <AlertBanner tone="warning" isLive action={<Link to="/disposals/new">{t('notice.makeDisposal')}</Link>}>
        {t('bulk.disposed')}
      </AlertBanner>
      <Checkbox
        id="bulk-disposed"
        label={t('bulk.disposedSeen')}
        isSelected={isSeen}
        onChange={onSeen}
        error={error}
      />
    </>
  );
}
