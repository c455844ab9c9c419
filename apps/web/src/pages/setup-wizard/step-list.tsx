import { Check } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { cx } from '../../ui/cx.ts';
import { PlainLink } from '../../ui/link.tsx';
import { type Facility, SET_UP_STEPS, type SetUpStep } from './steps.ts';

export interface StepListProps {
  readonly facility: Facility;
  readonly current: SetUpStep | 'done';
}

/** The steps with what is done; every one can be gone to at any time. On a phone numbers, the present one in words. */
export function StepList({ facility, current }: StepListProps) {
  const { t } = useTranslation('setup');
  return (
    <nav aria-label={t('steps')}>
      <ol className="flex gap-1.5 sm:gap-2">
        {SET_UP_STEPS.map((step, place) => {
          const isDone = facility.setUpSteps.includes(step);
          const isCurrent = step === current;
          return (
            <li key={step} className="min-w-0 grow basis-0">
              <PlainLink
                to="/setup"
                search={{ step }}
                aria-current={isCurrent ? 'step' : undefined}
                className={cx(
                  'flex min-h-12 flex-col items-center justify-start gap-1 border-t-4 pt-2 pb-1 text-center text-[0.9375rem] hover:bg-hover sm:items-start sm:px-2 sm:text-start',
                  isCurrent || isDone ? 'border-key' : 'border-line-strong',
                  isCurrent ? 'font-bold text-key' : 'text-ink',
                )}
              >
                <span className="flex items-center gap-1.5">
                  <span className="tabular-nums" aria-hidden>
                    {place + 1}
                  </span>
                  {isDone && (
                    <Check
                      role="img"
                      aria-label={t('stepDone')}
                      strokeWidth={3}
                      className="size-4.5 text-success"
                    />
                  )}
                </span>
                <span className="max-w-full text-xs sm:text-[0.9375rem]">{t(`step.${step}.short`)}</span>
              </PlainLink>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
