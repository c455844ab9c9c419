import { Check } from 'lucide-react';
import { useTranslation } from '../app/translation.ts';
import { cx } from './cx.ts';
import { PlainLink } from './link.tsx';

export interface StepItem {
  readonly id: string;
  readonly label: string;
  readonly isDone: boolean;
  /** Where the step is; a step without it cannot be gone to yet. */
  readonly to?: string;
}

/** Steps of a set-up. On a phone: the present step in words and a bar. */
export function Stepper({
  steps,
  current,
}: {
  readonly steps: readonly StepItem[];
  readonly current: string;
}) {
  const { t } = useTranslation();
  const index = steps.findIndex((step) => step.id === current);
  return (
    <nav aria-label={t('stepper.label')}>
      <p className="mb-2 font-bold md:hidden">
        {t('stepper.position', { number: index + 1, total: steps.length })}
        <span className="ms-3">{steps[index]?.label}</span>
      </p>
      <ol className="flex gap-1.5 md:gap-0">
        {steps.map((step, place) => (
          <li
            key={step.id}
            aria-current={step.id === current ? 'step' : undefined}
            className="relative flex grow basis-0 flex-col items-center"
          >
            <span
              aria-hidden
              className={cx(
                'h-1.5 w-full rounded-full md:absolute md:top-5 md:-left-1/2 md:h-0.5 md:rounded-none',
                place === 0 && 'md:hidden',
                place <= index ? 'bg-key' : 'bg-line',
              )}
            />
            <span className="hidden md:flex">
              <StepBody step={step} number={place + 1} isCurrent={step.id === current} />
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepBody(props: { readonly step: StepItem; readonly number: number; readonly isCurrent: boolean }) {
  const { t } = useTranslation();
  const { step, number, isCurrent } = props;
  const body = (
    <>
      <span
        className={cx(
          'grid size-10 place-items-center rounded-full border-2 font-bold tabular-nums',
          isCurrent
            ? 'border-key bg-key text-on-key'
            : step.isDone
              ? 'border-key bg-surface text-key'
              : 'border-line-strong bg-surface text-ink-soft',
        )}
      >
        {step.isDone && !isCurrent ? (
          <Check role="img" aria-label={t('stepper.done')} strokeWidth={3} className="size-5" />
        ) : (
          number
        )}
      </span>
      <span className={cx('text-center text-[0.9375rem]', isCurrent ? 'font-bold' : 'text-ink-soft')}>
        {step.label}
      </span>
    </>
  );
  const look = 'relative z-10 flex flex-col items-center gap-1.5 px-2';
  return step.to && !isCurrent ? (
    <PlainLink to={step.to} className={cx(look, 'rounded-lg text-key hover:underline')}>
      {body}
    </PlainLink>
  ) : (
    <span className={look}>{body}</span>
  );
}
