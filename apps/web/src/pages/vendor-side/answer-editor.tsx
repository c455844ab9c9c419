import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { useTranslation } from '../../app/translation.ts';
import { AnswerControl } from '../../ui/answer-control.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { chooseFirst, fiscalYearRange } from '../checklist/answer-rules.ts';

export interface AnswerEditorProps {
  readonly label: string;
  readonly fiscalYear: number;
  readonly value: ItemAnswer;
  readonly onChange: (value: ItemAnswer) => void;
  readonly isBasisHidden?: boolean;
}

/** はい・いいえ・対象外 with day, target, note and basis, as the vendor's form has them. */
export function AnswerEditor({ label, fiscalYear, value, onChange, isBasisHidden }: AnswerEditorProps) {
  const { t } = useTranslation('vendorSide');
  const change = (patch: Partial<ItemAnswer>) => onChange({ ...value, ...patch });
  const { first, last } = fiscalYearRange(fiscalYear);
  return (
    <div className="flex flex-col gap-4">
      <AnswerControl
        label={label}
        isLabelHidden
        value={value.answer}
        onChange={(answer) => change(chooseFirst(value, answer))}
      />
      {value.answer !== null && (
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          <DateField
            label={t('answer.date')}
            value={value.date}
            fiscalYear={fiscalYear}
            onChange={(date) => change({ date })}
          />
          {value.answer === 'no' && (
            <DateField
              label={t('answer.target')}
              value={value.targetDate}
              fiscalYear={fiscalYear}
              minimum={first}
              maximum={last}
              onChange={(targetDate) => change({ targetDate })}
            />
          )}
        </div>
      )}
      <TextArea
        label={t('answer.note')}
        hint={t('answer.noteHint')}
        value={value.note}
        rows={2}
        maxLength={5000}
        onChange={(note) => change({ note })}
      />
      {!isBasisHidden && (
        <TextArea
          label={t('answer.basis')}
          hint={t('answer.basisHint')}
          value={value.basis ?? ''}
          rows={2}
          maxLength={5000}
          onChange={(basis) => change({ basis })}
        />
      )}
    </div>
  );
}
