import { ClockAlert } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Link } from '../../ui/link.tsx';
import { Card } from './card.tsx';
import type { Dashboard } from './dashboard-data.ts';

/** Target dates of items answered いいえ, the nearest first (R-B3). */
export function Deadlines({ deadlines }: Pick<Dashboard, 'deadlines'>) {
  const { t } = useTranslation('dashboard');
  return (
    <Card title={t('deadlines.title')}>
      {deadlines.length === 0 ? (
        <p className="text-ink-soft">{t('deadlines.none')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {deadlines.map((deadline) => (
            <li
              key={`${deadline.link} ${deadline.date} ${deadline.text}`}
              className="flex flex-wrap items-center gap-x-4 py-1"
            >
              <div className="min-w-0 grow">
                <Link to={deadline.link} className="inline-flex min-h-8 items-end">
                  {deadline.text}
                </Link>
                <div className="text-sm text-ink-soft">
                  <DateText date={deadline.date} />
                </div>
              </div>
              {deadline.overdue && (
                <Badge tone="danger" icon={ClockAlert}>
                  {t('deadlines.overdue')}
                </Badge>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
