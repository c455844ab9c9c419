import { Plus, X } from 'lucide-react';
import { useTranslation } from '../../../app/translation.ts';
import type { FieldBinding } from '../../../forms/use-form.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { FieldGroup } from '../../../ui/field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { StepValues } from './plan-values.ts';

const MOST = 30;

/** The main stages of a plan; none is a good answer too. */
export function PlanSteps({ id, label, error, value, onChange }: FieldBinding<readonly StepValues[]>) {
  const { t } = useTranslation('records');
  const add = () => {
    const key = Math.max(-1, ...value.map((step) => step.key)) + 1;
    onChange([...value, { key, text: '', due: null, done: false }]);
  };
  const change = (key: number, next: Partial<StepValues>) =>
    onChange(value.map((step) => (step.key === key ? { ...step, ...next } : step)));
  return (
    <FieldGroup controlId={id} label={label} hint={t('plan.stepsHint')} error={error} isOptional>
      <ol className="flex flex-col gap-3">
        {value.map((step, place) => (
          <StepRow
            key={step.key}
            step={step}
            number={place + 1}
            onChange={(next) => change(step.key, next)}
            onRemove={() => onChange(value.filter((one) => one.key !== step.key))}
          />
        ))}
      </ol>
      {value.length < MOST && (
        <div>
          <Button size="small" icon={Plus} onPress={add}>
            {t('plan.addStep')}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}

interface StepRowProps {
  readonly step: StepValues;
  readonly number: number;
  readonly onChange: (next: Partial<StepValues>) => void;
  readonly onRemove: () => void;
}

function StepRow({ step, number, onChange, onRemove }: StepRowProps) {
  const { t } = useTranslation('records');
  return (
    <li className="flex items-start gap-2 rounded-lg border border-line bg-sunken p-3">
      <div className="grid min-w-0 grow gap-x-4 gap-y-2 sm:grid-cols-2">
        <TextField
          label={t('plan.stepText', { number })}
          value={step.text}
          maxLength={300}
          onChange={(text) => onChange({ text })}
        />
        <DateField
          label={t('plan.stepDue', { number })}
          hint=""
          value={step.due}
          onChange={(due) => onChange({ due })}
        />
        <Checkbox
          label={t('plan.stepDone', { number })}
          isSelected={step.done}
          onChange={(done) => onChange({ done })}
        />
      </div>
      <IconButton icon={X} label={t('plan.removeStep', { number })} onPress={onRemove} />
    </li>
  );
}
