import type { CallOutput } from '@mamori/contract/client';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { ProgressBar } from '../../ui/progress.tsx';

type Readiness = CallOutput<'getReadiness'>;

/** Whether everything is filled in, and what the answers say: two judgements that never mix (R-B17). */
export function Judgement({ readiness }: { readonly readiness: Readiness }) {
  const { t } = useTranslation('handIn');
  const blocking = readiness.steps.filter((step) => step.blocking).length;
  return (
    <div className="mb-10 flex flex-col gap-6">
      {blocking === 0 ? (
        <AlertBanner tone="success" title={t('readiness.ready')}>
          {t('readiness.readyText')}
        </AlertBanner>
      ) : (
        <AlertBanner tone="warning" title={t('readiness.notReady', { count: blocking })}>
          {t('readiness.notReadyText')}
          {readiness.blockedByQuestions && ` ${t('readiness.questions')}`}
        </AlertBanner>
      )}
      <div className="grid gap-6 lg:grid-cols-2">
        <section className="rounded-xl border border-line bg-raised p-5">
          <h2 className="text-lg">{t('readiness.complete.title')}</h2>
          <p className="mb-4 text-ink-soft">{t('readiness.complete.text')}</p>
          <ProgressBar
            label={t('readiness.complete.progress')}
            value={readiness.progress.answered}
            maximum={readiness.progress.total}
          />
        </section>
        <section className="rounded-xl border border-line bg-raised p-5">
          <h2 className="text-lg">{t('readiness.substance.title')}</h2>
          <p className="mb-4 text-ink-soft">{t('readiness.substance.text')}</p>
          <Counts substance={readiness.substance} />
        </section>
      </div>
    </div>
  );
}

const COUNTS = ['yes', 'no', 'notApplicable', 'unknown', 'overdue'] as const;

export function Counts({ substance }: Pick<Readiness, 'substance'>) {
  const { t } = useTranslation('handIn');
  return (
    <dl className="flex flex-wrap gap-x-7 gap-y-3">
      {COUNTS.map((name) => (
        <div key={name} className="flex flex-col-reverse justify-end">
          <dt className="text-sm leading-snug whitespace-nowrap text-ink-soft">
            {t(`readiness.count.${name}`)}
          </dt>
          <dd
            className={`text-2xl font-bold tabular-nums ${name === 'overdue' && substance.overdue > 0 ? 'text-danger' : ''}`}
          >
            {substance[name]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
