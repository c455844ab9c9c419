import { api } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { PanelHeading } from '../../ui/panel-heading.tsx';
import type { NewInvitation } from './invitation-form.tsx';
import { OneTimeLink } from './one-time-link.tsx';

export interface NewInvitationCardProps {
  readonly created: NewInvitation;
  readonly onDone: () => void;
}

/** The link of a new invitation. */
export function NewInvitationCard({ created, onDone }: NewInvitationCardProps) {
  const { t } = useTranslation('people');
  const { invitation, url } = created;
  return (
    <div className="flex max-w-3xl flex-col gap-5">
      <PanelHeading>{t('invitation.ready', { name: invitation.name })}</PanelHeading>
      <OneTimeLink
        url={url}
        expiresAt={invitation.expiresAt}
        labels={{
          once: t('invitation.once'),
          onceText: t('invitation.onceText'),
          validUntil: t('invitation.validUntil'),
          qr: t('invitation.qr'),
          copy: t('invitation.copy'),
          print: t('invitation.print'),
        }}
        onPrint={() => api.call('printInvitation', { body: { invitationId: invitation.id, url } })}
      />
      <div>
        <Button variant="primary" onPress={onDone}>
          {t('invitation.done')}
        </Button>
      </div>
    </div>
  );
}
