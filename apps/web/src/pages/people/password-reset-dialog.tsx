import type { CallOutput } from '@mamori/contract/client';
import { useState } from 'react';
import { api, useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import type { MemberRow } from './member-actions.tsx';
import { OneTimeLink } from './one-time-link.tsx';

export interface PasswordResetDialogProps {
  readonly member: MemberRow;
  readonly onClose: () => void;
}

/** Asks first, then shows the link once. A question throughout: a click beside it must not lose the link. */
export function PasswordResetDialog({ member, onClose }: PasswordResetDialogProps) {
  const { t } = useTranslation(['people', 'common']);
  const [made, setMade] = useState<CallOutput<'createPasswordReset'> | null>(null);
  const create = useMutationOperation('createPasswordReset', {
    invalidates: ['listMembers'],
    onSuccess: setMade,
  });
  const params = { personId: member.personId };
  const name = member.displayName;
  if (made) return <Made member={member} made={made} onClose={onClose} />;
  return (
    <LazyDialog
      isOpen
      role="alertdialog"
      onClose={onClose}
      title={t('people:passwordReset.title', { name })}
      actions={
        <>
          <Button variant="primary" isPending={create.isPending} onPress={() => create.mutate({ params })}>
            {t('people:passwordReset.create')}
          </Button>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
        </>
      }
    >
      <ProblemAlert error={create.error} />
      <p>{t('people:passwordReset.text')}</p>
      <p>{t('people:passwordReset.identity')}</p>
      {member.passwordResetUntil !== null && <p>{t('people:passwordReset.again')}</p>}
    </LazyDialog>
  );
}

interface MadeProps extends PasswordResetDialogProps {
  readonly made: CallOutput<'createPasswordReset'>;
}

function Made({ member, made, onClose }: MadeProps) {
  const { t } = useTranslation(['people', 'common']);
  const { url, code, expiresAt } = made;
  const params = { personId: member.personId };
  return (
    <LazyDialog
      isOpen
      role="alertdialog"
      size="wide"
      onClose={onClose}
      title={t('people:passwordReset.ready', { name: member.displayName })}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('common:action.close')}
        </Button>
      }
    >
      <OneTimeLink
        url={url}
        expiresAt={expiresAt}
        labels={{
          once: t('people:passwordReset.once'),
          onceText: t('people:passwordReset.onceText'),
          validUntil: t('people:passwordReset.validUntil'),
          qr: t('people:passwordReset.qr'),
          copy: t('people:passwordReset.copy'),
          print: t('people:passwordReset.print'),
        }}
        onPrint={() => api.call('printPasswordReset', { params, body: { code } })}
      >
        <p>
          {t('people:passwordReset.code')}
          <code className="mt-1 block w-fit rounded bg-sunken px-3 py-2 text-lg tracking-wider select-all">
            {code}
          </code>
        </p>
      </OneTimeLink>
    </LazyDialog>
  );
}
