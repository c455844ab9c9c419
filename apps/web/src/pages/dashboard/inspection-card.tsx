import { useTranslation } from '../../app/translation.ts';
import { DateText } from '../../ui/date-text.tsx';
import { Card } from './card.tsx';
import type { Dashboard } from './dashboard-data.ts';

export function InspectionCard({ inspection }: Pick<Dashboard, 'inspection'>) {
  const { t } = useTranslation('dashboard');
  return (
    <Card title={t('inspection.title')}>
      {inspection ? (
        <>
          <p className="text-3xl font-bold tabular-nums">{daysText(inspection.days, t)}</p>
          <p className="mt-1 text-ink-soft">
            <DateText date={inspection.date} />
          </p>
        </>
      ) : (
        <p className="text-ink-soft">{t('inspection.none')}</p>
      )}
    </Card>
  );
}

function daysText(days: number, t: ReturnType<typeof useTranslation<'dashboard'>>['t']): string {
  if (days === 0) return t('inspection.today');
  return days > 0 ? t('inspection.days', { count: days }) : t('inspection.past', { count: -days });
}
