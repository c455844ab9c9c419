import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { formatInstant } from '../../ui/date-text.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { PasswordField } from '../../ui/text-field.tsx';
import type { BackupRun } from './backup-table.tsx';

interface RestoreTestProps {
  readonly run: BackupRun;
  readonly onClose: () => void;
}

/** Only a restore that was really done shows that the backup and its key work. */
export function RestoreTest({ run, onClose }: RestoreTestProps) {
  const { t, i18n } = useTranslation('backup');
  const test = useMutationOperation('testRestore', { invalidates: ['listBackups', 'getDashboard'] });
  const form = useForm({
    name: 'restore-test',
    initial: { identity: '' },
    labels: { identity: t('page.test.identity') },
    validate: ({ identity }) => ({
      identity:
        identity.trim() === '' || /^\s*AGE-SECRET-KEY-/i.test(identity) ? undefined : t('page.test.wrong'),
    }),
    submit: ({ identity }) => test.mutateAsync({ params: { backupId: run.id }, body: { identity } }),
  });
  return (
    <LazyDialog isOpen onClose={onClose} title={t('page.test.title')}>
      <p className="font-bold">{formatInstant(run.startedAt, i18n.language)}</p>
      <p>{t('page.test.text')}</p>
      {test.data ? (
        <Result result={test.data.restoreResult} />
      ) : (
        <>
          {form.isPending && (
            <AlertBanner tone="info" isLive>
              {t('page.test.running')}
            </AlertBanner>
          )}
          <Form form={form} submitLabel={t('page.test.submit')}>
            <PasswordField {...form.field('identity')} hint={t('page.test.identityHint')} />
          </Form>
        </>
      )}
    </LazyDialog>
  );
}

function Result({ result }: { readonly result: string | null }) {
  const { t } = useTranslation('backup');
  return result === 'ok' ? (
    <AlertBanner tone="success" isLive title={t('page.test.ok')} />
  ) : (
    <AlertBanner tone="danger" isLive title={t('page.test.failed')}>
      {result}
    </AlertBanner>
  );
}
