import { ArrowRight } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import type { SetUpStep } from './steps.ts';
import { useFinishStep, useNextStep } from './use-finish-step.ts';

/** Done with this step, or later: entries are saved already, leaving loses nothing. */
export function StepFoot({ step }: { readonly step: SetUpStep }) {
  const { t } = useTranslation(['setup', 'common']);
  const { finish, isPending, error } = useFinishStep(step);
  const next = useNextStep(step);
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-6">
      <ProblemAlert error={error} />
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" icon={ArrowRight} isPending={isPending} onPress={finish}>
          {t(`setup:step.${step}.finish`)}
        </Button>
        <Button variant="quiet" onPress={next}>
          {t('common:action.skip')}
        </Button>
      </div>
      <p className="text-[0.9375rem] text-ink-soft">{t('setup:savedAlready')}</p>
    </div>
  );
}
