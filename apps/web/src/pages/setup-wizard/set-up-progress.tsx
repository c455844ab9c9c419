import { ArrowRight } from 'lucide-react';
import { useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { ButtonLink } from '../../ui/link.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { openSteps, SET_UP_STEPS } from './steps.ts';

/**
 * For the dashboard: how far the set-up is and the way on. Nothing once all steps are done, or for people who may not
 * change the facility. Its page loads the texts of `setup`.
 */
export function SetUpProgress() {
  const { t } = useTranslation('setup');
  const can = useCan();
  const { data } = useOperation('getFacility');
  const [next, ...rest] = data ? openSteps(data) : [];
  if (!next || !can('facility.edit')) return null;
  return (
    <section className="mb-8 flex flex-col gap-4 rounded-xl border border-key-line bg-key-soft p-5">
      <h2 className="text-lg">{t('progress.title')}</h2>
      <ProgressBar
        label={t('progress.steps')}
        value={SET_UP_STEPS.length - rest.length - 1}
        maximum={SET_UP_STEPS.length}
      />
      <p>{t('progress.next', { step: t(`step.${next}.title`) })}</p>
      <div>
        <ButtonLink to="/setup" search={{}} variant="primary" icon={ArrowRight}>
          {t('progress.continue')}
        </ButtonLink>
      </div>
    </section>
  );
}
