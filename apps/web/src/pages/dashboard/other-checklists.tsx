import { useTranslation } from '../../app/translation.ts';
import { Link } from '../../ui/link.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { Card } from './card.tsx';
import type { Current } from './dashboard-data.ts';

export function OtherChecklists({ rows }: { readonly rows: readonly Current[] }) {
  const { t } = useTranslation('dashboard');
  if (rows.length === 0) return null;
  return (
    <Card title={t('others.title')}>
      <ul className="flex flex-col gap-5">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-col gap-1.5">
            <span className="flex flex-wrap items-center justify-between gap-2">
              <Link
                to="/checklists/$assessmentId"
                params={{ assessmentId: row.id }}
                search={{}}
                className="inline-flex min-h-11 items-center"
              >
                {t('others.year', { year: row.fiscalYear - 2018, western: row.fiscalYear })}
              </Link>
              <StateTag state={row.status === 'handedIn' ? 'handedIn' : 'open'} />
            </span>
            <ProgressBar label={t('progress.title')} value={row.answered} maximum={row.total} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
