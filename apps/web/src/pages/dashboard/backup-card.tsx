import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { Link } from '../../ui/link.tsx';
import { Card } from './card.tsx';
import type { Dashboard } from './dashboard-data.ts';

/** On everybody's home page: a backup that nobody looks at fails unseen. */
export function BackupCard({ backup }: Pick<Dashboard, 'backup'>) {
  const { t } = useTranslation('dashboard');
  const can = useCan();
  const isFine = !backup.overdue;
  return (
    <Card
      title={t('backup.title')}
      aside={
        <Badge tone={isFine ? 'success' : 'warning'} icon={isFine ? CircleCheck : TriangleAlert}>
          {isFine ? t('backup.ok') : t('backup.overdue')}
        </Badge>
      }
    >
      <dl className="flex flex-col gap-2">
        <Fact label={t('backup.last')}>
          {backup.lastSuccessAt ? <InstantText at={backup.lastSuccessAt} /> : t('backup.never')}
        </Fact>
        <Fact label={t('backup.tested')}>
          {backup.lastRestoreTestAt ? <InstantText at={backup.lastRestoreTestAt} /> : t('backup.notTested')}
        </Fact>
        <Fact label={t('backup.schedule')}>{backup.scheduled ? t('backup.on') : t('backup.off')}</Fact>
      </dl>
      {can('installation.backup') && (
        <p className="mt-3">
          <Link to="/administration/backup">{t('backup.link')}</Link>
        </p>
      )}
    </Card>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
