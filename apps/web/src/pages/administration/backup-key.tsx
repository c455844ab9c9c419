import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { saveDownload } from '../../ui/save-download.ts';

/** The key exists on the printed sheet only; without it no other computer can open a backup. */
export function BackupKey({ recipients }: { readonly recipients: readonly string[] }) {
  const { t } = useTranslation('backup');
  const [isAsking, setAsking] = useState(false);
  const make = useMutationOperation('createBackupKey', {
    invalidates: ['listBackups'],
    onSuccess: (sheet) => {
      setAsking(false);
      saveDownload(sheet);
    },
  });
  const isFirst = recipients.length === 0;
  return (
    <Section title={t('page.key.title')}>
      <div className="flex flex-col items-start gap-4">
        {isFirst && (
          <AlertBanner tone="warning" title={t('page.key.missing')}>
            {t('page.key.missingText')}
          </AlertBanner>
        )}
        {make.isSuccess && (
          <AlertBanner tone="success" isLive>
            {t('page.key.made')}
          </AlertBanner>
        )}
        <ProblemAlert error={make.error} />
        {!isFirst && <Recipients recipients={recipients} />}
        <Button
          variant={isFirst ? 'primary' : 'secondary'}
          icon={KeyRound}
          isPending={make.isPending}
          onPress={() => (isFirst ? make.mutate({}) : setAsking(true))}
        >
          {isFirst ? t('page.key.make') : t('page.key.again')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('page.key.againTitle')}
        confirmLabel={t('page.key.make')}
        isPending={make.isPending}
        onConfirm={() => make.mutate({})}
        onCancel={() => setAsking(false)}
      >
        {t('page.key.againText')}
      </ConfirmDialog>
    </Section>
  );
}

function Recipients({ recipients }: { readonly recipients: readonly string[] }) {
  const { t } = useTranslation('backup');
  return (
    <div className="max-w-prose">
      <p className="mb-2">{t('page.key.present')}</p>
      <p className="text-sm text-ink-soft">{t('page.key.recipients')}</p>
      <ul>
        {recipients.map((recipient) => (
          <li key={recipient}>
            <code className="text-[0.9375rem] break-all select-all">{recipient}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
