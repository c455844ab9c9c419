import { useTranslation } from '../../app/translation.ts';
import { ButtonLink } from '../../ui/link.tsx';
import { ProgressRing } from '../../ui/progress.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { Card } from './card.tsx';
import type { Current } from './dashboard-data.ts';

export function ProgressCard({ current }: { readonly current: Current }) {
  const { t } = useTranslation('dashboard');
  const { answered, total } = current;
  const isAnswered = answered === total;
  const way = { to: '/checklists/$assessmentId', params: { assessmentId: current.id }, search: {} } as const;
  return (
    <Card
      title={t('progress.title')}
      aside={<StateTag state={current.status === 'handedIn' ? 'handedIn' : isAnswered ? 'done' : 'open'} />}
    >
      <div className="flex flex-col items-center gap-6 sm:flex-row sm:gap-8">
        <ProgressRing
          label={t('progress.title')}
          value={answered}
          maximum={total}
          caption={t('progress.caption', { value: answered, maximum: total })}
        />
        <div className="flex flex-col items-center gap-4 sm:items-start">
          <p className="text-center sm:text-start">{current.title}</p>
          <div className="flex flex-wrap justify-center gap-3 sm:justify-start">
            <ButtonLink variant={isAnswered ? 'secondary' : 'primary'} {...way}>
              {isAnswered ? t('progress.look') : t('progress.open')}
            </ButtonLink>
            <ButtonLink
              variant={isAnswered ? 'primary' : 'secondary'}
              to="/checklists/$assessmentId/readiness"
              params={{ assessmentId: current.id }}
            >
              {t('progress.readiness')}
            </ButtonLink>
          </div>
        </div>
      </div>
    </Card>
  );
}
