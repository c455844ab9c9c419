import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { Condition } from '@mamori/core/ledger/filter';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { useTranslation } from '../../app/translation.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLedgerWords } from './ledger-words.ts';
import { ReferenceField } from './reference-field.tsx';

interface ConditionValueProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly condition: Condition;
  readonly onChange: (values: readonly string[]) => void;
}

/** What a condition compares with: boxes for choices, a date, names, or a text. */
export function ConditionValue({ definition, condition, onChange }: ConditionValueProps) {
  const { t } = useTranslation('ledgerPages');
  const words = useLedgerWords(definition);
  const column = definition.columns[condition.column];
  const { values } = condition;
  const label = t('filter.value');
  if (!column) return null;
  if (column.kind === 'choice' || column.kind === 'known') {
    const options = column.kind === 'choice' ? column.values : ['yes', 'no', 'unknown'];
    const toggle = (one: string, isOn: boolean) =>
      onChange(isOn ? [...values, one] : values.filter((other) => other !== one));
    return (
      <FieldGroup label={label} controlId={`condition-${condition.column}`}>
        <div className="flex max-h-48 flex-col overflow-auto">
          {options.map((one) => (
            <Checkbox
              key={one}
              label={words.choice(condition.column, one)}
              isSelected={values.includes(one)}
              onChange={(isOn) => toggle(one, isOn)}
            />
          ))}
        </div>
      </FieldGroup>
    );
  }
  if (column.kind === 'date')
    return (
      <DateField label={label} value={values[0] ?? null} onChange={(date) => onChange(date ? [date] : [])} />
    );
  if (column.kind === 'reference' || column.kind === 'references')
    return (
      <ReferenceField
        label={label}
        to={column.to}
        isMany
        value={values}
        onChange={(ids) => onChange(Array.isArray(ids) ? ids : [])}
        names={{}}
      />
    );
  return (
    <TextField
      label={label}
      value={values[0] ?? ''}
      onChange={(text) => onChange(text === '' ? [] : [text])}
    />
  );
}
