import { DatabaseBackup } from 'lucide-react';
import { useMutationOperation, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { BackupKey } from './backup-key.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { BackupTable } from './backup-table.tsx';

/** Key, backups and their restore tests, schedule. */
export function BackupPage() {
  const { t } = useTranslation('backup');
  const { data, error } = useOperation('listBackups');
  const run = useMutationOperation('createBackup', {
    invalidates: ['listBackups', 'getDashboard'],
    onSuccess: () => toast(t('page.run.done')),
  });
  return (
    <>
      <PageHeader
        title={t('page.title')}
        description={t('page.text')}
        action={
          data && (
            <Button
              variant={data.recipients.length > 0 ? 'primary' : 'secondary'}
              icon={DatabaseBackup}
              isPending={run.isPending}
              onPress={() => run.mutate({})}
            >
              {run.isPending ? t('page.run.running') : t('page.run.action')}
            </Button>
          )
        }
      />
      <ProblemAlert error={error ?? run.error} />
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <>
          <BackupKey recipients={data.recipients} />
          <Section title={t('page.list.title')}>
            {data.rows.length === 0 ? (
              <EmptyState icon={DatabaseBackup} title={t('page.list.empty')}>
                {t('page.list.emptyText')}
              </EmptyState>
            ) : (
              <BackupTable rows={data.rows} />
            )}
          </Section>
          <Section title={t('page.settings.title')}>
            <BackupSettings settings={data.settings} />
          </Section>
        </>
      )}
    </>
  );
}
