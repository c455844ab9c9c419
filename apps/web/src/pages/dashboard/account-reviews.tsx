import { ClockAlert } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Link } from '../../ui/link.tsx';
import { Card } from './card.tsx';
import type { Dashboard } from './dashboard-data.ts';

/** Departments whose accounts this person was asked to review (R-E3). */
export function AccountReviews({ accountReviews }: Pick<Dashboard, 'accountReviews'>) {
  const { t } = useTranslation('dashboard');
  return (
    <Card title={t('accountReviews.title')}>
      <ul className="divide-y divide-line">
        {accountReviews.map(({ reviewId, partId, name, department, dueOn, undecided, overdue }) => (
          <li key={partId} className="flex flex-wrap items-center gap-x-4 py-1">
            <div className="min-w-0 grow">
              <Link
                to="/account-reviews/$reviewId/parts/$partId"
                params={{ reviewId, partId }}
                className="inline-flex min-h-8 items-end"
              >
                {t('accountReviews.part', {
                  name,
                  department: department || t('accountReviews.noDepartment'),
                })}
              </Link>
              <div className="text-sm text-ink-soft">
                <DateText date={dueOn} />　
                {undecided > 0
                  ? t('accountReviews.undecided', { count: undecided })
                  : t('accountReviews.toSign')}
              </div>
            </div>
            {overdue && (
              <Badge tone="danger" icon={ClockAlert}>
                {t('deadlines.overdue')}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
