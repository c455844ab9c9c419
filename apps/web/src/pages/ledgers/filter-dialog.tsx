import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import { type Condition, type FilterOperator, operatorsOf } from '@mamori/core/ledger/filter';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { ConditionValue } from './condition-value.tsx';
import { useLedgerWords } from './ledger-words.ts';

interface FilterDialogProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly where: readonly Condition[];
  readonly onApply: (where: readonly Condition[]) => void;
  readonly onClose: () => void;
}

const needsValue = (operator: FilterOperator) => operator !== 'blank' && operator !== 'filled';

/** Conditions on columns; all of them hold. */
export function FilterDialog({ definition, where, onApply, onClose }: FilterDialogProps) {
  const { t } = useTranslation(['ledgerPages', 'common']);
  const [first = ''] = Object.keys(definition.columns);
  const begin = (column: string): Condition => {
    const [operator = 'is'] = operatorsOf(definition.columns[column] ?? { kind: 'text', limit: 0 });
    return { column, operator, values: [] };
  };
  const [conditions, setConditions] = useState(where.length > 0 ? where : [begin(first)]);
  const change = (at: number, next: Condition) =>
    setConditions(conditions.map((one, place) => (place === at ? next : one)));
  const usable = conditions.filter(({ operator, values }) => !needsValue(operator) || values.length > 0);
  return (
    <Dialog
      isOpen
      size="wide"
      title={t('ledgerPages:filter.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={() => onApply(usable)}>
            {t('ledgerPages:filter.apply')}
          </Button>
          {where.length > 0 && <Button onPress={() => onApply([])}>{t('ledgerPages:filter.none')}</Button>}
          <Button variant="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
        </>
      }
    >
      <p className="mb-4 text-ink-soft">{t('ledgerPages:filter.text')}</p>
      <ul className="flex flex-col gap-4">
        {conditions.map((condition, at) => (
          <ConditionLine
            // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no other name
            key={at}
            definition={definition}
            condition={condition}
            onBegin={(column) => change(at, begin(column))}
            onChange={(next) => change(at, next)}
            onRemove={() => setConditions(conditions.filter((_, place) => place !== at))}
          />
        ))}
      </ul>
      {conditions.length < 20 && (
        <div className="mt-4">
          <Button size="small" icon={Plus} onPress={() => setConditions([...conditions, begin(first)])}>
            {t('ledgerPages:filter.add')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

interface ConditionLineProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly condition: Condition;
  readonly onBegin: (column: string) => void;
  readonly onChange: (next: Condition) => void;
  readonly onRemove: () => void;
}

function ConditionLine({ definition, condition, onBegin, onChange, onRemove }: ConditionLineProps) {
  const { t } = useTranslation('ledgerPages');
  const words = useLedgerWords(definition);
  const column = definition.columns[condition.column];
  if (!column) return null;
  return (
    <li className="grid items-start gap-3 border-b border-line pb-4 sm:grid-cols-[1fr_9rem_1fr_auto]">
      <Select
        label={t('filter.column')}
        value={condition.column}
        onChange={(key) => key !== '' && onBegin(key)}
        options={Object.keys(definition.columns).map((key) => ({ value: key, label: words.column(key) }))}
        isRequired
      />
      <Select
        label={t('filter.operator')}
        value={condition.operator}
        onChange={(operator) =>
          operator !== '' &&
          onChange({ ...condition, operator, values: needsValue(operator) ? condition.values : [] })
        }
        options={operatorsOf(column).map((one) => ({ value: one, label: t(`operator.${one}`) }))}
        isRequired
      />
      {needsValue(condition.operator) ? (
        <ConditionValue
          key={condition.column}
          definition={definition}
          condition={condition}
          onChange={(values) => onChange({ ...condition, values })}
        />
      ) : (
        <span />
      )}
      <IconButton
        icon={Trash2}
        label={t('filter.remove', { column: words.column(condition.column) })}
        onPress={onRemove}
      />
    </li>
  );
}
