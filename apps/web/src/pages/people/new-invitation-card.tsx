import { useMutation } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { PanelHeading } from '../../ui/panel-heading.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { saveDownload } from '../../ui/save-download.ts';
import type { NewInvitation } from './invitation-form.tsx';

export interface NewInvitationCardProps {
  readonly created: NewInvitation;
  readonly onDone: () => void;
}

/** The link of a new invitation: only its fingerprint is kept, so it is shown this once. */
export function NewInvitationCard({ created, onDone }: NewInvitationCardProps) {
  const { t } = useTranslation('people');
  const { invitation, url } = created;
  const print = useMutation({
    mutationFn: () => api.call('printInvitation', { body: { invitationId: invitation.id, url } }),
    onSuccess: saveDownload,
  });
  return (
    <div className="flex max-w-3xl flex-col gap-5">
      <PanelHeading>{t('invitation.ready', { name: invitation.name })}</PanelHeading>
      <AlertBanner tone="warning" title={t('invitation.once')}>
        {t('invitation.onceText')}
      </AlertBanner>
      <div className="flex flex-wrap items-start gap-6">
        <QrCode text={url} label={t('invitation.qr')} />
        <div className="flex min-w-0 grow basis-72 flex-col gap-3">
          <p>
            {t('invitation.validUntil')} <InstantText at={invitation.expiresAt} />
          </p>
          <code className="rounded bg-sunken px-3 py-2 break-all select-all">{url}</code>
          <div className="flex flex-wrap gap-3">
            <CopyButton text={url} label={t('invitation.copy')} />
            <Button size="small" icon={Printer} isPending={print.isPending} onPress={() => print.mutate()}>
              {t('invitation.print')}
            </Button>
          </div>
          <ProblemAlert error={print.error} />
        </div>
      </div>
      <div>
        <Button variant="primary" onPress={onDone}>
          {t('invitation.done')}
        </Button>
      </div>
    </div>
  );
}
