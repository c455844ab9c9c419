import { hasSecond } from '@mamori/core/assessment/effective';
import { RotateCcw } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { AnswerControl } from '../../ui/answer-control.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { addConfirmation, chooseFirst, chooseSecond, fiscalYearRange } from './answer-rules.ts';
import { type Item, itemLabel } from './checklist-data.ts';
import type { EditedAnswer } from './edited-answer.ts';

export interface AnswerFieldsProps {
  readonly item: Item;
  readonly fiscalYear: number;
  readonly edited: EditedAnswer;
  readonly isDisabled: boolean;
}

/** はい・いいえ, day of confirmation, target date and the second round, as the form has them (R-B2, R-B3). */
export function AnswerFields({ item, fiscalYear, edited, isDisabled }: AnswerFieldsProps) {
  const { t } = useTranslation('checklist');
  const { value, change } = edited;
  const { first, last } = fiscalYearRange(fiscalYear);
  return (
    <div className="flex flex-col gap-5">
      <AnswerControl
        label={t('answer.of', { item: itemLabel(item) })}
        isLabelHidden
        value={value.answer}
        choices={item.id === '0-1' ? ['yes', 'no'] : ['yes', 'no', 'notApplicable']}
        isDisabled={isDisabled}
        onChange={(answer) => change(chooseFirst(value, answer), 'now')}
      />
      {value.answer !== null && (
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          <DateField
            label={t('answer.date')}
            value={value.date}
            fiscalYear={fiscalYear}
            isDisabled={isDisabled}
            onChange={(date) => change({ date })}
          />
          {value.answer === 'no' && item.id !== '0-1' && (
            <DateField
              label={t('answer.target')}
              hint={t('answer.targetHint')}
              value={value.targetDate}
              fiscalYear={fiscalYear}
              minimum={first}
              maximum={last}
              isDisabled={isDisabled}
              onChange={(targetDate) => change({ targetDate })}
            />
          )}
        </div>
      )}
      {value.answer !== null && item.id !== '0-1' && (
        <SecondRound item={item} fiscalYear={fiscalYear} edited={edited} isDisabled={isDisabled} />
      )}
    </div>
  );
}

function SecondRound({ item, fiscalYear, edited, isDisabled }: AnswerFieldsProps) {
  const { t } = useTranslation('checklist');
  const { value, change, replace } = edited;
  if (value.second === null) {
    if (isDisabled || value.answer !== 'no') return null;
    return (
      <div>
        <Button
          variant="secondary"
          size="small"
          icon={RotateCcw}
          onPress={() => replace(addConfirmation(value))}
        >
          {t('second.add')}
        </Button>
      </div>
    );
  }
  const { last } = fiscalYearRange(fiscalYear);
  return (
    <fieldset className="rounded-lg border border-line bg-sunken p-4" disabled={isDisabled}>
      <legend className="px-1 font-bold">{t('second.title')}</legend>
      <div className="flex flex-col gap-4">
        <AnswerControl
          label={t('second.of', { item: itemLabel(item) })}
          isLabelHidden
          size="compact"
          choices={['yes', 'no']}
          value={value.second.answer}
          isDisabled={isDisabled}
          onChange={(answer) => change(chooseSecond(value, answer), 'now')}
        />
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          <DateField
            label={t('second.date')}
            value={value.second.date}
            fiscalYear={fiscalYear}
            isDisabled={isDisabled}
            onChange={(date) => change({ second: { answer: value.second?.answer ?? null, date } })}
          />
          {value.second.answer === 'no' && (
            <DateField
              label={t('second.nextTarget')}
              hint={t('second.nextTargetHint')}
              value={value.nextTargetDate ?? null}
              fiscalYear={fiscalYear}
              maximum={last}
              isDisabled={isDisabled}
              onChange={(nextTargetDate) => change({ nextTargetDate })}
            />
          )}
        </div>
        {(value.between?.length ?? 0) > 0 && (
          <p className="text-ink-soft">{t('second.between', { count: value.between?.length ?? 0 })}</p>
        )}
        {hasSecond(value) && value.second.answer === 'no' && !isDisabled && (
          <div>
            <Button
              variant="quiet"
              size="small"
              icon={RotateCcw}
              onPress={() => replace(addConfirmation(value))}
            >
              {t('second.again')}
            </Button>
          </div>
        )}
      </div>
    </fieldset>
  );
}
