import { Check } from 'lucide-react';
import { useTranslation } from '../../../app/translation.ts';
import { DateText } from '../../../ui/date-text.tsx';
import { FileLinks, RecordFact, RecordFacts } from './facts.tsx';
import type { PlanRow } from './records-data.ts';

interface PlanSummaryProps {
  readonly plan: PlanRow;
  /** The target of the answer as it stands in the editor. */
  readonly nextCheck: string | null;
  /** Only いいえ has a target, and with it a next check. */
  readonly isNo: boolean;
}

export function PlanSummary({ plan, nextCheck, isNo }: PlanSummaryProps) {
  const { t } = useTranslation('records');
  return (
    <RecordFacts>
      <RecordFact label={t('plan.name')}>
        <strong>{plan.name}</strong>
      </RecordFact>
      {plan.measure && <RecordFact label={t('plan.measure')}>{plan.measure}</RecordFact>}
      <RecordFact label={t('plan.completion')}>
        {plan.completion ? <DateText date={plan.completion} /> : t('plan.notSet')}
      </RecordFact>
      {isNo && (
        <RecordFact label={t('plan.nextCheck')}>
          {nextCheck ? (
            <>
              <DateText date={nextCheck} />{' '}
              <span className="whitespace-nowrap text-ink-soft">{t('plan.nextCheckHint')}</span>
            </>
          ) : (
            t('plan.noNextCheck')
          )}
        </RecordFact>
      )}
      {plan.responsible && <RecordFact label={t('plan.responsible')}>{plan.responsible}</RecordFact>}
      {plan.steps.length > 0 && (
        <RecordFact label={t('plan.steps')}>
          <Steps plan={plan} />
        </RecordFact>
      )}
      {plan.files.length > 0 && (
        <RecordFact label={t('files.ofPlan')}>
          <FileLinks files={plan.files} />
        </RecordFact>
      )}
    </RecordFacts>
  );
}

function Steps({ plan }: Pick<PlanSummaryProps, 'plan'>) {
  const { t } = useTranslation('records');
  return (
    <ol className="flex flex-col gap-1">
      {plan.steps.map((step, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: milestones of a saved plan do not move
        <li key={place} className="flex flex-wrap items-center gap-x-3">
          <span>{step.text}</span>
          {step.due && (
            <span className="text-ink-soft">
              <DateText date={step.due} isShort />
            </span>
          )}
          {step.done && (
            <span className="inline-flex items-center gap-1 text-success">
              <Check aria-hidden className="size-4" /> {t('plan.stepIsDone')}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
